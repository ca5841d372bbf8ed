import type { HandMove } from '../../session/goals/goal.ts'
import { showsColours } from '../../session/goals/lights.ts'
import { turns } from '../../session/goals/motion.ts'
import { isFelt, keepsSecret, waitsFor } from '../../session/goals/reactions.ts'
import { saysNumber } from '../../session/goals/sounds.ts'
import { drawerOfControl, drawerOfLight, drawersOfSensing, greenFlag } from '../hints.ts'
import { definePack } from '../pack.ts'
import { counts, emptyLoop, glows, lostKey, narrowSecret, noSecret, opens, opensALittle, opensAtPress, opensByItself, saysKnob, secret } from './creations.ts'
import { sheets } from './sheets.ts'
import { template } from './template.ts'

const latch = 'arm'
const button = 'blue-button'
const knob = 'knob'

/** A hand that tries four places of the knob, and presses at each. */
const handTries: readonly HandMove[] = [10, 45, 70, 95].flatMap((value, at) => [
  { t: at * 2_300, part: knob, value },
  { t: at * 2_300 + 1_200, part: button, value: 1 },
  { t: at * 2_300 + 1_400, part: button, value: 0 },
])

const open = [120, 180] as const
const low = { part: knob, side: 'below', level: 25 } as const
const high = { part: knob, side: 'above', level: 65 } as const

