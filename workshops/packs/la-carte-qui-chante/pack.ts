import { hertzOf } from '../../language/notes.ts'
import type { HandMove } from '../../session/goals/goal.ts'
import { answers, darkWhile } from '../../session/goals/reactions.ts'
import { plays, playsOtherThan } from '../../session/goals/sounds.ts'
import { drawerOfLight } from '../hints.ts'
import { definePack } from '../pack.ts'
import { anotherNote, glows, goesDark, longerTune, neverDark, oneNote, sings, singsTooEarly, singsWhenShut } from './creations.ts'
import { sheets } from './sheets.ts'
import { template } from './template.ts'

const speaker = 'buzzer'
const light = 'rainbow'
const flap = 'blue-button'

/** A hand that opens the card, shuts it and opens it again. The shut card holds the button down. */
const handOpens: readonly HandMove[] = [
  { t: 0, part: flap, value: 1 },
  { t: 1_000, part: flap, value: 0 },
  { t: 5_000, part: flap, value: 1 },
  { t: 7_500, part: flap, value: 0 },
]

const isShut = { part: flap, side: 'above', level: 0 } as const

export const laCarteQuiChante = definePack({
  id: 'la-carte-qui-chante',
  title: { fr: 'La carte qui chante', en: 'The card that sings' },
  forTeacher: {
    fr: 'Une carte joue une mélodie quand on l’ouvre : l’enfant écrit une suite de notes et la fait partir au bon moment.',
    en: 'A card plays a tune when it is opened: the child writes a sequence of notes and starts it at the right moment.',
  },
  minutes: 45,
  cycles: [2, 3],
  mood: 'words',
  object: 'singing-card',
  newWords: [{ word: { fr: 'un événement', en: 'an event' }, means: { fr: 'Quelque chose arrive, et tout commence.', en: 'Something happens, and all begins.' } }],
  steps: [
    {
      id: 'look',
      way: 'look',
      text: { fr: 'Ouvre la carte. Elle chante et elle brille. Ferme-la.', en: 'Open the card. It sings and it glows. Shut it.' },
      picture: { fr: 'Une carte ouverte, un cœur rose et des notes.', en: 'An open card, a pink heart and notes.' },
      toolbox: [],
    },
    {
      id: 'guess',
      way: 'guess',
      text: { fr: 'Lis ces blocs. Quand la carte va-t-elle jouer ?', en: 'Read these blocks. When will the card play?' },
      picture: { fr: 'Un bloc avec un bouton relâché, un bloc avec une note.', en: 'A block with a released button, a block with a note.' },
      starter: oneNote,
      toolbox: [],
      guess: [
        { fr: 'Quand le rabat se lève.', en: 'When the flap rises.' },
        { fr: 'Quand le rabat se ferme.', en: 'When the flap shuts.' },
        { fr: 'Tout le temps.', en: 'All the time.' },
      ],
    },
    {
      id: 'start',
      way: 'start',
      text: { fr: 'Touche Essayer. Appuie sur le bouton, puis lâche.', en: 'Touch Try it. Press the button, then let go.' },
      picture: { fr: 'Un doigt quitte un bouton. Une note sort.', en: 'A finger leaves a button. A note comes out.' },
      toolbox: [],
      hints: [
        { fr: 'Le bouton joue le rabat de la carte.', en: 'The button plays the flap of the card.' },
        { fr: 'Appuyé : carte fermée. Lâché : carte ouverte.', en: 'Pressed: card shut. Let go: card open.' },
      ],
      solution: oneNote,
      goal: { claims: [answers(flap, speaker, 'released')], hand: handOpens, seconds: 10 },
    },
    {
      id: 'note',
      way: 'change',
      text: { fr: 'Touche « do ». Choisis une autre note. Relance.', en: 'Touch “C”. Choose another note. Start again.' },
      picture: { fr: 'Un petit piano avec une touche allumée.', en: 'A small piano with one key lit.' },
      toolbox: ['note'],
      hints: [
        { fr: 'Regarde le bloc de son.', en: 'Look at the sound block.' },
        { fr: 'À droite du piano, les notes sont aiguës.', en: 'On the right of the piano, notes are high.' },
      ],
      solution: anotherNote,
      goal: { claims: [playsOtherThan(speaker, hertzOf(60))], hand: handOpens, seconds: 10 },
    },
    {
      id: 'tune',
      way: 'add',
      text: { fr: 'Remplace la note par « jouer la mélodie ».', en: 'Replace the note with “play the tune”.' },
      picture: { fr: 'Un bloc avec quatre notes.', en: 'A block with four notes.' },
      toolbox: ['melody', 'note'],
      hints: [
        { fr: 'Regarde dans le tiroir Son.', en: 'Look in the drawer Sound.' },
        { fr: 'La mélodie va sous « quand le bouton ».', en: 'The tune goes under “when the button”.' },
      ],
      solution: sings,
      goal: { claims: [answers(flap, speaker, 'released'), plays(speaker, 4, 3)], hand: handOpens, seconds: 10 },
    },
    {
      id: 'hear',
      way: 'test',
      text: { fr: 'Relance. Ouvre la carte trois fois. Chante avec elle.', en: 'Start again. Open the card three times. Sing along.' },
      picture: { fr: 'Un enfant chante devant une carte.', en: 'A child sings before a card.' },
      toolbox: ['melody'],
      hints: [
        { fr: 'Regarde le haut de la pile : c’est le signal.', en: 'Look at the top of the stack: that is the signal.' },
        { fr: 'Appuie, puis lâche le bouton.', en: 'Press the button, then let go.' },
      ],
      solution: sings,
      goal: { claims: [answers(flap, speaker, 'released'), plays(speaker, 4, 3)], hand: handOpens, seconds: 10 },
    },
    {
      id: 'own-tune',
      way: 'change',
      text: { fr: 'Écris ta chanson. Touche la mélodie, joue six notes au piano.', en: 'Write your song. Touch the tune, play six notes on the piano.' },
      picture: { fr: 'Une main sur un piano, six notes au-dessus.', en: 'A hand on a piano, six notes above.' },
      toolbox: ['melody'],
      hints: [
        { fr: 'Regarde le bloc de mélodie : touche ses notes.', en: 'Look at the tune block: touch its notes.' },
        { fr: 'Do do do ré mi ré : tu la connais ?', en: 'C C C D E D: do you know it?' },
      ],
      solution: longerTune,
      goal: { claims: [answers(flap, speaker, 'released'), plays(speaker, 6, 3)], hand: handOpens, seconds: 10 },
    },
    {
      id: 'glow',
      way: 'add',
      text: { fr: 'La carte brille aussi. Ajoute une couleur avant la chanson.', en: 'The card glows, too. Add a colour before the song.' },
      picture: { fr: 'Un bloc de couleur au-dessus d’un bloc de notes.', en: 'A block of colour above a block of notes.' },
      toolbox: ['colour', 'melody', 'blink'],
      hints: [
        drawerOfLight,
        { fr: '« Colorer » va juste sous « quand le bouton ».', en: '“Colour” goes right under “when the button”.' },
      ],
      solution: glows,
      goal: { claims: [answers(flap, light, 'released'), answers(flap, speaker, 'released')], hand: handOpens, seconds: 10 },
    },
    {
      id: 'see',
      way: 'test',
      text: { fr: 'Relance. Ouvre, regarde. Ferme : la lumière reste ?', en: 'Start again. Open, look. Shut: does the light stay?' },
      picture: { fr: 'Une carte fermée, une lueur sur le bord.', en: 'A shut card, a glow at its edge.' },
      toolbox: ['colour', 'melody'],
      hints: [
        { fr: 'Regarde la lumière quand tu appuies.', en: 'Look at the light when you press.' },
        { fr: 'Rien ne l’éteint. C’est pour après.', en: 'Nothing turns it off. That comes next.' },
      ],
      solution: glows,
      goal: { claims: [answers(flap, light, 'released')], hand: handOpens, seconds: 10 },
    },
    {
      id: 'dark',
      way: 'add',
      text: { fr: 'Carte fermée, lumière éteinte. Pose un deuxième « quand le bouton ».', en: 'Card shut, light off. Put a second “when the button”.' },
      picture: { fr: 'Deux piles : bouton lâché, bouton appuyé.', en: 'Two stacks: button let go, button pressed.' },
      toolbox: ['when_button', 'light', 'colour'],
      hints: [
        { fr: 'Regarde dans le tiroir Départ.', en: 'Look in the drawer Start.' },
        { fr: 'Choisis « appuyé ». Dessous, « éteindre ».', en: 'Choose “pressed”. Under it, “turn off”.' },
      ],
      solution: goesDark,
      goal: { claims: [answers(flap, light, 'released'), darkWhile(isShut, light)], hand: handOpens, seconds: 10 },
    },
    {
      id: 'both',
      way: 'test',
      text: { fr: 'Relance. Ouvre, ferme, ouvre. Ta carte est prête ?', en: 'Start again. Open, shut, open. Is your card ready?' },
      picture: { fr: 'Une carte, ouverte puis fermée.', en: 'A card, open then shut.' },
      toolbox: ['when_button', 'light', 'colour', 'melody'],
      hints: [
        { fr: 'Regarde tes deux piles, une par une.', en: 'Look at your two stacks, one by one.' },
        { fr: 'Lâché : on chante. Appuyé : on dort.', en: 'Let go: we sing. Pressed: we sleep.' },
      ],
      solution: goesDark,
      goal: { claims: [answers(flap, light, 'released'), darkWhile(isShut, light)], hand: handOpens, seconds: 10 },
    },
    {
      id: 'yours',
      way: 'yours',
      text: { fr: 'Pour qui est ta carte ? Choisis sa couleur et sa chanson.', en: 'Whom is your card for? Choose its colour and its song.' },
      picture: { fr: 'Une carte, des crayons, une enveloppe.', en: 'A card, pencils, an envelope.' },
      toolbox: ['when_button', 'melody', 'note', 'tempo', 'colour', 'light', 'blink', 'wait', 'repeat'],
    },
    {
      id: 'show',
      way: 'show',
      text: { fr: 'Fais ouvrir ta carte. Regarde le visage de l’autre.', en: 'Have your card opened. Look at the other’s face.' },
      picture: { fr: 'Un enfant ouvre la carte d’une amie.', en: 'A child opens a friend’s card.' },
      toolbox: ['when_button', 'melody', 'note', 'tempo', 'colour', 'light', 'blink', 'wait', 'repeat'],
    },
  ],
  finished: goesDark,
  mistakes: [
    { step: 'start', creation: singsTooEarly, because: 'no-answer' },
    { step: 'tune', creation: singsWhenShut, because: 'no-answer' },
    { step: 'dark', creation: neverDark, because: 'lit-then' },
  ],
  encores: [
    { is: 'art', text: { fr: 'Décore ta carte. Cache la lumière sous un papier fin.', en: 'Decorate your card. Hide the light under thin paper.' } },
    { is: 'technique', text: { fr: 'Change de couleur au milieu de la chanson.', en: 'Change colour in the middle of the song.' } },
    { is: 'challenge', text: { fr: 'Écris une chanson que personne ne connaît encore.', en: 'Write a song that nobody knows yet.' } },
  ],
  sheets,
  template,
})
