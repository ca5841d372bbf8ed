import type { Sheets } from '../pack.ts'

export const sheets: Sheets = {
  lesson: [
    {
      minutes: 5,
      children: { fr: 'Ils ouvrent une carte finie, lisent deux blocs et devinent.', en: 'They open a finished card, read two blocks and guess.' },
      adult: { fr: 'Faites passer la carte de main en main. Demandez : « Comment sait-elle qu’on l’ouvre ? »', en: 'Pass the card from hand to hand. Ask: “How does it know that it is opened?”' },
    },
    {
      minutes: 6,
      children: { fr: 'Ils lancent, appuient, lâchent ; puis changent la note.', en: 'They start, press, let go; then change the note.' },
      adult: { fr: 'Le bouton est sous le rabat : fermée, la carte appuie dessus. Montrez-le avec votre main comme rabat.', en: 'The button is under the flap: shut, the card presses it. Show it with your hand as the flap.' },
    },
    {
      minutes: 10,
      children: { fr: 'Ils posent une mélodie, puis écrivent la leur.', en: 'They put in a tune, then write their own.' },
      adult: { fr: 'Chantez avant d’écrire. Une chanson de six notes suffit. Laissez celles qui sonnent étrangement : ce sont les leurs.', en: 'Sing before writing. Six notes are enough. Leave those that sound strange: they are their own.' },
    },
    {
      minutes: 3,
      children: { fr: 'Pause : un enfant est la carte, un autre l’ouvre.', en: 'Pause: one child is the card, another opens it.' },
      adult: { fr: 'La carte ne bouge qu’au signal. Qui peut inventer un autre signal ?', en: 'The card moves only at the signal. Who can make up another signal?' },
    },
    {
      minutes: 9,
      children: { fr: 'Ils ajoutent une couleur, puis éteignent quand la carte se ferme.', en: 'They add a colour, then turn it off when the card shuts.' },
      adult: { fr: 'Le mot du jour est « événement ». Deux événements, deux piles : faites-les lire l’une après l’autre.', en: 'The word of the day is “event”. Two events, two stacks: have them read one after the other.' },
    },
    {
      minutes: 9,
      children: { fr: 'Ils font leur carte pour quelqu’un.', en: 'They make their card for somebody.' },
      adult: { fr: 'Ne présumez pas de qui : une maman, un grand-père, une voisine, soi-même. Demandez quelle chanson lui ressemble.', en: 'Don’t presume for whom: a mum, a grandfather, a neighbour, oneself. Ask which song is like that person.' },
    },
    {
      minutes: 3,
      children: { fr: 'Ils font ouvrir leur carte à une autre équipe.', en: 'They have another crew open their card.' },
      adult: { fr: 'Silence pendant qu’une carte chante. Une à la fois.', en: 'Silence while a card sings. One at a time.' },
    },
  ],
  takeHome: { fr: 'Une carte à offrir, avec son gabarit à imprimer, et un mot : événement.', en: 'A card to give, with its template to print, and a word: event.' },
  programme: [
    'Cycle 2, questionner le monde : réaliser quelques objets et circuits électriques simples',
    'Cycle 2 et 3, éducation musicale : explorer et imaginer',
    'Cycle 3, mathématiques : initiation à la pensée informatique (décret du 10 avril 2025)',
    'CRCN : programmer',
  ],
  before: {
    fr: 'Les signaux : à chaque signal son geste (une main levée, deux claquements, la lumière qui baisse). Qui en invente un nouveau ?',
    en: 'Signals: each has its gesture (a raised hand, two claps, the light going down). Who makes up a new one?',
  },
  after: {
    fr: 'Écrire le mot qui va dans la carte, et le dessiner comme un programme : quand…, alors…',
    en: 'Write the words that go inside the card, and draw them as a program: when…, then…',
  },
  adaptations: {
    fr: 'La chanson se voit aussi : les notes sont dessinées, de plus en plus haut. La carte peut ne faire que briller. Le toucher suffit, sans glisser. Un casque et une place calme sont prévus.',
    en: 'The song can be seen, too: its notes are drawn, higher and higher. The card may glow only. A touch is enough, without dragging. Headphones and a quiet seat are there.',
  },
}
