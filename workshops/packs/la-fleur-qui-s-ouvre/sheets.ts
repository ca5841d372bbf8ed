import type { Sheets } from '../pack.ts'

export const sheets: Sheets = {
  lesson: [
    {
      minutes: 5,
      children: { fr: 'Ils regardent la fleur suivre une lampe, lisent trois blocs et devinent.', en: 'They watch the flower follow a lamp, read three blocks and guess.' },
      adult: { fr: 'Faites passer une lampe de poche, puis la main. Demandez ce que la fleur sent, et ce qu’elle fait.', en: 'Pass a torch, then a hand. Ask what the flower feels, and what it does.' },
    },
    {
      minutes: 6,
      children: { fr: 'Ils lancent, puis ouvrent en grand.', en: 'They start it, then open wide.' },
      adult: { fr: 'Faites les angles avec les bras : 20, 90, 160 degrés. Le moteur force s’il est tenu : on retire les doigts.', en: 'Make the angles with your arms: 20, 90, 160 degrees. The motor strains when held: fingers off.' },
    },
    {
      minutes: 7,
      children: { fr: 'Ils remplacent un mouvement brusque par un mouvement doux.', en: 'They replace a sudden movement by a soft one.' },
      adult: { fr: 'Demandez d’autres choses qui s’ouvrent : une porte, une paupière, une barrière. Lesquelles vont doucement, et pourquoi ?', en: 'Ask for other things that open: a door, an eyelid, a barrier. Which go softly, and why?' },
    },
    {
      minutes: 7,
      children: { fr: 'Ils font dire la lumière et notent deux nombres.', en: 'They have the light said, and note two numbers.' },
      adult: { fr: 'Les nombres changent près de la fenêtre. Faites échanger les places de deux fleurs.', en: 'The numbers change near the window. Have two flowers swap places.' },
    },
    {
      minutes: 3,
      children: { fr: 'Pause : la classe est un champ, une lampe est le soleil.', en: 'Pause: the class is a field, a lamp is the sun.' },
      adult: { fr: 'Promenez la lampe lentement. Qui s’ouvre, qui se ferme ?', en: 'Walk the lamp slowly. Who opens, who shuts?' },
    },
    {
      minutes: 10,
      children: { fr: 'Ils relient l’œil aux pétales : le jour, puis la nuit.', en: 'They link the eye to the petals: day, then night.' },
      adult: { fr: 'Si la fleur ne se ferme pas : que fait le programme quand la réponse est non ? Cherchez « sinon » ensemble.', en: 'If the flower does not shut: what does the program do when the answer is no? Look for “else” together.' },
    },
    {
      minutes: 5,
      children: { fr: 'Ils inventent leur plante.', en: 'They make up a plant of their own.' },
      adult: { fr: 'Parlez de celles et ceux qui font bouger des choses : jardinières et jardiniers, mécaniciennes et mécaniciens, marionnettistes.', en: 'Speak of people who make things move: gardeners, mechanics, puppeteers.' },
    },
    {
      minutes: 2,
      children: { fr: 'Toutes les fleurs ensemble : le soir, le matin.', en: 'All flowers together: evening, morning.' },
      adult: { fr: 'Éteignez la salle une minute, puis rallumez. Ne dites rien.', en: 'Put out the lights for a minute, then on again. Say nothing.' },
    },
  ],
  takeHome: { fr: 'Une fleur de papier à plier, et deux mots : degré, moteur.', en: 'A paper flower to fold, and two words: degree, motor.' },
  programme: [
    'Cycle 3, mathématiques : initiation à la pensée informatique (décret du 10 avril 2025) ; angles : comparer, estimer',
    'Cycle 3, sciences et technologie : mouvement ; décrire le fonctionnement d’objets techniques',
    'CRCN : programmer, résoudre des problèmes techniques',
  ],
  before: {
    fr: 'Les angles du corps : ouvrir les bras à 20, 90, 160 degrés, d’un coup, puis en comptant jusqu’à dix. Qu’est-ce qui change ?',
    en: 'Angles of the body: open the arms to 20, 90, 160 degrees, at once, then counting to ten. What changes?',
  },
  after: {
    fr: 'Observer une vraie plante une journée, toutes les heures, et dessiner ses positions sur un demi-cercle gradué.',
    en: 'Watch a real plant for a day, every hour, and draw its positions on a half circle with degrees.',
  },
  adaptations: {
    fr: 'Le mouvement se voit sur l’objet et sur le dessin, s’entend et se touche du bout du doigt, moteur arrêté. Le toucher de l’écran suffit, sans glisser. Un casque et une place calme sont prévus.',
    en: 'The movement can be seen on the object and on the drawing, heard, and touched with a fingertip while the motor rests. A touch of the screen is enough, without dragging. Headphones and a quiet seat are there.',
  },
}
