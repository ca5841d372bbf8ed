import type { Sheets } from '../pack.ts'

export const sheets: Sheets = {
  lesson: [
    {
      minutes: 5,
      children: { fr: 'Ils regardent une lanterne respirer, lisent trois blocs et devinent.', en: 'They watch a lantern breathe, read three blocks and guess.' },
      adult: { fr: 'Baissez la lumière et ne dites rien pendant trois respirations. Puis : « Que fait-elle ? »', en: 'Dim the room and say nothing for three breaths. Then: “What does it do?”' },
    },
    {
      minutes: 5,
      children: { fr: 'Ils lancent et choisissent une couleur.', en: 'They start it and choose a colour.' },
      adult: { fr: 'Le jaune de la lampe est fait de rouge et de vert. Cherchez-le avec la loupe.', en: 'The lamp’s yellow is made of red and green. Look for it with the magnifying glass.' },
    },
    {
      minutes: 8,
      children: { fr: 'Ils enchaînent deux couleurs, puis adoucissent la lumière.', en: 'They put two colours in a row, then soften the light.' },
      adult: { fr: 'Si la deuxième couleur ne se voit pas, il lui manque un sablier. Faites suivre les blocs du doigt.', en: 'If the second colour is not seen, it lacks an hourglass. Have a finger follow the blocks.' },
    },
    {
      minutes: 3,
      children: { fr: 'Pause : respirer ensemble, une main sur le ventre.', en: 'Pause: breathe together, a hand on the belly.' },
      adult: { fr: 'Comptez cinq pas en inspirant, cinq en expirant. C’est le programme qui vient.', en: 'Count five steps breathing in, five breathing out. That is the program to come.' },
    },
    {
      minutes: 9,
      children: { fr: 'Ils font grandir la lumière pas à pas avec une boîte.', en: 'They make the light grow step by step with a box.' },
      adult: { fr: 'Jouez la boîte avec un vrai gobelet et des jetons : on ajoute 20 à chaque tour, on lit, on règle.', en: 'Play the box with a real cup and tokens: add 20 each time round, read, set.' },
    },
    {
      minutes: 8,
      children: { fr: 'Ils ajoutent l’expiration, puis la répètent sans fin.', en: 'They add the breathing out, then repeat it for ever.' },
      adult: { fr: 'Moins vingt, c’est enlever vingt. Montrez-le avec les jetons avant de le taper.', en: 'Minus twenty means taking twenty away. Show it with tokens before it is typed.' },
    },
    {
      minutes: 5,
      children: { fr: 'Ils inventent leur lanterne.', en: 'They make up a lantern of their own.' },
      adult: { fr: 'Demandez à quoi elle sert : une fête, un chevet, un phare, une veille. Le rythme vient de là.', en: 'Ask what it is for: a feast, a bedside, a lighthouse, a wake. The rhythm comes from there.' },
    },
    {
      minutes: 2,
      children: { fr: 'Toutes les lanternes, salle éteinte.', en: 'All the lanterns, lights out.' },
      adult: { fr: 'Laissez-les regarder. C’est leur exposition.', en: 'Let them look. It is their exhibition.' },
    },
  ],
  takeHome: { fr: 'Une lanterne de papier à monter, avec son gabarit à imprimer, et un mot : boîte.', en: 'A paper lantern to put together, with its template to print, and a word: box.' },
  programme: [
    'Cycle 2, mathématiques : compter de 20 en 20, ajouter et retrancher',
    'Cycle 3, mathématiques : initiation à la pensée informatique (décret du 10 avril 2025)',
    'Cycles 2 et 3, arts plastiques : la lumière et la couleur comme matières',
    'CRCN : programmer',
  ],
  before: {
    fr: 'La respiration dessinée : chacun trace une ligne qui monte quand il inspire et descend quand il expire. Puis on échange, et l’on respire le dessin d’un autre.',
    en: 'Drawn breath: each draws a line that rises breathing in and falls breathing out. Then drawings are swapped, and one breathes another’s.',
  },
  after: {
    fr: 'Refaire la respiration avec des nombres : une suite qui monte de 20 en 20 et redescend. Qui en invente une plus lente ?',
    en: 'Do the breath again with numbers: a row that rises by 20 and falls again. Who makes up a slower one?',
  },
  adaptations: {
    fr: 'La force de la lumière se lit aussi en nombre et se voit sur une jauge. Rien ne clignote vite. Le toucher suffit, sans glisser. Un casque et une place calme sont prévus.',
    en: 'How strong the light is can be read as a number, too, and seen on a gauge. Nothing flashes. A touch is enough, without dragging. Headphones and a quiet seat are there.',
  },
}
