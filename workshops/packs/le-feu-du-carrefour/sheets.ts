import type { Sheets } from '../pack.ts'

export const sheets: Sheets = {
  lesson: [
    {
      minutes: 5,
      children: { fr: 'Ils regardent le feu tourner, lisent quatre blocs et devinent.', en: 'They watch the light go round, read four blocks and guess.' },
      adult: { fr: 'Demandez qui décide des couleurs dans la rue. Gardez les réponses pour la fin.', en: 'Ask who decides the colours in the street. Keep the answers for the end.' },
    },
    {
      minutes: 6,
      children: { fr: 'Ils lancent, puis allongent le vert.', en: 'They start it, then make the green longer.' },
      adult: { fr: 'Comptez les secondes ensemble. Dix dixièmes font une seconde : laissez-les le trouver en essayant 10, puis 20.', en: 'Count seconds together. Ten tenths make a second: let them find it by trying 10, then 20.' },
    },
    {
      minutes: 9,
      children: { fr: 'Ils ajoutent le jaune, puis le rouge.', en: 'They add the yellow, then the red.' },
      adult: { fr: 'Deux lumières ensemble ? Il manque un bloc qui éteint. Faites lire la pile à voix haute par le copilote pendant que le pilote regarde le feu.', en: 'Two lights at once? A block that turns one off is missing. Have the copilot read the stack aloud while the pilot watches the light.' },
    },
    {
      minutes: 3,
      children: { fr: 'Pause : ils jouent le feu avec leur corps, une couleur chacun.', en: 'Pause: they play the light with their bodies, one colour each.' },
      adult: { fr: 'Vous êtes « attendre » : on ne bouge que lorsque vous avez fini de compter.', en: 'You are “wait”: nobody moves until you have counted.' },
    },
    {
      minutes: 5,
      children: { fr: 'Ils vérifient l’ordre et raccourcissent le jaune.', en: 'They check the order and shorten the yellow.' },
      adult: { fr: 'Un seul changement, un essai. Demandez avant : « Que vas-tu voir ? »', en: 'One change, one try. Ask before: “What will you see?”' },
    },
    {
      minutes: 7,
      children: { fr: 'Ils mettent tout dans « toujours » et regardent deux tours.', en: 'They put everything inside “forever” and watch two rounds.' },
      adult: { fr: 'Le mot du jour est « boucle ». Cherchez-en d’autres ensemble : les jours, une comptine, une ronde.', en: 'The word of the day is “loop”. Look for others together: days, a nursery rhyme, a round dance.' },
    },
    {
      minutes: 7,
      children: { fr: 'Ils inventent leur feu.', en: 'They make up a light of their own.' },
      adult: { fr: 'Demandez pour qui il est. Dites ce que vous voyez faire, pas ce que vous pensez d’eux.', en: 'Ask whom it is for. Say what you see them do, not what you think of them.' },
    },
    {
      minutes: 3,
      children: { fr: 'Ils montrent leur feu ; une autre équipe devine pour qui il est.', en: 'They show their light; another crew guesses whom it is for.' },
      adult: { fr: 'Reprenez la question du début : qui décide des couleurs dans la rue ?', en: 'Come back to the first question: who decides the colours in the street?' },
    },
  ],
  takeHome: { fr: 'Une rue en papier à poser devant un feu dessiné, et un mot : boucle.', en: 'A paper street to lay before a drawn light, and a word: loop.' },
  programme: [
    'Cycle 2, questionner le monde : comprendre la fonction et le fonctionnement d’objets fabriqués',
    'Cycle 3, mathématiques : initiation à la pensée informatique (décret du 10 avril 2025)',
    'CRCN : programmer',
  ],
  before: {
    fr: 'La ronde des ordres : les enfants exécutent trois gestes dans l’ordre, puis recommencent jusqu’à un signal. Que se passe-t-il si l’on échange deux gestes ?',
    en: 'The round of orders: children do three gestures in order, again and again until a signal. What happens if two gestures are swapped?',
  },
  after: {
    fr: 'Chacun dessine son feu et son programme, puis écrit en une phrase ce qu’il a réparé, et comment.',
    en: 'Each draws the light and its program, then writes in one sentence what was mended, and how.',
  },
  adaptations: {
    fr: 'Chaque couleur a aussi sa place et son nom : le rouge est en haut. Le toucher suffit, sans glisser. Un casque et une place calme sont prévus.',
    en: 'Each colour has its place and its name, too: red is at the top. A touch is enough, without dragging. Headphones and a quiet seat are there.',
  },
}
