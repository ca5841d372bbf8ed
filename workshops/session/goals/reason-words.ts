import { partNamed } from '../../../hardware/objects/object.ts'
import type { BuiltObject, PartKind } from '../../../hardware/objects/object.ts'
import type { Reason, ReasonName } from './reasons.ts'

/** What a reason says to a child, of the machine and never of her: what is seen, where to look, what to try. */
export type ReasonWords = { readonly see: string; readonly look: string; readonly attempt: string }

/** What the sentences are about, as a child reads it inside a sentence. */
type Told = { readonly part: string; readonly other: string; readonly count: number; readonly kind: PartKind | undefined }

/** @param object whose parts the reason names */
export function reasonWords(reason: Reason, object: BuiltObject, locale: 'fr' | 'en'): ReasonWords {
  const nameOf = (id: string | undefined) => (id === undefined ? '' : (partNamed(object, id)?.names[locale] ?? id))
  const { part, other, count } = { part: undefined, other: undefined, count: 0, ...reason }
  const told = { part: nameOf(part), other: nameOf(other), count, kind: part === undefined ? undefined : partNamed(object, part)?.kind }
  const [see, look, attempt] = (locale === 'fr' ? french : english)[reason.is](told).map(begun)
  return { see: see ?? '', look: look ?? '', attempt: attempt ?? '' }
}

const begun = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

type Sentences = Record<ReasonName, (told: Told) => readonly [string, string, string]>

/** What a hand does so that a sensor feels more, feels less, or another thing than before. */
type Gestures = Record<'more' | 'less' | 'else', Partial<Record<PartKind, string>>>

const frenchGestures: Gestures = {
  more: { 'light-sensor': 'mets l’œil en pleine lumière', distance: 'éloigne ta main', knob: 'tourne la molette vers plus', button: 'garde le doigt sur le bouton' },
  less: { 'light-sensor': 'cache l’œil avec ta main', distance: 'approche ta main', knob: 'tourne la molette vers moins', button: 'lâche le bouton' },
  else: { 'light-sensor': 'cache l’œil, attends, découvre-le', distance: 'pose ta main près, puis loin', knob: 'tourne la molette, attends, tourne encore' },
}

