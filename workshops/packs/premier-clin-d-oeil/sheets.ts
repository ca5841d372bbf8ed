import type { Sheets } from '../pack.ts'

export const sheets: Sheets = {
  lesson: [
    {
      minutes: 3,
      children: { fr: 'Les enfants s’assoient, choisissent un animal et regardent la lumière cligner.', en: 'The children sit down, choose an animal and watch the light wink.' },
      adult: { fr: 'Montrez la carte branchée. Demandez : « Qui lui dit de cligner ? » Laissez toutes les réponses ouvertes.', en: 'Show the board at work. Ask: “Who tells it to wink?” Leave every answer open.' },
    },
    {
      minutes: 4,
      children: { fr: 'Ils lisent trois blocs, devinent, puis lancent le programme.', en: 'They read three blocks, guess, then start the program.' },
      adult: { fr: 'Faites dire la suite à voix haute : lumière, sablier, nuit. Ne corrigez pas une réponse : la carte le fera.', en: 'Have the sequence said aloud: light, hourglass, night. Correct no answer: the board will.' },
    },
    {
      minutes: 5,
      children: { fr: 'Ils changent un nombre et comparent.', en: 'They change a number and compare.' },
      adult: { fr: 'Demandez avant d’essayer : « Plus long, ou plus court ? » Un seul changement, puis un essai.', en: 'Ask before they try: “Longer, or shorter?” One change, then one try.' },
    },
    {
      minutes: 7,
      children: { fr: 'Ils ajoutent un deuxième clin d’œil et comptent.', en: 'They add a second wink and count.' },
      adult: { fr: 'Si les deux clins d’œil n’en font qu’un : il manque un sablier entre la nuit et la lumière. Faites suivre les blocs du doigt, à la vitesse de la carte.', en: 'If two winks look like one: an hourglass is missing between night and light. Have a finger follow the blocks as fast as the board does.' },
    },
    {
      minutes: 4,
      children: { fr: 'Ils inventent leur clin d’œil.', en: 'They make up a wink of their own.' },
      adult: { fr: 'Dites ce que vous voyez : « Tu as changé une seule chose, puis tu as essayé. »', en: 'Say what you see: “You changed one thing, then you tried.”' },
    },
    {
      minutes: 2,
      children: { fr: 'Chaque équipe montre le sien à une autre.', en: 'Each crew shows its own to another.' },
      adult: { fr: 'Faites échanger les places, pas seulement les regards.', en: 'Have them swap seats, not only looks.' },
    },
  ],
  takeHome: { fr: 'Un œil dessiné à poser autour d’une lampe, et un mot : programme.', en: 'A drawn eye to lay around a lamp, and a word: program.' },
  programme: ['Cycle 2, mathématiques, espace et géométrie : coder et décoder pour prévoir, représenter et réaliser des déplacements', 'Cycle 2, questionner le monde : comprendre la fonction et le fonctionnement d’objets fabriqués'],
  before: {
    fr: 'Le robot distrait : un enfant est le robot, un autre lui donne des ordres, un à la fois (avance, tourne, lève la main). Le robot fait exactement ce qui est dit, rien de plus.',
    en: 'The silly robot: one child is the robot, another gives orders, one at a time (step forward, turn, raise a hand). The robot does exactly what is said, nothing more.',
  },
  after: {
    fr: 'Chacun dessine son programme en trois cases, puis raconte à un autre ce qu’il a changé pour que cela marche.',
    en: 'Each draws the program in three boxes, then tells another what was changed to make it work.',
  },
  adaptations: {
    fr: 'La lumière se voit aussi sur le dessin, en grand. Le toucher suffit : rien ne se glisse. Un casque et une place calme sont prévus.',
    en: 'The light is on the drawing, too, and large. A touch is enough: nothing is dragged. Headphones and a quiet seat are there.',
  },
}
