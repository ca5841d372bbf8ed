import { nobody } from '../../session/goals/goal.ts'
import { shines, stays, takeTurns } from '../../session/goals/lights.ts'
import { greenFlag } from '../hints.ts'
import { definePack } from '../pack.ts'
import { forEver, green, greenAndYellow, greenStays, once, redTooSoon, shortGreen, shortYellow, twiceOnly } from './creations.ts'
import { sheets } from './sheets.ts'

const lights = ['green', 'yellow', 'red'] as const

/** Long enough to cross, in ms. */
const toCross = [1_500, 6_000] as const

export const leFeuDuCarrefour = definePack({
  id: 'le-feu-du-carrefour',
  title: { fr: 'Le feu du carrefour', en: 'The traffic light' },
  forTeacher: {
    fr: 'Trois lumières règlent un carrefour : l’enfant ordonne des étapes, choisit des durées et répète sans fin.',
    en: 'Three lights rule a crossroads: the child puts steps in order, chooses how long each lasts and repeats for ever.',
  },
  minutes: 45,
  cycles: [2, 3],
  mood: 'words',
  object: 'traffic-light',
  newWords: [{ word: { fr: 'une boucle', en: 'a loop' }, means: { fr: 'Un bloc qui recommence ce qu’il tient.', en: 'A block that does again what it holds.' } }],
  steps: [
    {
      id: 'look',
      way: 'look',
      text: { fr: 'Regarde le feu. Vert, jaune, rouge, et il recommence.', en: 'Look at the light. Green, yellow, red, and round again.' },
      picture: { fr: 'Un feu de carrefour. Le vert brille.', en: 'A traffic light. The green shines.' },
      toolbox: [],
    },
    {
      id: 'guess',
      way: 'guess',
      text: { fr: 'Lis ces blocs. Que va faire le feu ?', en: 'Read these blocks. What will the light do?' },
      picture: { fr: 'Quatre blocs. La lumière verte s’allume, attend, s’éteint.', en: 'Four blocks. The green light comes on, waits, goes off.' },
      starter: shortGreen,
      toolbox: [],
      guess: [
        { fr: 'Le vert brille un petit moment.', en: 'The green shines for a moment.' },
        { fr: 'Le rouge brille un petit moment.', en: 'The red shines for a moment.' },
        { fr: 'Le vert brille toujours.', en: 'The green shines for ever.' },
      ],
    },
    {
      id: 'start',
      way: 'start',
      text: { fr: 'Touche Essayer. Regarde la lumière verte.', en: 'Touch Try it. Look at the green light.' },
      picture: { fr: 'Un doigt touche le drapeau vert.', en: 'A finger touches the green flag.' },
      toolbox: [],
      hints: [
        greenFlag,
        { fr: 'Touche-le une fois. Le feu répond.', en: 'Touch it once. The light answers.' },
      ],
      solution: shortGreen,
      goal: { claims: [shines('green')], hand: nobody, seconds: 3 },
    },
    {
      id: 'longer',
      way: 'change',
      text: { fr: 'Il faut du temps pour passer. Change le 5 en 20.', en: 'It takes time to cross. Change the 5 to 20.' },
      picture: { fr: 'Le bloc « attendre », avec le nombre 20.', en: 'The “wait” block, with the number 20.' },
      toolbox: ['wait'],
      hints: [
        { fr: 'Regarde le bloc « attendre ».', en: 'Look at the “wait” block.' },
        { fr: 'Touche son nombre. Dix dixièmes font une seconde.', en: 'Touch its number. Ten tenths make one second.' },
      ],
      solution: green,
      goal: { claims: [stays('green', toCross)], hand: nobody, seconds: 6 },
    },
    {
      id: 'count',
      way: 'test',
      text: { fr: 'Relance. Compte dans ta tête : un, deux. Le vert s’en va.', en: 'Start again. Count in your head: one, two. The green goes.' },
      picture: { fr: 'Une main qui compte deux.', en: 'A hand that counts two.' },
      toolbox: ['wait'],
      hints: [
        { fr: 'Regarde la lumière, pas les blocs.', en: 'Look at the light, not at the blocks.' },
        { fr: 'Un bloc « attendre » tient la lumière.', en: 'A “wait” block holds the light.' },
      ],
      solution: green,
      goal: { claims: [stays('green', toCross)], hand: nobody, seconds: 6 },
    },
    {
      id: 'yellow',
      way: 'add',
      text: { fr: 'Après le vert vient le jaune. Ajoute trois blocs dessous.', en: 'After the green comes the yellow. Add three blocks below.' },
      picture: { fr: 'Le feu. Le jaune brille seul.', en: 'The traffic light. The yellow shines alone.' },
      toolbox: ['light', 'wait', 'blink'],
      hints: [
        { fr: 'Regarde le bas de ta pile.', en: 'Look at the bottom of your stack.' },
        { fr: 'Allumer le jaune, attendre, éteindre le jaune.', en: 'Turn on the yellow, wait, turn off the yellow.' },
      ],
      solution: greenAndYellow,
      goal: { claims: [shines('green'), shines('yellow'), takeTurns(['green', 'yellow'], 1)], hand: nobody, seconds: 8 },
    },
    {
      id: 'red',
      way: 'add',
      text: { fr: 'Au tour du rouge. Il s’allume, il attend, il s’éteint.', en: 'Now the red. It comes on, it waits, it goes off.' },
      picture: { fr: 'Le feu. Le rouge brille seul.', en: 'The traffic light. The red shines alone.' },
      toolbox: ['light', 'wait', 'blink'],
      hints: [
        { fr: 'Regarde les blocs du jaune : fais pareil.', en: 'Look at the blocks of the yellow: do the same.' },
        { fr: 'Allumer le rouge, attendre, éteindre le rouge.', en: 'Turn on the red, wait, turn off the red.' },
      ],
      solution: once,
      goal: { claims: [takeTurns(lights, 1), stays('red', toCross)], hand: nobody, seconds: 10 },
    },
    {
      id: 'order',
      way: 'test',
      text: { fr: 'Relance. Dis les couleurs tout haut, dans l’ordre.', en: 'Start again. Say the colours aloud, in order.' },
      picture: { fr: 'Vert, jaune, rouge, avec une flèche.', en: 'Green, yellow, red, with an arrow.' },
      toolbox: ['light', 'wait'],
      hints: [
        { fr: 'Regarde quelle couleur vient après le vert.', en: 'Look which colour comes after the green.' },
        { fr: 'Un bloc se porte : touche-le, puis touche sa place.', en: 'A block can move: touch it, then touch its place.' },
      ],
      solution: once,
      goal: { claims: [takeTurns(lights, 1)], hand: nobody, seconds: 10 },
    },
    {
      id: 'short-yellow',
      way: 'change',
      text: { fr: 'Le jaune prévient, c’est tout. Mets 10 sous le jaune.', en: 'The yellow only warns. Put 10 under the yellow.' },
      picture: { fr: 'Le bloc « attendre » du jaune, avec le nombre 10.', en: 'The “wait” block of the yellow, with the number 10.' },
      toolbox: ['wait'],
      hints: [
        { fr: 'Regarde sous « allumer la lumière jaune ».', en: 'Look under “turn on the yellow light”.' },
        { fr: 'Touche le nombre, puis tape 10.', en: 'Touch the number, then type 10.' },
      ],
      solution: shortYellow,
      goal: { claims: [stays('yellow', [500, 1_500]), takeTurns(lights, 1)], hand: nobody, seconds: 10 },
    },
    {
      id: 'for-ever',
      way: 'add',
      text: { fr: 'Un vrai feu recommence. Prends « toujours ». Mets tes blocs dedans.', en: 'A real light goes round. Take “forever”. Put your blocks inside.' },
      picture: { fr: 'Le bloc « toujours » tient les neuf blocs.', en: 'The “forever” block holds the nine blocks.' },
      toolbox: ['forever', 'repeat'],
      hints: [
        { fr: 'Regarde dans le tiroir « Contrôle ».', en: 'Look in the drawer “Control”.' },
        { fr: 'Pose « toujours » sous « au départ ». Glisse la pile dedans.', en: 'Put “forever” under “at start”. Put the stack inside.' },
      ],
      solution: forEver,
      goal: { claims: [takeTurns(lights, 2)], hand: nobody, seconds: 10 },
    },
    {
      id: 'rounds',
      way: 'test',
      text: { fr: 'Relance. Regarde deux tours. Une boucle ne se lasse pas.', en: 'Start again. Watch two rounds. A loop never tires.' },
      picture: { fr: 'Le feu, avec une flèche qui tourne.', en: 'The traffic light, with an arrow going round.' },
      toolbox: ['forever', 'repeat', 'wait'],
      hints: [
        { fr: 'Regarde ce qui vient après le rouge.', en: 'Look what comes after the red.' },
        { fr: 'Tous les blocs sont dans « toujours ».', en: 'All the blocks are inside “forever”.' },
      ],
      solution: forEver,
      goal: { claims: [takeTurns(lights, 2)], hand: nobody, seconds: 10 },
    },
    {
      id: 'yours',
      way: 'yours',
      text: { fr: 'Invente ton feu. Pour des escargots ? Pour des fusées ?', en: 'Make up your own light. For snails? For rockets?' },
      picture: { fr: 'Un escargot attend devant un feu rouge.', en: 'A snail waits at a red light.' },
      toolbox: ['light', 'wait', 'forever', 'repeat', 'blink'],
    },
    {
      id: 'show',
      way: 'show',
      text: { fr: 'Montre ton feu. L’autre équipe devine pour qui il est.', en: 'Show your light. The other crew guesses whom it is for.' },
      picture: { fr: 'Deux équipes devant leurs feux.', en: 'Two crews before their traffic lights.' },
      toolbox: ['light', 'wait', 'forever', 'repeat', 'blink'],
    },
  ],
  finished: forEver,
  mistakes: [
    { step: 'yellow', creation: greenStays, because: 'two-at-once' },
    { step: 'order', creation: redTooSoon, because: 'wrong-order' },
    { step: 'for-ever', creation: twiceOnly, because: 'goes-round-little' },
  ],
  encores: [
    { is: 'art', text: { fr: 'Découpe une rue en papier. Ton feu la règle.', en: 'Cut a street out of paper. Your light rules it.' } },
    { is: 'technique', text: { fr: 'La nuit, le jaune clignote. Essaie « faire clignoter ».', en: 'At night the yellow blinks. Try “blink”.' } },
    { is: 'challenge', text: { fr: 'Deux feux, un carrefour. Accorde le tien avec une autre équipe.', en: 'Two lights, one crossroads. Tune yours with another crew.' } },
  ],
  sheets,
})
