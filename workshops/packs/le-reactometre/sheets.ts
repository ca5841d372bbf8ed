import type { Sheets } from '../pack.ts'

export const sheets: Sheets = {
  lesson: [
    {
      minutes: 5,
      children: { fr: 'Ils voient une lumière surgir et un doigt répondre, lisent quatre blocs et devinent.', en: 'They see a light appear and a finger answer, read four blocks and guess.' },
      adult: { fr: 'Essayez vous-même, et lisez votre nombre tel qu’il est. Demandez : « Où passe ce temps ? » (l’œil, les nerfs, le doigt).', en: 'Try it yourself, and read your number as it is. Ask: “Where does that time go?” (eye, nerves, finger).' },
    },
    {
      minutes: 5,
      children: { fr: 'Ils lancent, puis retardent la lumière.', en: 'They start it, then delay the light.' },
      adult: { fr: 'Faites parier avant d’essayer. Après trois essais, tout le monde sait quand elle vient : ce n’est plus une surprise.', en: 'Have them bet before they try. After three tries all know when it comes: no surprise any more.' },
    },
    {
      minutes: 8,
      children: { fr: 'Ils mettent du hasard dans l’attente et regardent quatre lumières.', en: 'They put chance into the wait and watch four lights.' },
      adult: { fr: 'Le mot du jour est « hasard ». Un dé, une pièce, la météo : lequel est du hasard ? On peut discuter longtemps.', en: 'The word of the day is “chance”. A die, a coin, the weather: which is chance? One can talk for long.' },
    },
    {
      minutes: 8,
      children: { fr: 'Ils font attendre le programme jusqu’à l’appui.', en: 'They make the program wait for the press.' },
      adult: { fr: 'Si la lumière s’éteint seule, un bloc « attendre » est resté. Faites lire la boucle à deux voix.', en: 'If the light goes by itself, a “wait” block is left. Have the loop read by two voices.' },
    },
    {
      minutes: 3,
      children: { fr: 'Pause : l’un lâche une règle, l’autre la rattrape ; on lit les centimètres.', en: 'Pause: one drops a ruler, the other catches it; the centimetres are read.' },
      adult: { fr: 'Une règle est un réactomètre sans électricité. On ne compare pas les enfants, on compare les essais d’une même main.', en: 'A ruler is a reaction meter without electricity. Children are not compared; tries of the same hand are.' },
    },
    {
      minutes: 8,
      children: { fr: 'Ils disent le chrono, découvrent qu’il faut le remettre à zéro, mesurent cinq fois.', en: 'They say the timer, find that it must be set back, measure five times.' },
      adult: { fr: 'Le nombre qui grandit est une bonne question, pas un échec : d’où compte-t-il ? Laissez chercher avant de montrer.', en: 'The growing number is a good question, not a failure: from where does it count? Let them search before you show.' },
    },
    {
      minutes: 5,
      children: { fr: 'Ils ajoutent une note et changent leur appareil.', en: 'They add a note and change their device.' },
      adult: { fr: 'Proposez l’autre main, l’oreille, la fatigue de fin de journée : ce sont de vraies expériences.', en: 'Suggest the other hand, the ear, the tiredness of the day’s end: real experiments.' },
    },
    {
      minutes: 3,
      children: { fr: 'Ils prêtent leur appareil à une autre équipe.', en: 'They lend their device to another crew.' },
      adult: { fr: 'Aucun tableau de résultats. Demandez plutôt ce qui a surpris.', en: 'No table of results. Ask instead what surprised them.' },
    },
  ],
  takeHome: { fr: 'Une règle graduée en temps de réaction, et deux mots : hasard, centième.', en: 'A ruler marked in reaction times, and two words: chance, hundredth.' },
  programme: [
    'Cycle 3, mathématiques : initiation à la pensée informatique (décret du 10 avril 2025) ; grandeurs et mesures, durées ; fractions décimales',
    'Cycle 3, sciences et technologie : mettre en œuvre une expérience, répéter une mesure',
    'Cycle 4, mathématiques : écrire, mettre au point et exécuter un programme ; variables',
    'CRCN : programmer, traiter des données',
  ],
  before: {
    fr: 'La règle qui tombe : par deux, l’un lâche, l’autre rattrape, on note cinq essais. Pourquoi ne sont-ils pas pareils ?',
    en: 'The falling ruler: in pairs, one drops, one catches, five tries are noted. Why are they not the same?',
  },
  after: {
    fr: 'Les cinq nombres de chacun, sur une ligne de papier à carreaux. Que dit le milieu ? Que ferait un sixième essai ?',
    en: 'The five numbers of each on a line of squared paper. What does the middle say? What would a sixth try do?',
  },
  adaptations: {
    fr: 'Le signal peut être une lumière, un son, ou les deux. Le bouton se presse avec le doigt, la paume ou le coude. Aucun nombre n’est demandé à voix haute. Un casque et une place calme sont prévus.',
    en: 'The signal may be a light, a sound, or both. The button can be pressed with a finger, a palm or an elbow. No number is asked for aloud. Headphones and a quiet seat are there.',
  },
}
