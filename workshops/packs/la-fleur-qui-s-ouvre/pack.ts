import type { HandMove } from '../../session/goals/goal.ts'
import { glides, turns } from '../../session/goals/motion.ts'
import { isFelt, turnedWhile } from '../../session/goals/reactions.ts'
import { saysNumber } from '../../session/goals/sounds.ts'
import { drawerOfControl, drawersOfSensing, greenFlag, tipOfSign } from '../hints.ts'
import { definePack } from '../pack.ts'
import { emptyLoop, finished, follows, neverShuts, nightFlower, opensALittle, opensByDay, opensSoftly, opensWide, saysLight, slower, snaps } from './creations.ts'
import { sheets } from './sheets.ts'

const petals = 'arm'
const eye = 'eye'

/** Day, a hand that makes night, and day again. */
const handOverEye: readonly HandMove[] = [
  { t: 0, part: eye, value: 80 },
  { t: 5_000, part: eye, value: 6 },
]

const day = { part: eye, side: 'above', level: 60 } as const
const night = { part: eye, side: 'below', level: 15 } as const

/** A flower takes its time, ms. */
const atLeisure = 3_500

const open = [130, 180] as const
const shut = [0, 50] as const

export const laFleurQuiSOuvre = definePack({
  id: 'la-fleur-qui-s-ouvre',
  title: { fr: 'La fleur qui s’ouvre', en: 'The flower that opens' },
  forTeacher: {
    fr: 'Une fleur ouvre ses pétales à la lumière : l’enfant relie un capteur à un moteur, et règle un mouvement.',
    en: 'A flower opens its petals to the light: the child links a sensor to a motor, and tunes a movement.',
  },
  minutes: 45,
  cycles: [3],
  mood: 'words',
  object: 'flower',
  newWords: [
    { word: { fr: 'un degré', en: 'a degree' }, means: { fr: 'Un petit pas pour tourner. Un demi-tour en fait 180.', en: 'A small step for turning. Half a turn makes 180.' } },
    { word: { fr: 'un moteur', en: 'a motor' }, means: { fr: 'Une pièce qui bouge quand on le lui dit.', en: 'A part that moves when it is told to.' } },
  ],
  steps: [
    {
      id: 'look',
      way: 'look',
      text: { fr: 'Regarde la fleur. Le jour, elle s’ouvre. La nuit, elle se ferme. Sans se presser.', en: 'Look at the flower. By day it opens. At night it shuts. Without any hurry.' },
      picture: { fr: 'Une fleur ouverte sous le soleil, fermée sous la lune.', en: 'A flower open under the sun, shut under the moon.' },
      toolbox: [],
    },
    {
      id: 'guess',
      way: 'guess',
      text: { fr: 'Lis ces blocs. Que vont faire les pétales ?', en: 'Read these blocks. What will the petals do?' },
      picture: { fr: 'Deux blocs « tourner », et un sablier entre les deux.', en: 'Two “turn” blocks, and an hourglass between them.' },
      starter: opensALittle,
      toolbox: [],
      guess: [
        { fr: 'Un petit pas, puis un petit pas dans l’autre sens.', en: 'A small step, then a small step back.' },
        { fr: 'Ils font le tour complet.', en: 'They go all the way round.' },
        { fr: 'Ils restent fermés.', en: 'They stay shut.' },
      ],
    },
    {
      id: 'start',
      way: 'start',
      text: { fr: 'Touche Essayer. Garde les doigts loin des pétales.', en: 'Touch Try it. Keep your fingers away from the petals.' },
      picture: { fr: 'Un doigt touche le drapeau vert. Les pétales bougent.', en: 'A finger touches the green flag. The petals move.' },
      toolbox: [],
      hints: [
        greenFlag,
        { fr: 'Touche-le une fois. Les pétales répondent.', en: 'Touch it once. The petals answer.' },
      ],
      solution: opensALittle,
      goal: { claims: [turns(petals, 15)], hand: handOverEye, seconds: 10 },
    },
    {
      id: 'wider',
      way: 'change',
      text: { fr: 'Ouvre en grand. Change le 100 en 160, et le 80 en 20. Relance.', en: 'Open wide. Change the 100 to 160, and the 80 to 20. Start again.' },
      picture: { fr: 'Un demi-cercle avec 20 d’un côté, 160 de l’autre.', en: 'Half a circle with 20 on one side, 160 on the other.' },
      toolbox: ['servo_angle'],
      hints: [
        { fr: 'Regarde les deux nombres de degrés.', en: 'Look at the two numbers of degrees.' },
        { fr: 'Fermé est près de 0. Ouvert est près de 180.', en: 'Shut is near 0. Open is near 180.' },
      ],
      solution: opensWide,
      goal: { claims: [turns(petals, 100)], hand: handOverEye, seconds: 10 },
    },
    {
      id: 'softly',
      way: 'change',
      text: { fr: 'Une fleur ne claque pas. Remplace les deux blocs par « tourner doucement », en 20 dixièmes.', en: 'A flower does not snap. Replace both blocks with “turn slowly”, in 20 tenths.' },
      picture: { fr: 'Un escargot pousse un pétale.', en: 'A snail pushes a petal.' },
      toolbox: ['turn_slowly', 'servo_angle', 'wait'],
      hints: [
        { fr: 'Regarde dans le tiroir Mouvement.', en: 'Look in the drawer Motion.' },
        { fr: 'Deux blocs « tourner doucement » : 160, puis 20.', en: 'Two “turn slowly” blocks: 160, then 20.' },
      ],
      solution: opensSoftly,
      goal: { claims: [turns(petals, 100), glides(petals)], hand: handOverEye, seconds: 10 },
    },
    {
      id: 'breathe',
      way: 'test',
      text: { fr: 'Relance. Souffle doucement pendant que la fleur s’ouvre. Qui finit en premier ?', en: 'Start again. Breathe out softly while the flower opens. Who is done first?' },
      picture: { fr: 'Un enfant souffle, une fleur s’ouvre.', en: 'A child breathes out, a flower opens.' },
      toolbox: ['turn_slowly', 'wait'],
      hints: [
        { fr: 'Regarde un seul pétale.', en: 'Look at one petal only.' },
        { fr: 'Plus de dixièmes, plus de douceur.', en: 'More tenths, more softness.' },
      ],
      solution: opensSoftly,
      goal: { claims: [turns(petals, 100), glides(petals)], hand: handOverEye, seconds: 10 },
    },
    {
      id: 'see',
      way: 'add',
      text: { fr: 'La fleur a un œil. Dans « toujours », dis le nombre de la lumière vue.', en: 'The flower has an eye. Inside “forever”, say the number of the light seen.' },
      picture: { fr: 'Un œil au cœur d’une fleur, une bulle avec un nombre.', en: 'An eye in the heart of a flower, a bubble with a number.' },
      starter: emptyLoop,
      toolbox: ['say_number', 'light_level', 'timer'],
      hints: [
        drawersOfSensing,
        { fr: '« Lumière vue » se pose dans la case du nombre.', en: '“Light seen” goes into the place of the number.' },
      ],
      solution: saysLight,
      goal: { claims: [saysNumber()], hand: handOverEye, seconds: 10 },
    },
    {
      id: 'read',
      way: 'test',
      text: { fr: 'Relance. Lis le nombre du jour. Cache l’œil : lis celui de la nuit.', en: 'Start again. Read the number of the day. Hide the eye: read that of the night.' },
      picture: { fr: 'Le soleil et un grand nombre, la lune et un petit.', en: 'The sun and a large number, the moon and a small one.' },
      toolbox: ['say_number', 'light_level'],
      hints: [
        { fr: 'Regarde la bulle à côté de la fleur.', en: 'Look at the bubble beside the flower.' },
        { fr: 'Garde ta main deux secondes au-dessus.', en: 'Keep your hand above it for two seconds.' },
      ],
      solution: saysLight,
      goal: { claims: [saysNumber(), isFelt(day), isFelt(night)], hand: handOverEye, seconds: 10 },
    },
    {
      id: 'by-day',
      way: 'add',
      text: { fr: 'Si la lumière vue est > 40, ouvre doucement. Mets « si » dans « toujours ».', en: 'If the light seen is > 40, open softly. Put “if” inside “forever”.' },
      picture: { fr: 'Le bloc « si » tient le bloc « tourner doucement ».', en: 'The “if” block holds the “turn slowly” block.' },
      starter: emptyLoop,
      toolbox: ['if', 'more', 'light_level', 'turn_slowly', 'less'],
      hints: [
        tipOfSign,
        { fr: 'Ferme d’abord la fleur à 20, tout en haut.', en: 'First shut the flower at 20, at the very top.' },
      ],
      solution: opensByDay,
      goal: { claims: [turnedWhile(day, petals, open, atLeisure)], hand: handOverEye, seconds: 10 },
    },
    {
      id: 'by-night',
      way: 'add',
      text: { fr: 'La nuit, elle se ferme. Prends « si… sinon ». Sous « sinon », tourne doucement à 20.', en: 'At night it shuts. Take “if… else”. Under “else”, turn slowly to 20.' },
      picture: { fr: 'Le bloc « si sinon » : en haut ouvert, en bas fermé.', en: 'The “if else” block: open above, shut below.' },
      toolbox: ['if_else', 'more', 'light_level', 'turn_slowly', 'if'],
      hints: [
        drawerOfControl,
        { fr: 'En haut 160, en bas 20. Le reste ne change pas.', en: '160 above, 20 below. The rest stays.' },
      ],
      solution: follows,
      goal: { claims: [turnedWhile(day, petals, open, atLeisure), turnedWhile(night, petals, shut, atLeisure)], hand: handOverEye, seconds: 10 },
    },
    {
      id: 'both',
      way: 'test',
      text: { fr: 'Relance. Fais la nuit avec ta main, puis le jour. Laisse à la fleur le temps de finir.', en: 'Start again. Make the night with your hand, then the day. Give the flower time to finish.' },
      picture: { fr: 'Une main, un nuage, une fleur qui se ferme.', en: 'A hand, a cloud, a flower that shuts.' },
      toolbox: ['if_else', 'more', 'light_level', 'turn_slowly'],
      hints: [
        { fr: 'Compte jusqu’à quatre avant d’enlever la main.', en: 'Count to four before you take your hand away.' },
        { fr: 'Rien ne bouge ? Choisis un nombre entre tes deux nombres.', en: 'Nothing moves? Choose a number between your two numbers.' },
      ],
      solution: follows,
      goal: { claims: [turnedWhile(day, petals, open, atLeisure), turnedWhile(night, petals, shut, atLeisure)], hand: handOverEye, seconds: 10 },
    },
    {
      id: 'yours',
      way: 'yours',
      text: { fr: 'À toi. Une fleur de nuit ? Une plante qui mange les mouches ? Un oiseau qui s’éveille ?', en: 'Your turn. A flower of the night? A plant that eats flies? A bird that wakes?' },
      picture: { fr: 'Trois idées : une fleur, une plante, un oiseau.', en: 'Three ideas: a flower, a plant, a bird.' },
      toolbox: ['forever', 'repeat', 'if', 'if_else', 'more', 'less', 'light_level', 'turn_slowly', 'servo_angle', 'wait', 'say', 'say_number'],
      solution: slower,
    },
    {
      id: 'show',
      way: 'show',
      text: { fr: 'Le jardin ! Posez toutes les fleurs ensemble. Faites le soir, puis le matin.', en: 'The garden! Put all the flowers together. Make the evening, then the morning.' },
      picture: { fr: 'Beaucoup de fleurs sur une table.', en: 'Many flowers on a table.' },
      toolbox: ['forever', 'repeat', 'if', 'if_else', 'more', 'less', 'light_level', 'turn_slowly', 'servo_angle', 'wait', 'say', 'say_number'],
    },
  ],
  finished,
  mistakes: [
    { step: 'softly', creation: snaps, because: 'turns-at-once' },
    { step: 'by-day', creation: nightFlower, because: 'stands-elsewhere' },
    { step: 'by-night', creation: neverShuts, because: 'stands-elsewhere' },
  ],
  encores: [
    { is: 'art', text: { fr: 'Dessine des pétales à ta façon. Cherche le mouvement qui leur va.', en: 'Draw petals your own way. Find the movement that suits them.' } },
    { is: 'technique', text: { fr: 'Trois positions : fermée la nuit, à moitié à l’ombre, ouverte au soleil.', en: 'Three positions: shut at night, half open in the shade, open in the sun.' } },
    { is: 'challenge', text: { fr: 'Ta fleur salue quand on l’éclaire deux fois de suite.', en: 'Your flower greets when it is lit twice in a row.' } },
  ],
  sheets,
})