export const laBoiteASecrets = definePack({
  id: 'la-boite-a-secrets',
  title: { fr: 'La boîte à secrets', en: 'The box of secrets' },
  forTeacher: {
    fr: 'Une boîte ne s’ouvre qu’avec le bon code : l’enfant combine des conditions, et garde un nombre en mémoire.',
    en: 'A box opens only with the right code: the child combines conditions, and keeps a number in memory.',
  },
  minutes: 45,
  cycles: [3, 4],
  mood: 'words',
  object: 'secret-box',
  newWords: [
    { word: { fr: 'un code', en: 'a code' }, means: { fr: 'Un nombre que tu es seule ou seul à savoir.', en: 'A number that only you know.' } },
    { word: { fr: 'et', en: 'and' }, means: { fr: 'Deux questions à la fois. Il faut deux oui.', en: 'Two questions at once. It takes two yeses.' } },
  ],
  steps: [
    {
      id: 'look',
      way: 'look',
      text: { fr: 'Regarde la boîte. Une main tourne la molette, appuie : rien. Elle tourne encore, appuie : ouvert.', en: 'Look at the box. A hand turns the knob, presses: nothing. It turns again, presses: open.' },
      picture: { fr: 'Une boîte en carton avec une molette et un bouton.', en: 'A cardboard box with a knob and a button.' },
      toolbox: [],
    },
    {
      id: 'guess',
      way: 'guess',
      text: { fr: 'Lis ces deux blocs. Que va faire le verrou ?', en: 'Read these two blocks. What will the latch do?' },
      picture: { fr: 'Le bloc « au départ », et un bloc « tourner ».', en: 'The “at start” block, and a “turn” block.' },
      starter: opensALittle,
      toolbox: [],
      guess: [
        { fr: 'Il tourne un peu, tout de suite.', en: 'It turns a little, at once.' },
        { fr: 'Il attend le bouton.', en: 'It waits for the button.' },
        { fr: 'Il tourne sans fin.', en: 'It turns for ever.' },
      ],
    },
    {
      id: 'start',
      way: 'start',
      text: { fr: 'Touche Essayer. Garde les doigts loin du verrou.', en: 'Touch Try it. Keep your fingers away from the latch.' },
      picture: { fr: 'Un doigt touche le drapeau vert. Le verrou bouge.', en: 'A finger touches the green flag. The latch moves.' },
      toolbox: [],
      hints: [
        greenFlag,
        { fr: 'Touche-le une fois. Le verrou répond.', en: 'Touch it once. The latch answers.' },
      ],
      solution: opensALittle,
      goal: { claims: [turns(latch, 15)], hand: handTries, seconds: 10 },
    },
    {
      id: 'wider',
      way: 'change',
      text: { fr: 'La boîte s’ouvre à peine. Change le 110 en 160. Relance.', en: 'The box hardly opens. Change the 110 to 160. Start again.' },
      picture: { fr: 'Un demi-cercle, une flèche sur 160.', en: 'Half a circle, an arrow at 160.' },
      toolbox: ['servo_angle'],
      hints: [
        { fr: 'Regarde le nombre de degrés.', en: 'Look at the number of degrees.' },
        { fr: 'Ouvert est près de 180.', en: 'Open is near 180.' },
      ],
      solution: opens,
      goal: { claims: [turns(latch, 50)], hand: handTries, seconds: 10 },
    },
    {
      id: 'press',
      way: 'add',
      text: { fr: 'Une boîte attend qu’on demande. Prends « quand le bouton est appuyé ». Mets « tourner » dessous.', en: 'A box waits to be asked. Take “when the button is pressed”. Put “turn” under it.' },
      picture: { fr: 'Un doigt sur un bouton, un verrou qui tourne.', en: 'A finger on a button, a latch that turns.' },
      toolbox: ['when_button', 'servo_angle', 'start'],
      hints: [
        { fr: 'Regarde dans le tiroir Départ.', en: 'Look in the drawer Start.' },
        { fr: 'Rien ne reste sous « au départ ».', en: 'Nothing stays under “at start”.' },
      ],
      solution: opensAtPress,
      goal: { claims: [waitsFor(button, [latch]), turns(latch, 50)], hand: handTries, seconds: 10 },
    },
    {
      id: 'try-press',
      way: 'test',
      text: { fr: 'Relance. Attends. Rien ne bouge ? Appuie.', en: 'Start again. Wait. Does nothing move? Press.' },
      picture: { fr: 'Une boîte fermée, puis ouverte.', en: 'A box shut, then open.' },
      toolbox: ['when_button', 'servo_angle'],
      hints: [
        { fr: 'Regarde le verrou avant d’appuyer.', en: 'Look at the latch before you press.' },
        { fr: 'Appuie d’un coup, puis lâche.', en: 'Press at once, then let go.' },
      ],
      solution: opensAtPress,
      goal: { claims: [waitsFor(button, [latch]), turns(latch, 50)], hand: handTries, seconds: 10 },
    },
    {
      id: 'knob',
      way: 'add',
      text: { fr: 'Le secret sera une position. Dans « toujours », dis le nombre de la molette.', en: 'The secret will be a position. Inside “forever”, say the number of the knob.' },
      picture: { fr: 'Une molette et une bulle avec un nombre.', en: 'A knob and a bubble with a number.' },
      starter: emptyLoop,
      toolbox: ['say_number', 'knob', 'timer'],
      hints: [
        drawersOfSensing,
        { fr: '« Position de la molette » se pose dans la case.', en: '“Position of the knob” goes into the place.' },
      ],
      solution: saysKnob,
      goal: { claims: [saysNumber()], hand: handTries, seconds: 10 },
    },
    {
      id: 'read',
      way: 'test',
      text: { fr: 'Relance. Tourne tout à gauche, tout à droite. Choisis ton nombre et garde-le pour toi.', en: 'Start again. Turn all the way left, all the way right. Choose your number and keep it to yourself.' },
      picture: { fr: 'Une molette de 0 à 100. Une main cache un papier.', en: 'A knob from 0 to 100. A hand hides a paper.' },
      toolbox: ['say_number', 'knob'],
      hints: [
        { fr: 'Regarde la bulle pendant que tu tournes.', en: 'Look at the bubble while you turn.' },
        { fr: 'Un nombre entre 60 et 80 se retrouve bien.', en: 'A number between 60 and 80 is easy to find again.' },
      ],
      solution: saysKnob,
      goal: { claims: [saysNumber(), isFelt(low), isFelt(high)], hand: handTries, seconds: 10 },
    },
    {
      id: 'secret',
      way: 'add',
      text: { fr: 'Quand on appuie : si molette > 60, ouvre à 160 ; sinon, ferme à 20.', en: 'When pressed: if knob > 60, open at 160; else, shut at 20.' },
      picture: { fr: 'Le bloc « si sinon » : ouvert en haut, fermé en bas.', en: 'The “if else” block: open above, shut below.' },
      starter: opensAtPress,
      toolbox: ['if_else', 'more', 'knob', 'servo_angle', 'when_button'],
      hints: [
        drawerOfControl,
        { fr: '« Si… sinon » va sous le bouton. Un « tourner » à chaque étage.', en: '“If… else” goes under the button. A “turn” on each floor.' },
      ],
      solution: secret,
      goal: { claims: [waitsFor(button, [latch]), keepsSecret(button, latch, open, 4, 0.5)], hand: handTries, seconds: 10 },
    },
    {
      id: 'try-secret',
      way: 'test',
      text: { fr: 'Relance. Essaie quatre positions. Combien ouvrent la boîte ?', en: 'Start again. Try four positions. How many open the box?' },
      picture: { fr: 'Quatre molettes, deux coches.', en: 'Four knobs, two ticks.' },
      toolbox: ['if_else', 'more', 'knob', 'servo_angle'],
      hints: [
        { fr: 'Regarde le verrou après chaque appui.', en: 'Look at the latch after each press.' },
        { fr: 'Tourne, appuie, lâche. Recommence.', en: 'Turn, press, let go. Again.' },
      ],
      solution: secret,
      goal: { claims: [keepsSecret(button, latch, open, 4, 0.5)], hand: handTries, seconds: 10 },
    },
    {
      id: 'narrow',
      way: 'add',
      text: { fr: 'Trop facile à deviner. Prends « et » : plus de 60 et moins de 80.', en: 'Too easy to guess. Take “and”: more than 60 and less than 80.' },
      picture: { fr: 'Une part étroite sur le cadran de la molette.', en: 'A narrow slice on the knob’s dial.' },
      toolbox: ['and', 'less', 'more', 'knob', 'or'],
      hints: [
        { fr: 'Regarde dans le tiroir Nombres.', en: 'Look in the drawer Numbers.' },
        { fr: 'À gauche « > 60 », à droite « < 80 ».', en: 'On the left “> 60”, on the right “< 80”.' },
      ],
      solution: narrowSecret,
      goal: { claims: [keepsSecret(button, latch, open, 4, 0.3)], hand: handTries, seconds: 10 },
    },
    {
      id: 'colours',
      way: 'add',
      text: { fr: 'La boîte répond en couleurs. Vert si c’est ouvert. Une autre couleur sinon.', en: 'The box answers in colours. Green if it is open. Another colour if not.' },
      picture: { fr: 'Une lumière verte sur une boîte ouverte.', en: 'A green light on an open box.' },
      toolbox: ['colour', 'light', 'blink'],
      hints: [
        drawerOfLight,
        { fr: 'Un bloc « colorer » à chaque étage du « si ».', en: 'A “colour” block on each floor of the “if”.' },
      ],
      solution: glows,
      goal: { claims: [keepsSecret(button, latch, open, 4, 0.3), showsColours('rainbow', 2)], hand: handTries, seconds: 10 },
    },
    {
      id: 'count',
      way: 'add',
      text: { fr: 'Compte les essais. À chaque appui, ajoute 1 à l’étoile, puis dis le nombre de l’étoile.', en: 'Count the tries. At each press, add 1 to the star, then say the number of the star.' },
      picture: { fr: 'Une boîte marquée d’une étoile, le nombre 4.', en: 'A box marked with a star, the number 4.' },
      toolbox: ['change_box', 'box', 'say_number', 'set_box'],
      hints: [
        { fr: 'Regarde dans le tiroir Boîtes.', en: 'Look in the drawer Boxes.' },
        { fr: 'Ajouter, puis dire, juste sous le bouton.', en: 'Add, then say, right under the button.' },
      ],
      solution: counts,
      goal: { claims: [keepsSecret(button, latch, open, 4, 0.3), saysNumber()], hand: handTries, seconds: 10 },
    },
    {
      id: 'lend',
      way: 'test',
      text: { fr: 'Relance. Prête ta boîte à ta voisine ou ton voisin. Combien d’essais ?', en: 'Start again. Lend your box to who sits beside you. How many tries?' },
      picture: { fr: 'Deux enfants et une boîte fermée.', en: 'Two children and a shut box.' },
      toolbox: ['change_box', 'box', 'say_number', 'and', 'less', 'more', 'knob'],
      hints: [
        { fr: 'Regarde le nombre dans la bulle.', en: 'Look at the number in the bubble.' },
        { fr: 'Ne souffle pas ton secret.', en: 'Don’t whisper your secret.' },
      ],
      solution: counts,
      goal: { claims: [keepsSecret(button, latch, open, 4, 0.3), saysNumber()], hand: handTries, seconds: 10 },
    },
    {
      id: 'yours',
      way: 'yours',
      text: { fr: 'À toi. Un deuxième secret ? Une boîte qui se moque, qui chuchote, qui patiente ?', en: 'Your turn. A second secret? A box that teases, whispers, waits?' },
      picture: { fr: 'Une boîte avec un sourire.', en: 'A box with a smile.' },
      toolbox: ['when_button', 'forever', 'if', 'if_else', 'and', 'or', 'not', 'more', 'less', 'knob', 'servo_angle', 'turn_slowly', 'colour', 'change_box', 'set_box', 'box', 'say', 'say_number', 'wait'],
    },
    {
      id: 'show',
      way: 'show',
      text: { fr: 'Cache un mot gentil dans ta boîte. Donne un indice, laisse chercher.', en: 'Hide a kind word in your box. Give a hint, let them search.' },
      picture: { fr: 'Un petit papier plié dans une boîte.', en: 'A small folded paper in a box.' },
      toolbox: ['when_button', 'forever', 'if', 'if_else', 'and', 'or', 'not', 'more', 'less', 'knob', 'servo_angle', 'turn_slowly', 'colour', 'change_box', 'set_box', 'box', 'say', 'say_number', 'wait'],
    },
  ],
  finished: counts,
  mistakes: [
    { step: 'secret', creation: noSecret, because: 'always-opens' },
    { step: 'narrow', creation: lostKey, because: 'never-opens' },
    { step: 'press', creation: opensByItself, because: 'too-early' },
  ],
  encores: [
    { is: 'art', text: { fr: 'Décore ta boîte pour que personne ne devine où est le secret.', en: 'Decorate your box so that nobody guesses where the secret is.' } },
    { is: 'technique', text: { fr: 'Après trois essais, la boîte se repose cinq secondes.', en: 'After three tries the box rests for five seconds.' } },
    { is: 'challenge', text: { fr: 'Deux positions, l’une après l’autre. Comment la boîte se souvient-elle de la première ?', en: 'Two positions, one after the other. How does the box remember the first?' } },
  ],
  sheets,
  template,
})
