import { nobody } from '../../session/goals/goal.ts'
import { changes, shines, stays } from '../../session/goals/lights.ts'
import { greenFlag } from '../hints.ts'
import { definePack } from '../pack.ts'
import { alwaysOff, inAHurry, longWink, twoWinks, wink, withoutRest } from './creations.ts'
import { sheets } from './sheets.ts'

const light = 'built-in'

export const premierClinDOeil = definePack({
  id: 'premier-clin-d-oeil',
  title: { fr: 'Premier clin d’œil', en: 'First wink' },
  forTeacher: {
    fr: 'Une petite lumière cligne de l’œil : l’enfant pose ses premiers blocs et découvre qu’un programme est une suite d’ordres.',
    en: 'A little light winks: the child places a first few blocks and discovers that a program is a sequence of orders.',
  },
  minutes: 25,
  cycles: [2],
  mood: 'pictures',
  object: 'bare-board',
  newWords: [{ word: { fr: 'un programme', en: 'a program' }, means: { fr: 'Des ordres, l’un après l’autre. L’objet les suit.', en: 'Orders, one after the other. The object follows them.' } }],
  steps: [
    {
      id: 'look',
      way: 'look',
      text: { fr: 'Regarde la petite lumière. Elle fait deux clins d’œil.', en: 'Look at the little light. It winks twice.' },
      picture: { fr: 'Une carte avec une petite lumière qui brille.', en: 'A board with a little light that shines.' },
      toolbox: [],
    },
    {
      id: 'guess',
      way: 'guess',
      text: { fr: 'Lis les blocs de gauche à droite. Que va faire la lumière ?', en: 'Read the blocks from left to right. What will the light do?' },
      picture: { fr: 'Trois blocs à la suite : lumière, sablier, nuit.', en: 'Three blocks in a row: light, hourglass, night.' },
      starter: wink,
      toolbox: [],
      guess: [
        { fr: 'Elle brille, puis elle dort.', en: 'It shines, then it sleeps.' },
        { fr: 'Elle brille toujours.', en: 'It shines for ever.' },
        { fr: 'Elle dort toujours.', en: 'It sleeps for ever.' },
      ],
    },
    {
      id: 'start',
      way: 'start',
      text: { fr: 'Touche le drapeau vert. Regarde la lumière.', en: 'Touch the green flag. Look at the light.' },
      picture: { fr: 'Un doigt touche le drapeau vert.', en: 'A finger touches the green flag.' },
      toolbox: [],
      hints: [
        greenFlag,
        { fr: 'Touche-le une fois. La lumière répond.', en: 'Touch it once. The light answers.' },
      ],
      solution: wink,
      goal: { claims: [shines(light)], hand: nobody, seconds: 3 },
    },
    {
      id: 'longer',
      way: 'change',
      text: { fr: 'Touche le 5 du sablier. Mets 20. Relance : la lumière brille longtemps.', en: 'Touch the 5 of the hourglass. Make it 20. Start again: the light shines for long.' },
      picture: { fr: 'Le bloc sablier, avec le nombre 20.', en: 'The hourglass block, with the number 20.' },
      toolbox: ['wait'],
      hints: [
        { fr: 'Regarde le bloc avec le sablier.', en: 'Look at the block with the hourglass.' },
        { fr: 'Un grand nombre attend longtemps.', en: 'A big number waits for long.' },
      ],
      solution: longWink,
      goal: { claims: [stays(light, [1_500, 5_000])], hand: nobody, seconds: 6 },
    },
    {
      id: 'again',
      way: 'add',
      text: { fr: 'Ajoute un sablier, puis un deuxième clin d’œil.', en: 'Add an hourglass, then a second wink.' },
      picture: { fr: 'Sept blocs : deux clins d’œil, et un sablier entre les deux.', en: 'Seven blocks: two winks, and an hourglass between them.' },
      toolbox: ['light', 'wait', 'blink'],
      hints: [
        { fr: 'Regarde le bout de ta ligne de blocs.', en: 'Look at the end of your line of blocks.' },
        { fr: 'Sablier, lumière, sablier, nuit.', en: 'Hourglass, light, hourglass, night.' },
      ],
      solution: twoWinks,
      goal: { claims: [changes(light, 4, [200, 5_000])], hand: nobody, seconds: 10 },
    },
    {
      id: 'test',
      way: 'test',
      text: { fr: 'Relance. Compte les clins d’œil sur tes doigts.', en: 'Start again. Count the winks on your fingers.' },
      picture: { fr: 'Une main qui compte deux.', en: 'A hand that counts two.' },
      toolbox: ['light', 'wait'],
      hints: [
        { fr: 'Regarde la lumière, pas les blocs.', en: 'Look at the light, not at the blocks.' },
        { fr: 'Un clin d’œil, c’est lumière puis nuit.', en: 'A wink is light, then night.' },
      ],
      solution: twoWinks,
      goal: { claims: [changes(light, 4, [200, 5_000])], hand: nobody, seconds: 10 },
    },
    {
      id: 'yours',
      way: 'yours',
      text: { fr: 'Invente ton clin d’œil. Long, court, double : tu choisis.', en: 'Make up your own wink. Long, short, double: you choose.' },
      picture: { fr: 'Trois lumières, des petites et des grandes.', en: 'Three lights, small and large.' },
      toolbox: ['light', 'wait', 'blink'],
    },
    {
      id: 'show',
      way: 'show',
      text: { fr: 'Montre ton clin d’œil à une autre équipe. Regarde le sien.', en: 'Show your wink to another crew. Look at theirs.' },
      picture: { fr: 'Deux équipes devant leurs lumières.', en: 'Two crews before their lights.' },
      toolbox: ['light', 'wait', 'blink'],
    },
  ],
  finished: twoWinks,
  mistakes: [
    { step: 'again', creation: withoutRest, because: 'stops-changing' },
    { step: 'test', creation: inAHurry, because: 'too-quick' },
    { step: 'start', creation: alwaysOff, because: 'stays-dark' },
  ],
  encores: [
    { is: 'art', text: { fr: 'Dessine un œil. Pose-le autour de ta lumière.', en: 'Draw an eye. Lay it around your light.' } },
    { is: 'technique', text: { fr: 'Fais trois clins d’œil. Le dernier dure longtemps.', en: 'Make three winks. The last one is long.' } },
    { is: 'challenge', text: { fr: 'Invente un message de lumière. Qui le devine ?', en: 'Make up a message of light. Who guesses it?' } },
  ],
  sheets,
})