const french: Sentences = {
  'stays-dark': ({ part, kind }) =>
    kind === 'buzzer' ? ['je n’entends rien.', 'regarde les blocs de son.', 'accroche une note.'] : [`je ne vois pas ${part} briller.`, 'regarde les blocs de lumière.', `accroche un bloc pour ${part}.`],
  'too-quick': ({ part }) => [`${part} change trop vite pour mes yeux.`, 'regarde les blocs « attendre ».', 'essaie un nombre plus grand.'],
  'too-slow': ({ part }) => [`${part} change trop lentement.`, 'regarde les blocs « attendre ».', 'essaie un nombre plus petit.'],
  'changes-little': ({ part, count }) => [`${part} : je compte ${count}.`, 'regarde bien l’objet.', 'laisse tourner encore un peu.'],
  'stops-changing': ({ part, count }) => [`${part} : je compte ${count}, puis plus rien.`, 'regarde où finit ta pile.', 'essaie un bloc qui répète.'],
  'two-at-once': ({ part, other }) => [`${part} et ${other} brillent ensemble.`, `regarde le bloc de ${other}.`, `éteins ${part} juste avant.`],
  'wrong-order': ({ part, other }) => [`après ${other}, j’attends ${part}.`, 'regarde l’ordre de tes blocs.', 'change un bloc de place.'],
  'goes-round-little': ({ count }) => [count === 0 ? 'le tour n’est pas fini.' : `je compte ${count} tour${count > 1 ? 's' : ''}.`, 'regarde bien l’objet.', 'laisse tourner, ou essaie « toujours ».'],
  'too-short': ({ part, count }) => [`${part} s’en va trop vite.`, 'regarde le bloc « attendre » dessous.', `il faut au moins ${count} s : compte en dixièmes.`],
  'too-long': ({ part, count }) => [`${part} reste longtemps.`, 'regarde le bloc « attendre » dessous.', `vise moins de ${count} s.`],
  'same-colour': ({ part }) => [`${part} garde la même couleur.`, 'regarde le bloc « colorer ».', 'touche son rond de couleur.'],
  'too-bright': ({ part }) => [`${part} brille trop fort ou trop peu.`, 'regarde le bloc « régler ».', 'essaie un nombre autour de 40.'],
  jumps: ({ part }) => [`${part} change d’un seul coup.`, 'regarde les nombres des blocs de lumière.', 'avance par petits pas.'],
  'never-grows': ({ part }) => [`je ne vois pas ${part} briller de plus en plus.`, 'regarde ta boucle.', 'ajoute un peu à chaque tour.'],
  'never-fades': ({ part }) => [`je ne vois pas ${part} briller de moins en moins.`, 'regarde ta deuxième boucle.', 'enlève un peu à chaque tour.'],
  'breathes-little': ({ count }) => [`je compte ${count} respiration${count > 1 ? 's' : ''}.`, 'regarde ce qui répète.', 'laisse tourner, ou essaie « toujours ».'],
  'few-colours': ({ count }) => [`je vois ${count} couleur${count > 1 ? 's' : ''}.`, 'regarde les blocs « colorer ».', 'choisis une autre couleur.'],
  'dark-then': ({ part, other }) => [`${part} dort quand ${other} l’appelle.`, 'regarde ta condition.', 'essaie l’autre signe, ou un autre nombre.'],
  'lit-then': ({ part, other, kind }) =>
    kind === 'buzzer'
      ? [`${part} chante quand ${other} dit non.`, 'regarde ce que tient le bloc « si ».', 'mets la note dedans.']
      : [`${part} brille quand ${other} dit non.`, 'regarde ce qui éteint.', `accroche un bloc qui éteint ${part}.`],
  'stands-elsewhere': ({ part, other }) => [`${part} n’est pas à sa place quand ${other} change.`, 'regarde les degrés.', 'essaie un autre nombre.'],
  'does-not-follow': ({ part, other }) => [`${part} ne suit pas ${other}.`, 'regarde le nombre de ton bloc.', `mets-y ce que sent ${other}.`],
  'follows-backwards': ({ part, other }) => [`${part} suit ${other}, mais à l’envers.`, 'regarde le bloc « changer ».', 'échange ses deux derniers nombres.'],
  'too-early': ({ part, other }) => [`${part} commence sans attendre.`, 'regarde le bloc tout en haut.', `commence par « quand ${other} est appuyé ».`],
  'no-answer': ({ part, other }) => [`tu appuies, et ${part} ne répond pas.`, `regarde les blocs sous ${other}.`, 'accroche là ce qui doit se passer.'],
  'no-surprise': ({ part }) => [`${part} vient toujours au même moment.`, 'regarde le bloc « attendre ».', 'mets dedans un nombre au hasard.'],
  'stays-silent': () => ['je n’entends rien.', 'regarde les blocs de son.', 'accroche une note.'],
  'few-notes': ({ count }) => [`j’entends ${count} note${count > 1 ? 's' : ''}.`, 'regarde ta mélodie.', 'ajoute des notes.'],
  'same-note': () => ['j’entends toujours la même note.', 'regarde tes blocs de son.', 'choisis une autre note.'],
  'says-no-number': () => ['je ne lis pas de nombre.', 'regarde les blocs « dire ».', 'essaie « dire le nombre ».'],
  'stands-still': ({ part }) => [`je ne vois pas ${part} bouger.`, 'regarde les blocs de mouvement.', `accroche un bloc qui tourne ${part}.`],
  'turns-little': ({ part }) => [`je vois ${part} bouger à peine.`, 'regarde les degrés.', 'choisis deux nombres plus éloignés.'],
  'turns-at-once': ({ part }) => [`je vois ${part} bouger d’un coup.`, 'regarde les blocs de mouvement.', 'essaie « tourner doucement ».'],
  'too-soon': ({ part }) => [`${part} vient trop tôt.`, 'regarde le premier « attendre ».', 'essaie un nombre plus grand.'],
  'too-late': ({ part }) => [`${part} se fait attendre.`, 'regarde le premier « attendre ».', 'essaie un nombre plus petit.'],
  'stays-lit': ({ part }) => [`tu appuies, et ${part} brille encore.`, 'regarde ce qui vient après l’attente.', `accroche un bloc qui éteint ${part}.`],
  'goes-by-itself': ({ part }) => [`${part} s’en va sans ton doigt.`, 'regarde ce qui vient avant « éteindre ».', 'essaie « attendre que » avec le bouton.'],
  'says-another-time': () => ['le nombre ne dit pas ton temps.', 'regarde quand le chrono part.', 'remets-le à zéro juste avant la lumière.'],
  'always-opens': ({ part }) => [`${part} s’ouvre presque à chaque essai.`, 'regarde ta condition.', 'choisis un secret plus étroit.'],
  'never-opens': ({ part }) => [`${part} ne s’ouvre jamais.`, 'regarde ta condition.', 'tourne la molette, appuie, recommence.'],
  'wants-release': ({ part }) => ['j’attends ton doigt.', `regarde ${part}.`, 'appuie, puis lâche.'],
  'wants-press': ({ part }) => ['j’attends ton doigt.', `regarde ${part}.`, 'appuie dessus.'],
  'wants-more': ({ part, kind }) => ['j’attends ta main.', `regarde ${part}.`, `${gesture(frenchGestures.more, kind)} deux secondes.`],
  'wants-less': ({ part, kind }) => ['j’attends ta main.', `regarde ${part}.`, `${gesture(frenchGestures.less, kind)} deux secondes.`],
  'hand-rests': ({ part, kind }) => ['j’attends ta main.', `regarde ${part}.`, `${gesture(frenchGestures.else, kind)}.`],
}

