import { hertzOf } from '../../language/notes.ts'
import type { HandMove } from '../../session/goals/goal.ts'
import { darkWhile, follows, isFelt, litWhile } from '../../session/goals/reactions.ts'
import { plays, playsOtherThan, saysNumber } from '../../session/goals/sounds.ts'
import { drawersOfSensing, greenFlag, tipOfSign } from '../hints.ts'
import { definePack } from '../pack.ts'
import { alwaysPlays, anotherNote, backwards, emptyLoop, finished, onlyNear, oneNote, quick, sameNote, saysDistance, threeNotes, twoNotes } from './creations.ts'
import { sheets } from './sheets.ts'

const speaker = 'buzzer'
const ears = 'ears'

/** A hand that comes nearer in four steps. */
const handComes: readonly HandMove[] = [
  { t: 0, part: ears, value: 120 },
  { t: 1_500, part: ears, value: 40 },
  { t: 4_000, part: ears, value: 24 },
  { t: 6_500, part: ears, value: 8 },
]

const near = { part: ears, side: 'below', level: 10 } as const
const nobody = { part: ears, side: 'above', level: 100 } as const

export const leTheremine = definePack({
  id: 'le-theremine',
  title: { fr: 'Le thérémine', en: 'The theremin' },
  forTeacher: {
    fr: 'Un instrument se joue sans qu’on le touche : l’enfant transforme une distance en note de musique.',
    en: 'An instrument is played without touching it: the child turns a distance into a musical note.',
  },
  minutes: 45,
  cycles: [3],
  mood: 'words',
  object: 'theremin',
  newWords: [
    { word: { fr: 'une distance', en: 'a distance' }, means: { fr: 'La longueur de vide entre ta main et le capteur.', en: 'How much room there is between your hand and the sensor.' } },
    { word: { fr: 'aigu, grave', en: 'high, low' }, means: { fr: 'Aigu comme une souris. Grave comme un ours.', en: 'High as a mouse. Low as a bear.' } },
  ],
  steps: [
    {
      id: 'look',
      way: 'look',
      text: { fr: 'Écoute. La main s’approche, le son monte. Personne ne touche l’instrument.', en: 'Listen. The hand comes near, the sound rises. Nobody touches the instrument.' },
      picture: { fr: 'Une main au-dessus d’un instrument, et des notes dans l’air.', en: 'A hand above an instrument, and notes in the air.' },
      toolbox: [],
    },
    {
      id: 'guess',
      way: 'guess',
      text: { fr: 'Lis ces deux blocs. Que vas-tu entendre ?', en: 'Read these two blocks. What will you hear?' },
      picture: { fr: 'Le bloc « au départ », et un bloc avec une note.', en: 'The “at start” block, and a block with a note.' },
      starter: oneNote,
      toolbox: [],
      guess: [
        { fr: 'Une seule note, puis plus rien.', en: 'A single note, then nothing.' },
        { fr: 'Une chanson entière.', en: 'A whole song.' },
        { fr: 'Une note qui suit ma main.', en: 'A note that follows my hand.' },
      ],
    },
    {
      id: 'start',
      way: 'start',
      text: { fr: 'Touche Essayer. Écoute la note jusqu’au bout.', en: 'Touch Try it. Listen to the note until its end.' },
      picture: { fr: 'Un doigt touche le drapeau vert. Une note sort.', en: 'A finger touches the green flag. A note comes out.' },
      toolbox: [],
      hints: [
        greenFlag,
        { fr: 'Touche-le une fois. Le haut-parleur répond.', en: 'Touch it once. The speaker answers.' },
      ],
      solution: oneNote,
      goal: { claims: [plays(speaker, 1, 1)], hand: handComes, seconds: 9 },
    },
    {
      id: 'note',
      way: 'change',
      text: { fr: 'Touche « do ». Un piano s’ouvre. Choisis une autre note et relance.', en: 'Touch “C”. A piano opens. Choose another note and start again.' },
      picture: { fr: 'Un petit piano avec une touche allumée.', en: 'A small piano with one key lit.' },
      toolbox: ['note'],
      hints: [
        { fr: 'Regarde le bloc de son.', en: 'Look at the sound block.' },
        { fr: 'À droite du piano, les notes sont aiguës.', en: 'On the right of the piano, notes are high.' },
      ],
      solution: anotherNote,
      goal: { claims: [playsOtherThan(speaker, hertzOf(60))], hand: handComes, seconds: 9 },
    },
    {
      id: 'measure',
      way: 'add',
      text: { fr: 'L’instrument a des oreilles. Dans « toujours », dis le nombre de centimètres devant le capteur.', en: 'The instrument has ears. Inside “forever”, say the number of centimetres before the sensor.' },
      picture: { fr: 'Une bulle avec un nombre de centimètres.', en: 'A bubble with a number of centimetres.' },
      starter: emptyLoop,
      toolbox: ['say_number', 'distance', 'timer'],
      hints: [
        drawersOfSensing,
        { fr: '« Centimètres devant » se pose dans la case du nombre.', en: '“Centimetres before” goes into the place of the number.' },
      ],
      solution: saysDistance,
      goal: { claims: [saysNumber()], hand: handComes, seconds: 9 },
    },
    {
      id: 'read',
      way: 'test',
      text: { fr: 'Relance. Approche ta main, lis. Enlève-la, lis encore. Quel nombre est le plus petit ?', en: 'Start again. Bring your hand near, read. Take it away, read again. Which number is smaller?' },
      picture: { fr: 'Une main tout près, une main loin, et leurs nombres.', en: 'A hand near, a hand far, and their numbers.' },
      toolbox: ['say_number', 'distance'],
      hints: [
        { fr: 'Regarde la bulle pendant que ta main bouge.', en: 'Look at the bubble while your hand moves.' },
        { fr: 'Près fait un petit nombre. Loin fait un grand nombre.', en: 'Near makes a small number. Far makes a large one.' },
      ],
      solution: saysDistance,
      goal: { claims: [saysNumber(), isFelt(near), isFelt(nobody)], hand: handComes, seconds: 9 },
    },
    {
      id: 'near',
      way: 'add',
      text: { fr: 'Pose une question : « si centimètres < 15 ». Dedans, joue un do aigu.', en: 'Ask a question: “if centimetres < 15”. Inside, play a high C.' },
      picture: { fr: 'Le bloc « si » tient un bloc avec une note.', en: 'The “if” block holds a block with a note.' },
      starter: emptyLoop,
      toolbox: ['if', 'less', 'distance', 'note', 'more'],
      hints: [
        tipOfSign,
        { fr: 'Si, « < », centimètres, et une note dedans.', en: 'If, “<”, centimetres, and a note inside.' },
      ],
      solution: onlyNear,
      goal: { claims: [litWhile(near, speaker), darkWhile(nobody, speaker)], hand: handComes, seconds: 9 },
    },
    {
      id: 'hear',
      way: 'test',
      text: { fr: 'Relance. Joue avec ta main : un son, un silence, un son.', en: 'Start again. Play with your hand: a sound, a silence, a sound.' },
      picture: { fr: 'Une main qui monte et descend.', en: 'A hand going up and down.' },
      toolbox: ['if', 'less', 'distance', 'note'],
      hints: [
        { fr: 'Regarde à quelle hauteur le son commence.', en: 'Look how high your hand is when the sound begins.' },
        { fr: 'Plus petit que 15 : la main est tout près.', en: 'Smaller than 15: the hand is very near.' },
      ],
      solution: onlyNear,
      goal: { claims: [litWhile(near, speaker), darkWhile(nobody, speaker)], hand: handComes, seconds: 9 },
    },
    {
      id: 'two',
      way: 'add',
      text: { fr: 'Une deuxième note. Prends « si… sinon ». Sous « sinon », si c’est moins de 30, joue un sol.', en: 'A second note. Take “if… else”. Under “else”, if it is less than 30, play a G.' },
      picture: { fr: 'Deux étages de notes : l’aigu en haut, le grave en bas.', en: 'Two floors of notes: the high above, the low below.' },
      toolbox: ['if_else', 'if', 'less', 'distance', 'note'],
      hints: [
        { fr: 'Regarde où finit ta première question.', en: 'Look where your first question ends.' },
        { fr: 'La deuxième question habite sous « sinon ».', en: 'The second question lives under “else”.' },
      ],
      solution: twoNotes,
      goal: { claims: [plays(speaker, 2, 2), follows(speaker, ears, 'against')], hand: handComes, seconds: 9 },
    },
    {
      id: 'three',
      way: 'add',
      text: { fr: 'Encore un étage : moins de 45, joue un mi. La main loin, le son grave.', en: 'One more floor: less than 45, play an E. Hand far, sound low.' },
      picture: { fr: 'Trois étages de notes, comme un escalier.', en: 'Three floors of notes, like stairs.' },
      toolbox: ['if_else', 'if', 'less', 'distance', 'note'],
      hints: [
        { fr: 'Regarde le dernier « si » : fais pareil dessous.', en: 'Look at the last “if”: do the same below.' },
        { fr: '15, puis 30, puis 45. Aigu, moyen, grave.', en: '15, then 30, then 45. High, middle, low.' },
      ],
      solution: threeNotes,
      goal: { claims: [plays(speaker, 3, 3), follows(speaker, ears, 'against')], hand: handComes, seconds: 9 },
    },
    {
      id: 'play',
      way: 'test',
      text: { fr: 'Relance. Descends l’escalier des notes avec ta main, puis remonte.', en: 'Start again. Go down the stairs of notes with your hand, then up.' },
      picture: { fr: 'Une main descend un escalier de notes.', en: 'A hand goes down stairs of notes.' },
      toolbox: ['if_else', 'if', 'less', 'distance', 'note'],
      hints: [
        { fr: 'Laisse ta main un instant sur chaque marche.', en: 'Leave your hand on each stair for a moment.' },
        { fr: 'Une marche muette ? Regarde son nombre.', en: 'A silent stair? Look at its number.' },
      ],
      solution: threeNotes,
      goal: { claims: [plays(speaker, 3, 3), follows(speaker, ears, 'against')], hand: handComes, seconds: 9 },
    },
    {
      id: 'yours',
      way: 'yours',
      text: { fr: 'À toi. Choisis tes notes. Va plus vite avec « aller à ». Ajoute un mot drôle.', en: 'Your turn. Choose your notes. Go faster with “go at”. Add a funny word.' },
      picture: { fr: 'Des notes de toutes les tailles.', en: 'Notes of all sizes.' },
      toolbox: ['forever', 'if', 'if_else', 'less', 'more', 'distance', 'note', 'melody', 'tempo', 'say', 'say_number', 'wait'],
      solution: quick,
    },
    {
      id: 'show',
      way: 'show',
      text: { fr: 'Concert ! Joue dix secondes. Une autre équipe ferme les yeux et suit ta main avec la sienne.', en: 'Concert! Play for ten seconds. Another crew shuts its eyes and follows your hand with theirs.' },
      picture: { fr: 'Deux mains en l’air, l’une suit l’autre. Un œil fermé.', en: 'Two hands in the air, one follows the other. An eye shut.' },
      toolbox: ['forever', 'if', 'if_else', 'less', 'more', 'distance', 'note', 'melody', 'tempo', 'say', 'say_number', 'wait'],
    },
  ],
  finished,
  mistakes: [
    { step: 'three', creation: backwards, because: 'follows-backwards' },
    { step: 'near', creation: alwaysPlays, because: 'lit-then' },
    { step: 'three', creation: sameNote, because: 'same-note' },
  ],
  encores: [
    { is: 'art', text: { fr: 'Habille ton instrument : carton, plumes, papier. Quel son lui va ?', en: 'Dress your instrument: cardboard, feathers, paper. Which sound suits it?' } },
    { is: 'technique', text: { fr: 'Cinq notes au lieu de trois. Choisis des distances égales.', en: 'Five notes instead of three. Choose equal distances.' } },
    { is: 'challenge', text: { fr: 'Joue le début d’une chanson que tout le monde connaît.', en: 'Play the beginning of a song that everybody knows.' } },
  ],
  sheets,
})
