import type { Sheets } from '../pack.ts'

export const sheets: Sheets = {
  lesson: [
    {
      minutes: 5,
      children: { fr: 'Ils regardent la veilleuse réagir à une main, lisent trois blocs et devinent.', en: 'They watch the night light react to a hand, read three blocks and guess.' },
      adult: { fr: 'Faites passer la main sans rien dire. Demandez : « Comment le sait-elle ? » Notez toutes les idées.', en: 'Pass your hand over it without a word. Ask: “How does it know?” Write down every idea.' },
    },
    {
      minutes: 5,
      children: { fr: 'Ils lancent et choisissent leur couleur.', en: 'They start it and choose their colour.' },
      adult: { fr: 'Une couleur est un choix, pas une réponse. Laissez-en plusieurs dans la salle.', en: 'A colour is a choice, not an answer. Let there be several in the room.' },
    },
    {
      minutes: 9,
      children: { fr: 'Ils font dire à la lampe ce que voit son œil, et retiennent deux nombres.', en: 'They have the lamp say what its eye sees, and keep two numbers in mind.' },
      adult: { fr: 'Faites écrire les deux nombres sur un papier. Ils changent d’une place à l’autre : c’est le moment de se demander pourquoi.', en: 'Have both numbers written down. They differ from seat to seat: the moment to wonder why.' },
    },
    {
      minutes: 9,
      children: { fr: 'Ils posent une question à l’œil : sous 30, la lampe s’allume.', en: 'They ask the eye a question: below 30, the lamp lights up.' },
      adult: { fr: 'Si la lampe brille le jour, le signe est dans l’autre sens. Faites lire la question tout haut, avec le nombre de leur papier.', en: 'If the lamp shines by day, the sign is the other way round. Have the question read aloud, with the number on their paper.' },
    },
    {
      minutes: 3,
      children: { fr: 'Pause : les yeux fermés, ils devinent si la main est devant leur visage.', en: 'Pause: eyes shut, they guess whether a hand is before their face.' },
      adult: { fr: 'Demandez quels capteurs nous avons, et lesquels il y a à la maison, à l’école, aux champs.', en: 'Ask which sensors we have, and which there are at home, at school, in the fields.' },
    },
    {
      minutes: 6,
      children: { fr: 'Ils ajoutent « sinon » : le jour, la lampe dort.', en: 'They add “else”: by day the lamp sleeps.' },
      adult: { fr: 'Le mot du jour est « condition ». Cherchez-en une dans la journée : s’il pleut, sinon.', en: 'The word of the day is “condition”. Find one in the day: if it rains, else.' },
    },
    {
      minutes: 6,
      children: { fr: 'Ils adoucissent la lumière et inventent leur veilleuse.', en: 'They soften the light and make up a night light of their own.' },
      adult: { fr: 'Demandez pour qui elle est et quand elle doit s’allumer. Le programme vient après.', en: 'Ask whom it is for and when it should light up. The program comes after.' },
    },
    {
      minutes: 2,
      children: { fr: 'Chaque équipe fait la nuit chez une autre.', en: 'Each crew makes the night at another’s.' },
      adult: { fr: 'Revenez aux idées du début : laquelle était la plus proche ?', en: 'Come back to the first ideas: which came nearest?' },
    },
  ],
  takeHome: { fr: 'Un abat-jour en papier et deux mots : capteur, condition.', en: 'A paper shade and two words: sensor, condition.' },
  programme: [
    'Cycle 3, mathématiques : initiation à la pensée informatique (décret du 10 avril 2025)',
    'Cycle 3, sciences et technologie : décrire le fonctionnement d’objets techniques, leurs fonctions et leurs composants',
    'CRCN : programmer, résoudre des problèmes techniques',
  ],
  before: {
    fr: 'Le jeu du « si… sinon » : si je lève la main, asseyez-vous ; sinon, debout. Puis les enfants inventent leurs propres questions.',
    en: 'The game of “if… else”: if I raise my hand, sit down; else, stand up. Then the children make up questions of their own.',
  },
  after: {
    fr: 'Chacun dessine un objet de la maison qui sent quelque chose, écrit ce qu’il sent et ce qu’il décide.',
    en: 'Each draws a thing at home that feels something, and writes what it feels and what it decides.',
  },
  adaptations: {
    fr: 'Le nombre vu par l’œil se lit et se voit sur une jauge. Aucune couleur n’est demandée : chacun choisit celle qu’il distingue. Le toucher suffit, sans glisser. Un casque et une place calme sont prévus.',
    en: 'What the eye sees can be read and seen on a gauge. No colour is asked for: each chooses one they can tell. A touch is enough, without dragging. Headphones and a quiet seat are there.',
  },
}