const englishGestures: Gestures = {
  more: { 'light-sensor': 'put the eye into plain light', distance: 'move your hand away', knob: 'turn the knob up', button: 'keep your finger on the button' },
  less: { 'light-sensor': 'hide the eye with your hand', distance: 'bring your hand near', knob: 'turn the knob down', button: 'let the button go' },
  else: { 'light-sensor': 'hide the eye, wait, uncover it', distance: 'hold your hand near, then far', knob: 'turn the knob, wait, turn again' },
}

const english: Sentences = {
  'stays-dark': ({ part, kind }) =>
    kind === 'buzzer' ? ['I hear nothing.', 'look at the sound blocks.', 'hang on a note.'] : [`I don’t see ${part} shine.`, 'look at the light blocks.', `hang on a block for ${part}.`],
  'too-quick': ({ part }) => [`${part} changes too fast for my eyes.`, 'look at the “wait” blocks.', 'try a larger number.'],
  'too-slow': ({ part }) => [`${part} changes too slowly.`, 'look at the “wait” blocks.', 'try a smaller number.'],
  'changes-little': ({ part, count }) => [`${part}: I count ${count}.`, 'watch the object.', 'let it run a little more.'],
  'stops-changing': ({ part, count }) => [`${part}: I count ${count}, then nothing.`, 'look where your stack ends.', 'try a block that repeats.'],
  'two-at-once': ({ part, other }) => [`${part} and ${other} shine together.`, `look at the block for ${other}.`, `turn off ${part} just before.`],
  'wrong-order': ({ part, other }) => [`after ${other}, I wait for ${part}.`, 'look at the order of your blocks.', 'move one block.'],
  'goes-round-little': ({ count }) => [count === 0 ? 'the round is not over.' : `I count ${count} round${count > 1 ? 's' : ''}.`, 'watch the object.', 'let it run, or try “forever”.'],
  'too-short': ({ part, count }) => [`${part} goes too soon.`, 'look at the “wait” block under it.', `it needs ${count} s or more: count in tenths.`],
  'too-long': ({ part, count }) => [`${part} stays long.`, 'look at the “wait” block under it.', `aim below ${count} s.`],
  'same-colour': ({ part }) => [`${part} keeps the same colour.`, 'look at the “colour” block.', 'touch its round of colour.'],
  'too-bright': ({ part }) => [`${part} shines too much or too little.`, 'look at the “set” block.', 'try a number around 40.'],
  jumps: ({ part }) => [`${part} changes all at once.`, 'look at the numbers of the light blocks.', 'go in small steps.'],
  'never-grows': ({ part }) => [`I don’t see ${part} shine more and more.`, 'look at your loop.', 'add a little each time round.'],
  'never-fades': ({ part }) => [`I don’t see ${part} shine less and less.`, 'look at your second loop.', 'take a little away each time round.'],
  'breathes-little': ({ count }) => [`I count ${count} breath${count > 1 ? 's' : ''}.`, 'look at what repeats.', 'let it run, or try “forever”.'],
  'few-colours': ({ count }) => [`I see ${count} colour${count > 1 ? 's' : ''}.`, 'look at the “colour” blocks.', 'pick another colour.'],
  'dark-then': ({ part, other }) => [`${part} sleeps when ${other} calls.`, 'look at your condition.', 'try the other sign, or another number.'],
  'lit-then': ({ part, other, kind }) =>
    kind === 'buzzer'
      ? [`${part} sings when ${other} says no.`, 'look at what the “if” block holds.', 'put the note inside.']
      : [`${part} shines when ${other} says no.`, 'look at what turns it off.', `hang on a block that turns off ${part}.`],
  'stands-elsewhere': ({ part, other }) => [`${part} is not in its place when ${other} changes.`, 'look at the degrees.', 'try another number.'],
  'does-not-follow': ({ part, other }) => [`${part} does not follow ${other}.`, 'look at the number in your block.', `put in what ${other} feels.`],
  'follows-backwards': ({ part, other }) => [`${part} follows ${other}, the wrong way round.`, 'look at the “change” block.', 'swap its last two numbers.'],
  'too-early': ({ part, other }) => [`${part} starts without waiting.`, 'look at the block at the top.', `begin with “when ${other} is pressed”.`],
  'no-answer': ({ part, other }) => [`you press, and ${part} does not answer.`, `look at the blocks under ${other}.`, 'hang there what is to happen.'],
  'no-surprise': ({ part }) => [`${part} always comes at the same moment.`, 'look at the “wait” block.', 'put a number “any from” into it.'],
  'stays-silent': () => ['I hear nothing.', 'look at the sound blocks.', 'hang on a note.'],
  'few-notes': ({ count }) => [`I hear ${count} note${count > 1 ? 's' : ''}.`, 'look at your tune.', 'add some notes.'],
  'same-note': () => ['I always hear the same note.', 'look at your sound blocks.', 'pick another note.'],
  'says-no-number': () => ['I read no number.', 'look at the “say” blocks.', 'try “say the number”.'],
  'stands-still': ({ part }) => [`I don’t see ${part} move.`, 'look at the motion blocks.', `hang on a block that turns ${part}.`],
  'turns-little': ({ part }) => [`I see ${part} hardly move.`, 'look at the degrees.', 'pick two numbers further apart.'],
  'turns-at-once': ({ part }) => [`I see ${part} move all at once.`, 'look at the motion blocks.', 'try “turn slowly”.'],
  'too-soon': ({ part }) => [`${part} comes too soon.`, 'look at the first “wait”.', 'try a larger number.'],
  'too-late': ({ part }) => [`${part} lets us wait.`, 'look at the first “wait”.', 'try a smaller number.'],
  'stays-lit': ({ part }) => [`you press, and ${part} still shines.`, 'look at what comes after the waiting.', `hang on a block that turns off ${part}.`],
  'goes-by-itself': ({ part }) => [`${part} goes without your finger.`, 'look at what comes before “turn off”.', 'try “wait until” with the button.'],
  'says-another-time': () => ['the number is not your time.', 'look when the timer starts.', 'set it back to zero just before the light.'],
  'always-opens': ({ part }) => [`${part} opens nearly every time.`, 'look at your condition.', 'choose a narrower secret.'],
  'never-opens': ({ part }) => [`${part} never opens.`, 'look at your condition.', 'turn the knob, press, try again.'],
  'wants-release': ({ part }) => ['I wait for your finger.', `look at ${part}.`, 'press, then let go.'],
  'wants-press': ({ part }) => ['I wait for your finger.', `look at ${part}.`, 'press it.'],
  'wants-more': ({ part, kind }) => ['I wait for your hand.', `look at ${part}.`, `${gesture(englishGestures.more, kind)} for two seconds.`],
  'wants-less': ({ part, kind }) => ['I wait for your hand.', `look at ${part}.`, `${gesture(englishGestures.less, kind)} for two seconds.`],
  'hand-rests': ({ part, kind }) => ['I wait for your hand.', `look at ${part}.`, `${gesture(englishGestures.else, kind)}.`],
}

const gesture = (gestures: Partial<Record<PartKind, string>>, kind: PartKind | undefined): string => (kind && gestures[kind]) ?? ''
