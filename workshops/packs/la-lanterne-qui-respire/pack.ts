import { colourNamed } from '../../language/colours.ts'
import { nobody } from '../../session/goals/goal.ts'
import { breathes as breathesSoftly, grows, shines, shinesBetween, shinesOtherThan, showsColours } from '../../session/goals/lights.ts'
import { drawerOfControl, drawerOfLight, greenFlag } from '../hints.ts'
import { definePack } from '../pack.ts'
import { anotherColour, blinks, breathes, breathesIn, breathesOut, emptyLoop, finished, oneColour, onlyIn, sameColour, softColour, twoColours } from './creations.ts'
import { sheets } from './sheets.ts'
import { template } from './template.ts'

const light = 'rainbow'

export const laLanterneQuiRespire = definePack({
  id: 'la-lanterne-qui-respire',
  title: { fr: 'La lanterne qui respire', en: 'The lantern that breathes' },
  forTeacher: {
    fr: 'Une lanterne s’éclaire et s’éteint doucement : l’enfant mélange des couleurs et fait varier une lumière pas à pas.',
    en: 'A lantern softly brightens and dims: the child mixes colours and changes a light step by step.',
  },
  minutes: 45,
  cycles: [2, 3],
  mood: 'words',
  object: 'lantern',
  newWords: [{ word: { fr: 'une boîte', en: 'a box' }, means: { fr: 'Une boîte garde un nombre. On peut y ajouter.', en: 'A box keeps a number. One can add to it.' } }],
  steps: [
    {
      id: 'look',
      way: 'look',
      text: { fr: 'Regarde la lanterne. Elle respire, tout doucement.', en: 'Look at the lantern. It breathes, very softly.' },
      picture: { fr: 'Une lanterne de papier, claire puis sombre.', en: 'A paper lantern, bright then dim.' },
      toolbox: [],
    },
    {
      id: 'guess',
      way: 'guess',
      text: { fr: 'Lis ces blocs. Que va faire la lanterne ?', en: 'Read these blocks. What will the lantern do?' },
      picture: { fr: 'Une couleur, un sablier, la nuit.', en: 'A colour, an hourglass, night.' },
      starter: oneColour,
      toolbox: [],
      guess: [
        { fr: 'Elle brille en jaune, une seconde.', en: 'It shines yellow for one second.' },
        { fr: 'Elle change de couleur.', en: 'It changes its colour.' },
        { fr: 'Elle respire.', en: 'It breathes.' },
      ],
    },
    {
      id: 'start',
      way: 'start',
      text: { fr: 'Touche Essayer. Regarde la lanterne.', en: 'Touch Try it. Look at the lantern.' },
      picture: { fr: 'Un doigt touche le drapeau vert.', en: 'A finger touches the green flag.' },
      toolbox: [],
      hints: [
        greenFlag,
        { fr: 'Touche-le une fois. La lanterne répond.', en: 'Touch it once. The lantern answers.' },
      ],
      solution: oneColour,
      goal: { claims: [shines(light)], hand: nobody, seconds: 5 },
    },
    {
      id: 'colour',
      way: 'change',
      text: { fr: 'Touche le rond jaune. Choisis ta couleur. Relance.', en: 'Touch the yellow round. Choose your colour. Start again.' },
      picture: { fr: 'Neuf ronds de couleur.', en: 'Nine rounds of colour.' },
      toolbox: ['colour'],
      hints: [
        { fr: 'Regarde le bloc « colorer ».', en: 'Look at the “colour” block.' },
        { fr: 'Touche son rond. Les couleurs s’ouvrent.', en: 'Touch its round. The colours open.' },
      ],
      solution: anotherColour,
      goal: { claims: [shinesOtherThan(light, colourNamed('yellow')?.rgb ?? [0, 0, 0])], hand: nobody, seconds: 5 },
    },
    {
      id: 'second',
      way: 'add',
      text: { fr: 'Ajoute une deuxième couleur. Un sablier la tient.', en: 'Add a second colour. An hourglass holds it.' },
      picture: { fr: 'Deux couleurs, deux sabliers.', en: 'Two colours, two hourglasses.' },
      toolbox: ['colour', 'wait', 'blink'],
      hints: [
        { fr: 'Regarde au-dessus de « éteindre ».', en: 'Look above “turn off”.' },
        { fr: 'Couleur, attendre, couleur, attendre, éteindre.', en: 'Colour, wait, colour, wait, turn off.' },
      ],
      solution: twoColours,
      goal: { claims: [showsColours(light, 2)], hand: nobody, seconds: 5 },
    },
    {
      id: 'see',
      way: 'test',
      text: { fr: 'Relance. Dis tes deux couleurs tout haut.', en: 'Start again. Say your two colours aloud.' },
      picture: { fr: 'Deux bulles de couleur.', en: 'Two bubbles of colour.' },
      toolbox: ['colour', 'wait'],
      hints: [
        { fr: 'Regarde la lanterne, pas les blocs.', en: 'Look at the lantern, not at the blocks.' },
        { fr: 'Deux fois la même ? Touche un rond.', en: 'The same twice? Touch a round.' },
      ],
      solution: twoColours,
      goal: { claims: [showsColours(light, 2)], hand: nobody, seconds: 5 },
    },
    {
      id: 'soft',
      way: 'add',
      text: { fr: 'Une lumière douce : sous la couleur, règle à 20.', en: 'A soft light: under the colour, set it to 20.' },
      picture: { fr: 'Une grande flamme, une petite flamme.', en: 'A large flame, a small flame.' },
      toolbox: ['brightness', 'colour', 'wait'],
      hints: [
        drawerOfLight,
        { fr: 'Le bloc « régler » va sous « colorer ».', en: 'The “set” block goes under “colour”.' },
      ],
      solution: softColour,
      goal: { claims: [shinesBetween(light, [5, 40])], hand: nobody, seconds: 5 },
    },
    {
      id: 'inhale',
      way: 'add',
      text: { fr: 'Dans la boucle, ajoute 20 à l’étoile. Règle la lumière avec la boîte étoile.', en: 'Inside the loop, add 20 to the star. Set the light with the box star.' },
      picture: { fr: 'Un escalier qui monte, cinq marches de lumière.', en: 'Stairs going up, five steps of light.' },
      starter: emptyLoop,
      toolbox: ['change_box', 'box', 'brightness', 'repeat', 'wait'],
      hints: [
        { fr: 'Regarde dans le tiroir Boîtes.', en: 'Look in the drawer Boxes.' },
        { fr: 'Ajouter 20, régler avec la boîte, attendre.', en: 'Add 20, set with the box, wait.' },
      ],
      solution: breathesIn,
      goal: { claims: [grows(light)], hand: nobody, seconds: 10 },
    },
    {
      id: 'watch',
      way: 'test',
      text: { fr: 'Relance. Inspire avec elle : cinq petits pas.', en: 'Start again. Breathe in with it: five small steps.' },
      picture: { fr: 'Un enfant inspire, une lanterne grandit.', en: 'A child breathes in, a lantern grows.' },
      toolbox: ['change_box', 'box', 'brightness', 'repeat', 'wait'],
      hints: [
        { fr: 'Regarde le nombre de l’étoile à l’écran.', en: 'Look at the star’s number on the screen.' },
        { fr: '20, 40, 60, 80, 100 : cinq pas.', en: '20, 40, 60, 80, 100: five steps.' },
      ],
      solution: breathesIn,
      goal: { claims: [grows(light)], hand: nobody, seconds: 10 },
    },
    {
      id: 'exhale',
      way: 'add',
      text: { fr: 'Puis elle expire. Une deuxième boucle ajoute moins 20.', en: 'Then it breathes out. A second loop adds minus 20.' },
      picture: { fr: 'Un escalier qui descend, cinq marches.', en: 'Stairs going down, five steps.' },
      toolbox: ['repeat', 'change_box', 'box', 'brightness', 'wait'],
      hints: [
        { fr: 'Regarde ta première boucle : copie-la dessous.', en: 'Look at your first loop: copy it below.' },
        { fr: 'Change 20 en −20 dans la deuxième.', en: 'Change 20 to −20 in the second one.' },
      ],
      solution: breathesOut,
      goal: { claims: [breathesSoftly(light, 1)], hand: nobody, seconds: 10 },
    },
    {
      id: 'for-ever',
      way: 'add',
      text: { fr: 'Elle respire encore et encore. Mets tout dans « toujours ».', en: 'It breathes again and again. Put all of it inside “forever”.' },
      picture: { fr: 'Le bloc « toujours » tient deux boucles.', en: 'The “forever” block holds two loops.' },
      toolbox: ['forever', 'repeat', 'colour'],
      hints: [
        drawerOfControl,
        { fr: 'Pose « toujours » sous « au départ ». Mets la pile dedans.', en: 'Put “forever” under “at start”. Put the stack inside.' },
      ],
      solution: breathes,
      goal: { claims: [breathesSoftly(light, 2)], hand: nobody, seconds: 10 },
    },
    {
      id: 'calm',
      way: 'test',
      text: { fr: 'Relance. Respire deux fois avec ta lanterne.', en: 'Start again. Breathe twice with your lantern.' },
      picture: { fr: 'Un enfant calme près d’une lanterne.', en: 'A calm child near a lantern.' },
      toolbox: ['forever', 'repeat', 'wait'],
      hints: [
        { fr: 'Regarde le haut, puis le bas de sa lumière.', en: 'Watch the height, then the depth of its light.' },
        { fr: 'Trop vite ? Attends 3 au lieu de 2.', en: 'Too fast? Wait 3 instead of 2.' },
      ],
      solution: breathes,
      goal: { claims: [breathesSoftly(light, 2)], hand: nobody, seconds: 10 },
    },
    {
      id: 'yours',
      way: 'yours',
      text: { fr: 'À toi. Une lanterne de fête, ou une lanterne pour dormir ?', en: 'Your turn. A lantern for a feast, or one for sleeping?' },
      picture: { fr: 'Deux lanternes, une vive, une douce.', en: 'Two lanterns, one lively, one soft.' },
      toolbox: ['forever', 'repeat', 'wait', 'colour', 'brightness', 'light', 'blink', 'box', 'change_box', 'set_box'],
    },
    {
      id: 'show',
      way: 'show',
      text: { fr: 'Éteignez la salle. Regardez toutes les lanternes respirer.', en: 'Put out the lights. Watch all the lanterns breathe.' },
      picture: { fr: 'Des lanternes dans une salle sombre.', en: 'Lanterns in a dark room.' },
      toolbox: ['forever', 'repeat', 'wait', 'colour', 'brightness', 'light', 'blink', 'box', 'change_box', 'set_box'],
    },
  ],
  finished,
  mistakes: [
    { step: 'second', creation: sameColour, because: 'few-colours' },
    { step: 'inhale', creation: blinks, because: 'jumps' },
    { step: 'exhale', creation: onlyIn, because: 'never-fades' },
  ],
  encores: [
    { is: 'art', text: { fr: 'Découpe des étoiles dans le papier. Elles dansent au mur.', en: 'Cut stars into the paper. They dance on the wall.' } },
    { is: 'technique', text: { fr: 'Une respiration rose, une respiration bleue, chacune son tour.', en: 'One pink breath, one blue breath, by turns.' } },
    { is: 'challenge', text: { fr: 'Deux lanternes respirent ensemble. Comment les accorder ?', en: 'Two lanterns breathe together. How can they agree?' } },
  ],
  sheets,
  template,
})
