import type { HandMove } from '../../session/goals/goal.ts'
import { comesAfter, goesOutAt, saysHowLong, surprises } from '../../session/goals/reactions.ts'
import { plays, saysNumber } from '../../session/goals/sounds.ts'
import { drawersOfSensing, greenFlag } from '../hints.ts'
import { definePack } from '../pack.ts'
import { always, beeps, doesNotListen, finished, later, longButSame, saysReaction, saysTimer, stopsAtPress, surprising, timerTooEarly, tooSoon } from './creations.ts'
import { sheets } from './sheets.ts'

const light = 'red'
const button = 'blue-button'

/** A finger that presses now and then, whatever it sees: some presses come while the light shines. */
const finger: readonly HandMove[] = Array.from({ length: 9 }, (_, at) => [
  { t: 900 + at * 1_000, part: button, value: 1 },
  { t: 1_050 + at * 1_000, part: button, value: 0 },
]).flat()

export const leReactometre = definePack({
  id: 'le-reactometre',
  title: { fr: 'Le réactomètre', en: 'The reaction meter' },
  forTeacher: {
    fr: 'Une lumière s’allume par surprise, et l’on appuie : l’enfant mesure un temps de réaction, et rencontre le hasard et les variables.',
    en: 'A light comes on by surprise, and one presses: the child measures a reaction time, and meets chance and variables.',
  },
  minutes: 45,
  cycles: [3, 4],
  mood: 'words',
  object: 'reaction-meter',
  newWords: [
    { word: { fr: 'le hasard', en: 'chance' }, means: { fr: 'Personne ne sait ce qui va sortir. La carte non plus.', en: 'Nobody knows what will come. Nor does the board.' } },
    { word: { fr: 'un centième', en: 'a hundredth' }, means: { fr: 'Une seconde coupée en cent. Plus court qu’un clin d’œil.', en: 'A second cut into a hundred. Shorter than a wink.' } },
  ],
  steps: [
    {
      id: 'look',
      way: 'look',
      text: { fr: 'Regarde. La lumière surgit, un doigt appuie, un nombre s’affiche : son temps de réaction.', en: 'Look. The light appears, a finger presses, a number shows: the reaction time.' },
      picture: { fr: 'Un doigt près d’un bouton bleu, une lumière rouge, un nombre.', en: 'A finger near a blue button, a red light, a number.' },
      toolbox: [],
    },
    {
      id: 'guess',
      way: 'guess',
      text: { fr: 'Lis ces blocs. Quand la lumière va-t-elle s’allumer ?', en: 'Read these blocks. When will the light come on?' },
      picture: { fr: 'Quatre blocs : sablier, lumière, sablier, nuit.', en: 'Four blocks: hourglass, light, hourglass, night.' },
      starter: tooSoon,
      toolbox: [],
      guess: [
        { fr: 'Après une demi-seconde.', en: 'After half a second.' },
        { fr: 'Tout de suite.', en: 'At once.' },
        { fr: 'Quand j’appuie.', en: 'When I press.' },
      ],
    },
    {
      id: 'start',
      way: 'start',
      text: { fr: 'Touche Essayer. Ne quitte pas la lumière des yeux.', en: 'Touch Try it. Keep your eyes on the light.' },
      picture: { fr: 'Un doigt touche le drapeau vert.', en: 'A finger touches the green flag.' },
      toolbox: [],
      hints: [
        greenFlag,
        { fr: 'Touche-le une fois. La lumière répond.', en: 'Touch it once. The light answers.' },
      ],
      solution: tooSoon,
      goal: { claims: [comesAfter(light, [0, 9_000])], hand: finger, seconds: 10 },
    },
    {
      id: 'later',
      way: 'change',
      text: { fr: 'Trop facile. Change le 5 en 20 : la lumière se fait attendre. Relance.', en: 'Too easy. Change the 5 to 20: the light lets us wait. Start again.' },
      picture: { fr: 'Le bloc « attendre », avec le nombre 20.', en: 'The “wait” block, with the number 20.' },
      toolbox: ['wait'],
      hints: [
        { fr: 'Regarde le premier bloc « attendre ».', en: 'Look at the first “wait” block.' },
        { fr: 'Dix dixièmes font une seconde. Vingt en font deux.', en: 'Ten tenths make one second. Twenty make two.' },
      ],
      solution: later,
      goal: { claims: [comesAfter(light, [700, 9_000])], hand: finger, seconds: 10 },
    },
    {
      id: 'surprise',
      way: 'add',
      text: { fr: 'Une surprise, ça change à chaque fois. Pose « au hasard » dans le premier « attendre », de 8 à 30.', en: 'A surprise is another one each time. Put “any from” into the first “wait”, from 8 to 30.' },
      picture: { fr: 'Un dé dans le bloc « attendre ».', en: 'A die inside the “wait” block.' },
      starter: always,
      toolbox: ['random', 'wait', 'plus'],
      hints: [
        { fr: 'Regarde dans le tiroir Nombres.', en: 'Look in the drawer Numbers.' },
        { fr: '« Au hasard » se pose sur le nombre 20.', en: '“Any from” goes onto the number 20.' },
      ],
      solution: surprising,
      goal: { claims: [surprises(light, 3)], hand: finger, seconds: 10 },
    },
    {
      id: 'watch',
      way: 'test',
      text: { fr: 'Relance. Compte dans ta tête avant chaque lumière. Tu comptes toujours pareil ?', en: 'Start again. Count in your head before each light. Do you always count the same?' },
      picture: { fr: 'Trois sabliers de tailles différentes.', en: 'Three hourglasses of different sizes.' },
      toolbox: ['random', 'wait'],
      hints: [
        { fr: 'Regarde quatre lumières de suite.', en: 'Watch four lights in a row.' },
        { fr: 'Un petit et un grand nombre : la surprise est plus forte.', en: 'A small and a large number: the surprise is stronger.' },
      ],
      solution: surprising,
      goal: { claims: [surprises(light, 3)], hand: finger, seconds: 10 },
    },
    {
      id: 'press',
      way: 'add',
      text: { fr: 'La lumière attend ton doigt. Enlève le deuxième « attendre ». Mets « attendre que le bouton est appuyé ».', en: 'The light waits for your finger. Take out the second “wait”. Put in “wait until the button is pressed”.' },
      picture: { fr: 'Un doigt appuie, la lumière s’éteint.', en: 'A finger presses, the light goes out.' },
      toolbox: ['wait_until', 'is_pressed', 'wait', 'light'],
      hints: [
        { fr: 'Regarde dans les tiroirs Contrôle et Capteurs.', en: 'Look in the drawers Control and Sensors.' },
        { fr: '« Est appuyé » se pose dans la case de « attendre que ».', en: '“Is pressed” goes into the place of “wait until”.' },
      ],
      solution: stopsAtPress,
      goal: { claims: [goesOutAt(button, light)], hand: finger, seconds: 10 },
    },
    {
      id: 'try-press',
      way: 'test',
      text: { fr: 'Relance. Appuie dès que la lumière vient. Elle s’en va ?', en: 'Start again. Press as soon as the light comes. Does it go?' },
      picture: { fr: 'Une lumière, une flèche, un doigt sur un bouton.', en: 'A light, an arrow, a finger on a button.' },
      toolbox: ['wait_until', 'is_pressed', 'wait', 'light'],
      hints: [
        { fr: 'Regarde la lumière, pas ton doigt.', en: 'Look at the light, not at your finger.' },
        { fr: 'Appuie d’un coup, puis lâche.', en: 'Press at once, then let go.' },
      ],
      solution: stopsAtPress,
      goal: { claims: [goesOutAt(button, light)], hand: finger, seconds: 10 },
    },
    {
      id: 'number',
      way: 'add',
      text: { fr: 'Combien de temps ? Juste avant d’éteindre, dis le nombre du chrono.', en: 'How long? Just before turning off, say the number of the timer.' },
      picture: { fr: 'Un chrono et une bulle avec un nombre.', en: 'A timer and a bubble with a number.' },
      toolbox: ['say_number', 'timer', 'say'],
      hints: [
        drawersOfSensing,
        { fr: 'Le chrono se pose dans « dire le nombre ».', en: 'The timer goes into “say the number”.' },
      ],
      solution: saysTimer,
      goal: { claims: [goesOutAt(button, light), saysNumber()], hand: finger, seconds: 10 },
    },
    {
      id: 'zero',
      way: 'add',
      text: { fr: 'Le nombre grandit sans cesse : le chrono ne repart pas. Remets-le à zéro juste avant la lumière.', en: 'The number keeps growing: the timer never starts again. Set it back to zero just before the light.' },
      picture: { fr: 'Un chrono à zéro, juste avant une lumière.', en: 'A timer at zero, just before a light.' },
      toolbox: ['reset_timer', 'say_number', 'timer'],
      hints: [
        { fr: 'Regarde le bloc qui allume.', en: 'Look at the block that turns on.' },
        { fr: '« Remettre à zéro » va juste au-dessus.', en: '“Set back to zero” goes just above.' },
      ],
      solution: saysReaction,
      goal: { claims: [saysHowLong(button, light)], hand: finger, seconds: 10 },
    },
    {
      id: 'measure',
      way: 'test',
      text: { fr: 'Relance. Essaie cinq fois. Garde ton plus petit nombre en tête.', en: 'Start again. Try five times. Keep your smallest number in mind.' },
      picture: { fr: 'Cinq nombres sur un papier.', en: 'Five numbers on a paper.' },
      toolbox: ['reset_timer', 'say_number', 'timer'],
      hints: [
        { fr: 'Regarde la lumière, pose le doigt sur le bouton.', en: 'Look at the light, rest your finger on the button.' },
        { fr: '25 centièmes, c’est un quart de seconde.', en: '25 hundredths make a quarter of a second.' },
      ],
      solution: saysReaction,
      goal: { claims: [saysHowLong(button, light)], hand: finger, seconds: 10 },
    },
    {
      id: 'sound',
      way: 'add',
      text: { fr: 'Tout à la fin, joue une note : l’essai est fini.', en: 'At the very end, play a note: the try is over.' },
      picture: { fr: 'Une note sort du haut-parleur.', en: 'A note comes out of the speaker.' },
      toolbox: ['note', 'melody'],
      hints: [
        { fr: 'Regarde sous « éteindre ».', en: 'Look under “turn off”.' },
        { fr: 'Un bloc « jouer » dans la boucle, tout en bas.', en: 'A “play” block in the loop, at the bottom.' },
      ],
      solution: beeps,
      goal: { claims: [saysHowLong(button, light), plays('buzzer', 1, 1)], hand: finger, seconds: 10 },
    },
    {
      id: 'yours',
      way: 'yours',
      text: { fr: 'À toi. Et avec un son au lieu de la lumière ? Et avec l’autre main ?', en: 'Your turn. And with a sound instead of the light? And with the other hand?' },
      picture: { fr: 'Deux mains, une oreille, un œil.', en: 'Two hands, an ear, an eye.' },
      toolbox: ['forever', 'repeat', 'wait', 'wait_until', 'is_pressed', 'random', 'light', 'note', 'timer', 'reset_timer', 'say_number', 'say'],
    },
    {
      id: 'show',
      way: 'show',
      text: { fr: 'Prête ton réactomètre. Regarde comment les autres s’y prennent.', en: 'Lend your reaction meter. Watch how others go about it.' },
      picture: { fr: 'Une équipe prête son bouton à une autre.', en: 'One crew lends its button to another.' },
      toolbox: ['forever', 'repeat', 'wait', 'wait_until', 'is_pressed', 'random', 'light', 'note', 'timer', 'reset_timer', 'say_number', 'say'],
    },
  ],
  finished,
  mistakes: [
    { step: 'surprise', creation: longButSame, because: 'no-surprise' },
    { step: 'zero', creation: timerTooEarly, because: 'says-another-time' },
    { step: 'press', creation: doesNotListen, because: 'stays-lit' },
  ],
  encores: [
    { is: 'art', text: { fr: 'Compose la petite musique de la fin. Elle change selon ton humeur.', en: 'Compose the little music of the end. It changes with your mood.' } },
    { is: 'technique', text: { fr: 'Garde le total de trois essais dans une boîte, puis dis-le.', en: 'Keep the sum of three tries in a box, then say it.' } },
    { is: 'challenge', text: { fr: 'Oreille ou œil : lequel répond le plus vite ? Prouve-le avec dix essais.', en: 'Ear or eye: which answers faster? Prove it with ten tries.' } },
  ],
  sheets,
})
