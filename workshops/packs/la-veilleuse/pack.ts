import { colourNamed } from '../../language/colours.ts'
import type { HandMove } from '../../session/goals/goal.ts'
import { shines, shinesOtherThan } from '../../session/goals/lights.ts'
import { darkWhile, isFelt, litSoftlyWhile, litWhile } from '../../session/goals/reactions.ts'
import { saysNumber } from '../../session/goals/sounds.ts'
import { drawerOfControl, drawerOfLight, drawersOfSensing, greenFlag, tipOfSign } from '../hints.ts'
import { definePack } from '../pack.ts'
import { dayLight, emptyLoop, finished, lit, looksOnce, nightLight, onlyOn, saysLight, softNightLight, tooLow, violet } from './creations.ts'
import { sheets } from './sheets.ts'

const lamp = 'rainbow'
const eye = 'eye'

/** A hand that hides the eye, and lets the day in again. */
const handOverEye: readonly HandMove[] = [
  { t: 0, part: eye, value: 60 },
  { t: 2_000, part: eye, value: 8 },
  { t: 5_000, part: eye, value: 75 },
]

/** Between the two, nobody says whether it is night: each lamp may choose its own. */
const night = { part: eye, side: 'below', level: 12 } as const
const day = { part: eye, side: 'above', level: 55 } as const

