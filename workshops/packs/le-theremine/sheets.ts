import type { Sheets } from '../pack.ts'

export const sheets: Sheets = {
  lesson: [
    {
      minutes: 5,
      children: { fr: 'Ils écoutent une main faire chanter l’instrument, lisent deux blocs et devinent.', en: 'They hear a hand make the instrument sing, read two blocks and guess.' },
      adult: { fr: 'Jouez dix secondes sans rien expliquer. Demandez ce qui a changé : la main, ou le son ? Lequel suit l’autre ?', en: 'Play for ten seconds without explaining. Ask what changed: the hand, or the sound? Which follows which?' },
    },
    {
      minutes: 5,
      children: { fr: 'Ils lancent une note et en choisissent une autre.', en: 'They start a note and choose another.' },
      adult: { fr: 'Faites chanter la note. Aigu comme une souris, grave comme un ours : les gestes aident.', en: 'Have the note sung. High as a mouse, low as a bear: gestures help.' },
    },
    {
      minutes: 8,
      children: { fr: 'Ils font dire les centimètres et lisent deux distances.', en: 'They have the centimetres said, and read two distances.' },
      adult: { fr: 'Vérifiez un nombre avec une règle. L’instrument crie trop aigu pour nos oreilles et attend l’écho : comme la chauve-souris.', en: 'Check one number with a ruler. The instrument calls too high for our ears and waits for the echo, as a bat does.' },
    },
    {
      minutes: 8,
      children: { fr: 'Ils posent une question à la distance : tout près, un do aigu.', en: 'They ask the distance a question: very near, a high C.' },
      adult: { fr: 'Si le son ne s’arrête jamais, la note est sous « si », pas dedans. Faites montrer du doigt ce que tient le bloc.', en: 'If the sound never stops, the note is below “if”, not inside. Have a finger show what the block holds.' },
    },
    {
      minutes: 3,
      children: { fr: 'Pause : un escalier de voix, chacun sa note, une main donne la hauteur.', en: 'Pause: stairs of voices, a note each, one hand gives the height.' },
      adult: { fr: 'Vous êtes le thérémine : montez et descendez la main, la classe chante.', en: 'You are the theremin: raise and lower your hand, the class sings.' },
    },
    {
      minutes: 9,
      children: { fr: 'Ils ajoutent une deuxième, puis une troisième marche.', en: 'They add a second, then a third stair.' },
      adult: { fr: 'Les questions sont posées dans l’ordre : d’abord 15, sinon 30, sinon 45. Que se passe-t-il si l’on commence par 45 ? Laissez essayer.', en: 'The questions are asked in order: 15 first, else 30, else 45. What happens if one begins with 45? Let them try.' },
    },
    {
      minutes: 4,
      children: { fr: 'Ils règlent leur instrument.', en: 'They tune their instrument.' },
      adult: { fr: 'Dites ce que vous entendez, sans juger : « Ici, deux marches ont la même note. »', en: 'Say what you hear, without judging: “Here two stairs have the same note.”' },
    },
    {
      minutes: 3,
      children: { fr: 'Concert : dix secondes chacun.', en: 'Concert: ten seconds each.' },
      adult: { fr: 'Casques posés, un poste à la fois. On applaudit le silence aussi.', en: 'Headphones down, one kiosk at a time. Silence is applauded, too.' },
    },
  ],
  takeHome: { fr: 'Un escalier de notes en papier, et deux mots : distance, aigu et grave.', en: 'Paper stairs of notes, and two words: distance, high and low.' },
  programme: [
    'Cycle 3, mathématiques : initiation à la pensée informatique (décret du 10 avril 2025) ; longueurs : mesurer, comparer',
    'Cycle 3, éducation musicale : explorer, imaginer, créer',
    'CRCN : programmer',
  ],
  before: {
    fr: 'L’écho au mur : un enfant frappe dans ses mains près d’un mur, puis loin. Qu’entend-on ? Puis le jeu du chaud et du froid, avec la voix : plus près, plus aigu.',
    en: 'The echo on the wall: a child claps near a wall, then far away. What does one hear? Then hot and cold with the voice: nearer, higher.',
  },
  after: {
    fr: 'Chacun dessine son escalier de notes, avec les distances, et écrit la question que pose chaque marche.',
    en: 'Each draws the stairs of notes, with their distances, and writes the question that each stair asks.',
  },
  adaptations: {
    fr: 'Chaque note se voit aussi : son nom et sa hauteur sont dessinés. Le haut-parleur se règle, un casque est prévu, et une place calme. La distance se lit et se voit sur une jauge. Le toucher suffit, sans glisser.',
    en: 'Each note can be seen, too: its name and height are drawn. The speaker can be turned down, there are headphones and a quiet seat. The distance can be read and seen on a gauge. A touch is enough, without dragging.',
  },
}
