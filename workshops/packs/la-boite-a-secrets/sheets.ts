import type { Sheets } from '../pack.ts'

export const sheets: Sheets = {
  lesson: [
    {
      minutes: 4,
      children: { fr: 'Ils essaient d’ouvrir une boîte fermée, lisent deux blocs et devinent.', en: 'They try to open a shut box, read two blocks and guess.' },
      adult: { fr: 'Posez la boîte sans rien dire. Comptez les essais tout haut. Donnez le code au dernier moment.', en: 'Put the box down without a word. Count the tries aloud. Give the code at the last moment.' },
    },
    {
      minutes: 5,
      children: { fr: 'Ils lancent et ouvrent plus grand.', en: 'They start it and open wider.' },
      adult: { fr: 'Faites l’angle avec les bras. Le verrou force s’il est tenu : on retire les doigts.', en: 'Make the angle with your arms. The latch strains when held: fingers off.' },
    },
    {
      minutes: 6,
      children: { fr: 'Ils font attendre la boîte jusqu’à l’appui.', en: 'They make the box wait for the press.' },
      adult: { fr: 'Si elle s’ouvre seule, un bloc est resté sous « au départ ». Faites chercher.', en: 'If it opens by itself, a block is left under “at start”. Have them search.' },
    },
    {
      minutes: 6,
      children: { fr: 'Ils lisent la molette et choisissent un secret.', en: 'They read the knob and choose a secret.' },
      adult: { fr: 'Un secret se garde. Rappelez-le : ici c’est un jeu, et un vrai mot de passe ne se dit à personne, sauf à un parent.', en: 'A secret is kept. Say so: here it is a game, and a real password is told to nobody but a parent.' },
    },
    {
      minutes: 7,
      children: { fr: 'Ils posent la condition et comptent combien de positions ouvrent.', en: 'They put the condition and count how many positions open.' },
      adult: { fr: 'Quatre essais sur quatre ? Regardez ensemble ce que fait « sinon ».', en: 'Four out of four? Look together at what “else” does.' },
    },
    {
      minutes: 3,
      children: { fr: 'Pause : le jeu du « et ». On se lève si l’on a des lacets et un pull bleu.', en: 'Pause: the game of “and”. Stand up if you have laces and a blue jumper.' },
      adult: { fr: 'Puis avec « ou ». Qui s’est levé en plus ?', en: 'Then with “or”. Who stood up as well?' },
    },
    {
      minutes: 8,
      children: { fr: 'Ils resserrent le secret, ajoutent des couleurs et comptent les essais.', en: 'They narrow the secret, add colours and count the tries.' },
      adult: { fr: 'Le nombre de l’étoile reste quand le bouton est lâché : c’est la mémoire. Jouez-la avec un gobelet et des jetons.', en: 'The star’s number stays when the button is let go: that is memory. Play it with a cup and tokens.' },
    },
    {
      minutes: 4,
      children: { fr: 'Ils inventent leur boîte.', en: 'They make up a box of their own.' },
      adult: { fr: 'Demandez ce qu’elle protège. Un mot, un dessin, une graine : rien de précieux, rien de personnel.', en: 'Ask what it keeps. A word, a drawing, a seed: nothing precious, nothing personal.' },
    },
    {
      minutes: 2,
      children: { fr: 'Ils cachent un mot gentil et laissent chercher.', en: 'They hide a kind word and let others search.' },
      adult: { fr: 'Lisez les mots vous-même avant : tout est gentil, ou l’on recommence.', en: 'Read the words yourself first: all are kind, or one begins again.' },
    },
  ],
  takeHome: { fr: 'Un gabarit à imprimer pour une boîte en carton, et deux mots : code, et.', en: 'A template to print for a cardboard box, and two words: code, and.' },
  programme: [
    'Cycle 3, mathématiques : initiation à la pensée informatique (décret du 10 avril 2025) ; comparer et encadrer des nombres',
    'Cycle 4, mathématiques : variables, instructions conditionnelles ; technologie : capteurs et actionneurs',
    'CRCN : programmer, sécuriser l’environnement numérique',
  ],
  before: {
    fr: 'Le nombre caché : un enfant choisit un nombre de 0 à 100, les autres posent des questions « plus grand que » et « plus petit que ». Combien de questions faut-il ?',
    en: 'The hidden number: a child chooses a number from 0 to 100, the others ask “more than” and “less than”. How many questions does it take?',
  },
  after: {
    fr: 'Compter les codes : combien de positions ouvrent la boîte, sur 101 ? Et avec deux molettes ?',
    en: 'Counting codes: how many positions open the box, of 101? And with two knobs?',
  },
  adaptations: {
    fr: 'La position se lit et se voit sur une jauge. Les couleurs ont aussi un mot à l’écran. La molette tourne avec deux doigts ou la paume. Le toucher de l’écran suffit, sans glisser. Un casque et une place calme sont prévus.',
    en: 'The position can be read and seen on a gauge. Colours have a word on the screen, too. The knob turns with two fingers or a palm. A touch of the screen is enough, without dragging. Headphones and a quiet seat are there.',
  },
}
