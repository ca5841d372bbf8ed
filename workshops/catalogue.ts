import type { PartKind } from '../hardware/objects/object.ts'

type InEachLanguage = { readonly fr: string; readonly en: string }

/** Cycles of the French programme that a workshop is made for. */
export type WorkshopCycle = 2 | 3 | 4

/** What a school chooses among. */
export type Workshop = {
  /** Its name in addresses and bookings; never changes once published. */
  readonly id: string
  /** What the child will make, never the notion behind it. */
  readonly title: InEachLanguage
  /** One sentence for a teacher: what the children make happen, and what they meet on the way. */
  readonly forTeacher: InEachLanguage
  /** At the kiosk. */
  readonly minutes: number
  readonly cycles: readonly WorkshopCycle[]
  /** What its object is made of, from the truck's kit. */
  readonly parts: readonly PartKind[]
}

/** Minutes: a whole workshop, two parts with a pause between them; and one that is a first taste. */
const WHOLE = 45
const TASTE = 25

export const catalogue = [
  {
    id: 'premier-clin-d-oeil',
    title: { fr: 'Premier clin d’œil', en: 'First wink' },
    forTeacher: {
      fr: 'Une petite lumière cligne de l’œil : l’enfant pose ses premiers blocs et découvre qu’un programme est une suite d’ordres.',
      en: 'A little light winks: the child places a first few blocks and discovers that a program is a sequence of orders.',
    },
    minutes: TASTE,
    cycles: [2],
    parts: ['light'],
  },
  {
    id: 'le-feu-du-carrefour',
    title: { fr: 'Le feu du carrefour', en: 'The traffic light' },
    forTeacher: {
      fr: 'Trois lumières règlent un carrefour : l’enfant ordonne des étapes, choisit des durées et répète sans fin.',
      en: 'Three lights rule a crossroads: the child puts steps in order, chooses how long each lasts and repeats for ever.',
    },
    minutes: WHOLE,
    cycles: [2, 3],
    parts: ['light', 'button'],
  },
  {
    id: 'la-veilleuse',
    title: { fr: 'La veilleuse', en: 'The night light' },
    forTeacher: {
      fr: 'Une lampe s’allume quand il fait sombre : l’enfant lit un capteur et décide à partir de quel seuil l’objet réagit.',
      en: 'A lamp lights up when it gets dark: the child reads a sensor and decides from which level the object reacts.',
    },
    minutes: WHOLE,
    cycles: [3],
    parts: ['light-sensor', 'colour-light'],
  },
  {
    id: 'le-theremine',
    title: { fr: 'Le thérémine', en: 'The theremin' },
    forTeacher: {
      fr: 'Un instrument se joue sans qu’on le touche : l’enfant transforme une distance en note de musique.',
      en: 'An instrument is played without touching it: the child turns a distance into a musical note.',
    },
    minutes: WHOLE,
    cycles: [3],
    parts: ['distance', 'buzzer'],
  },
  {
    id: 'le-reactometre',
    title: { fr: 'Le réactomètre', en: 'The reaction meter' },
    forTeacher: {
      fr: 'Une lumière s’allume par surprise, et l’on appuie : l’enfant mesure un temps de réaction, et rencontre le hasard et les variables.',
      en: 'A light comes on by surprise, and one presses: the child measures a reaction time, and meets chance and variables.',
    },
    minutes: WHOLE,
    cycles: [3, 4],
    parts: ['light', 'button', 'buzzer'],
  },
  {
    id: 'la-fleur-qui-s-ouvre',
    title: { fr: 'La fleur qui s’ouvre', en: 'The flower that opens' },
    forTeacher: {
      fr: 'Une fleur ouvre ses pétales à la lumière : l’enfant relie un capteur à un moteur, et règle un mouvement.',
      en: 'A flower opens its petals to the light: the child links a sensor to a motor, and tunes a movement.',
    },
    minutes: WHOLE,
    cycles: [3],
    parts: ['servo', 'light-sensor'],
  },
  {
    id: 'la-carte-qui-chante',
    title: { fr: 'La carte qui chante', en: 'The card that sings' },
    forTeacher: {
      fr: 'Une carte joue une mélodie quand on appuie : l’enfant écrit une suite de notes et la fait partir au bon moment.',
      en: 'A card plays a tune when it is pressed: the child writes a sequence of notes and starts it at the right moment.',
    },
    minutes: WHOLE,
    cycles: [2, 3],
    parts: ['buzzer', 'button'],
  },
  {
    id: 'la-boite-a-secrets',
    title: { fr: 'La boîte à secrets', en: 'The box of secrets' },
    forTeacher: {
      fr: 'Une boîte ne s’ouvre qu’avec le bon code : l’enfant combine des conditions, et garde un nombre en mémoire.',
      en: 'A box opens only with the right code: the child combines conditions, and keeps a number in memory.',
    },
    minutes: WHOLE,
    cycles: [3, 4],
    parts: ['knob', 'button', 'servo', 'colour-light'],
  },
  {
    id: 'la-lanterne-qui-respire',
    title: { fr: 'La lanterne qui respire', en: 'The lantern that breathes' },
    forTeacher: {
      fr: 'Une lanterne s’éclaire et s’éteint doucement : l’enfant mélange des couleurs et fait varier une lumière pas à pas.',
      en: 'A lantern softly brightens and dims: the child mixes colours and changes a light step by step.',
    },
    minutes: WHOLE,
    cycles: [2, 3],
    parts: ['colour-light'],
  },
] as const satisfies readonly Workshop[]

for (const workshop of catalogue) Object.freeze(workshop)
Object.freeze(catalogue)

/** The workshop of that id, or undefined: a booking may be older or newer than this catalogue. */
export function workshopNamed(id: string): Workshop | undefined {
  return catalogue.find((workshop) => workshop.id === id)
}