export const laVeilleuse = definePack({
  id: 'la-veilleuse',
  title: { fr: 'La veilleuse', en: 'The night light' },
  forTeacher: {
    fr: 'Une lampe s’allume quand il fait sombre : l’enfant lit un capteur et décide à partir de quel seuil l’objet réagit.',
    en: 'A lamp lights up when it gets dark: the child reads a sensor and decides from which level the object reacts.',
  },
  minutes: 45,
  cycles: [3],
  mood: 'words',
  object: 'night-light',
  newWords: [
    { word: { fr: 'un capteur', en: 'a sensor' }, means: { fr: 'Une pièce qui sent quelque chose et en fait un nombre.', en: 'A part that feels something and makes a number of it.' } },
    { word: { fr: 'une condition', en: 'a condition' }, means: { fr: 'Une question. La réponse est oui ou non.', en: 'A question. The answer is yes or no.' } },
  ],
  steps: [
    {
      id: 'look',
      way: 'look',
      text: { fr: 'Regarde la veilleuse. Une main cache son œil : elle s’allume. La main s’en va : elle s’éteint.', en: 'Look at the night light. A hand hides its eye: it lights up. The hand goes: it goes out.' },
      picture: { fr: 'Une lampe ronde brille en violet dans une chambre sombre.', en: 'A round lamp shines violet in a dark room.' },
      toolbox: [],
    },
    {
      id: 'guess',
      way: 'guess',
      text: { fr: 'Lis ces trois blocs. Que va faire la lampe ?', en: 'Read these three blocks. What will the lamp do?' },
      picture: { fr: 'Trois blocs : une couleur, un sablier, la nuit.', en: 'Three blocks: a colour, an hourglass, night.' },
      starter: lit,
      toolbox: [],
      guess: [
        { fr: 'Elle brille en jaune, puis s’éteint.', en: 'It shines yellow, then goes out.' },
        { fr: 'Elle attend la nuit.', en: 'It waits for the night.' },
        { fr: 'Elle change de couleur sans fin.', en: 'It changes colour for ever.' },
      ],
    },
    {
      id: 'start',
      way: 'start',
      text: { fr: 'Touche Essayer. Regarde la lampe, puis compte deux secondes.', en: 'Touch Try it. Look at the lamp, then count two seconds.' },
      picture: { fr: 'Un doigt touche le drapeau vert.', en: 'A finger touches the green flag.' },
      toolbox: [],
      hints: [
        greenFlag,
        { fr: 'Touche-le une fois. La lampe répond.', en: 'Touch it once. The lamp answers.' },
      ],
      solution: lit,
      goal: { claims: [shines(lamp)], hand: handOverEye, seconds: 8 },
    },
    {
      id: 'colour',
      way: 'change',
      text: { fr: 'Choisis la couleur de ta nuit. Touche le rond jaune, puis une autre couleur. Relance.', en: 'Choose the colour of your night. Touch the yellow round, then another colour. Start again.' },
      picture: { fr: 'Le bloc « colorer » et neuf ronds de couleur.', en: 'The “colour” block and nine rounds of colour.' },
      toolbox: ['colour'],
      hints: [
        { fr: 'Regarde le bloc « colorer ».', en: 'Look at the “colour” block.' },
        { fr: 'Touche son rond. Les couleurs s’ouvrent.', en: 'Touch its round. The colours open.' },
      ],
      solution: violet,
      goal: { claims: [shinesOtherThan(lamp, colourNamed('yellow')?.rgb ?? [0, 0, 0])], hand: handOverEye, seconds: 8 },
    },
    {
      id: 'feel',
      way: 'add',
      text: { fr: 'La lampe a un œil. Que voit-il ? Dans « toujours », mets « dire le nombre » avec « lumière vue ».', en: 'The lamp has an eye. What does it see? Inside “forever”, put “say the number” with “light seen”.' },
      picture: { fr: 'Un œil et une bulle avec un nombre.', en: 'An eye and a bubble with a number.' },
      starter: emptyLoop,
      toolbox: ['say_number', 'light_level', 'timer'],
      hints: [
        drawersOfSensing,
        { fr: '« Lumière vue » se pose dans la case du nombre.', en: '“Light seen” goes into the place of the number.' },
      ],
      solution: saysLight,
      goal: { claims: [saysNumber()], hand: handOverEye, seconds: 8 },
    },
    {
      id: 'read',
      way: 'test',
      text: { fr: 'Relance. Cache l’œil et lis le nombre. Puis laisse entrer le jour. Retiens les deux nombres.', en: 'Start again. Hide the eye and read the number. Then let the day in. Keep both numbers in mind.' },
      picture: { fr: 'Une main cache l’œil. La bulle dit 8.', en: 'A hand hides the eye. The bubble says 8.' },
      toolbox: ['say_number', 'light_level'],
      hints: [
        { fr: 'Regarde la bulle à côté de la lampe.', en: 'Look at the bubble beside the lamp.' },
        { fr: 'Tout noir fait presque 0. Plein jour fait presque 100.', en: 'All dark is nearly 0. Full day is nearly 100.' },
      ],
      solution: saysLight,
      goal: { claims: [saysNumber(), isFelt(night), isFelt(day)], hand: handOverEye, seconds: 8 },
    },
    {
      id: 'dark',
      way: 'add',
      text: { fr: 'Pose une question à l’œil : « si lumière vue < 30 ». Dedans, colore la lampe.', en: 'Ask the eye a question: “if light seen < 30”. Inside, colour the lamp.' },
      picture: { fr: 'Le bloc « si » tient le bloc « colorer ».', en: 'The “if” block holds the “colour” block.' },
      starter: emptyLoop,
      toolbox: ['if', 'less', 'light_level', 'colour', 'more'],
      hints: [
        tipOfSign,
        { fr: 'Le bloc « < » se pose dans la case de « si ».', en: 'The “<” block goes into the place of “if”.' },
      ],
      solution: onlyOn,
      goal: { claims: [litWhile(night, lamp)], hand: handOverEye, seconds: 8 },
    },
    {
      id: 'hide',
      way: 'test',
      text: { fr: 'Relance. Cache l’œil deux secondes. La lampe se réveille. Et quand ta main s’en va ?', en: 'Start again. Hide the eye for two seconds. The lamp wakes. And when your hand goes?' },
      picture: { fr: 'Une main sur l’œil, la lampe brille.', en: 'A hand on the eye, the lamp shines.' },
      toolbox: ['if', 'less', 'light_level', 'colour'],
      hints: [
        { fr: 'Regarde la lampe quand tu enlèves la main.', en: 'Look at the lamp when you take your hand away.' },
        { fr: 'Rien ne lui dit de dormir. C’est pour l’étape d’après.', en: 'Nothing tells it to sleep. That is for the next step.' },
      ],
      solution: onlyOn,
      goal: { claims: [litWhile(night, lamp), isFelt(day)], hand: handOverEye, seconds: 8 },
    },
    {
      id: 'sleep',
      way: 'add',
      text: { fr: 'Le jour, la lampe dort. Prends « si… sinon ». Sous « sinon », éteins la lampe.', en: 'By day the lamp sleeps. Take “if… else”. Under “else”, turn the lamp off.' },
      picture: { fr: 'Le bloc « si sinon » : en haut la couleur, en bas la nuit.', en: 'The “if else” block: the colour above, night below.' },
      toolbox: ['if_else', 'light', 'less', 'light_level', 'colour'],
      hints: [
        drawerOfControl,
        { fr: 'Déplace ta question et ta couleur. Ajoute « éteindre » en bas.', en: 'Move your question and your colour. Add “turn off” below.' },
      ],
      solution: nightLight,
      goal: { claims: [litWhile(night, lamp), darkWhile(day, lamp)], hand: handOverEye, seconds: 8 },
    },
    {
      id: 'both',
      way: 'test',
      text: { fr: 'Relance. Joue la nuit, puis le jour. La lampe suit ? Sinon, change le nombre 30.', en: 'Start again. Play night, then day. Does the lamp follow? If not, change the number 30.' },
      picture: { fr: 'La lune et le soleil, et la lampe entre les deux.', en: 'Moon and sun, and the lamp between them.' },
      toolbox: ['if_else', 'light', 'less', 'light_level', 'colour'],
      hints: [
        { fr: 'Regarde tes deux nombres de tout à l’heure.', en: 'Look at your two numbers from before.' },
        { fr: 'Choisis un nombre entre les deux.', en: 'Choose a number between them.' },
      ],
      solution: nightLight,
      goal: { claims: [litWhile(night, lamp), darkWhile(day, lamp)], hand: handOverEye, seconds: 8 },
    },
    {
      id: 'soft',
      way: 'add',
      text: { fr: 'Une veilleuse brille doucement. Sous « colorer », règle la lampe à 40 sur 100.', en: 'A night light shines softly. Under “colour”, set the lamp to 40 out of 100.' },
      picture: { fr: 'Une lampe douce près d’un oreiller.', en: 'A soft lamp near a pillow.' },
      toolbox: ['brightness', 'colour', 'blink'],
      hints: [
        drawerOfLight,
        { fr: 'Le bloc « régler » va juste sous « colorer ».', en: 'The “set” block goes right under “colour”.' },
      ],
      solution: softNightLight,
      goal: { claims: [litSoftlyWhile(night, lamp, [10, 70]), darkWhile(day, lamp)], hand: handOverEye, seconds: 8 },
    },
    {
      id: 'yours',
      way: 'yours',
      text: { fr: 'À toi. Une couleur pour le soir, une autre pour la nuit ? Une lampe pour un chat ?', en: 'Your turn. One colour for the evening, another for the night? A lamp for a cat?' },
      picture: { fr: 'Un chat dort près d’une lampe.', en: 'A cat sleeps near a lamp.' },
      toolbox: ['forever', 'if', 'if_else', 'less', 'more', 'light_level', 'colour', 'brightness', 'light', 'wait', 'say_number'],
    },
    {
      id: 'show',
      way: 'show',
      text: { fr: 'Montre ta veilleuse. Laisse une autre équipe faire la nuit avec sa main.', en: 'Show your night light. Let another crew make the night with a hand.' },
      picture: { fr: 'Deux équipes, une main sur l’œil de la lampe.', en: 'Two crews, a hand on the lamp’s eye.' },
      toolbox: ['forever', 'if', 'if_else', 'less', 'more', 'light_level', 'colour', 'brightness', 'light', 'wait', 'say_number'],
    },
  ],
  finished,
  mistakes: [
    { step: 'dark', creation: dayLight, because: 'dark-then' },
    { step: 'sleep', creation: looksOnce, because: 'dark-then' },
    { step: 'both', creation: tooLow, because: 'dark-then' },
  ],
  encores: [
    { is: 'art', text: { fr: 'Fais un abat-jour en papier calque. Cherche la couleur qui lui va.', en: 'Make a shade of tracing paper. Find the colour that suits it.' } },
    { is: 'technique', text: { fr: 'Deux couleurs : une pour le soir, une pour la nuit noire.', en: 'Two colours: one for the evening, one for the dark night.' } },
    { is: 'challenge', text: { fr: 'Ta veilleuse sait rassurer. Que fait-elle quand le jour revient ?', en: 'Your night light comforts. What does it do when the day comes back?' } },
  ],
  sheets,
})
