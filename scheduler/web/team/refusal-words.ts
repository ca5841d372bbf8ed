import type { ShiftRefusal } from '../../domain/team/shift-rules.ts'
import { dayInWords } from '../words/days.ts'
import { areaWords, filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'

/** Why a shift is not somebody's, as the server answers it. */
export type RefusalToHer = ShiftRefusal | { readonly code: 'place-taken' | 'no-such-half-day' | 'over' | 'no-such-shift' | 'asked-already' | 'too-late' }

type Words = Readonly<Record<RefusalToHer['code'], string>>

const toHerFr: Words = {
  'not-cleared': 'Votre vérification pour travailler avec des enfants n’est pas faite, ou ne compte plus le {{day}}. Montrez un document à la coordination : elle le regarde, et ne le garde pas.',
  'nobody-answers': 'Avant 18 ans, on vient avec la personne qui répond de vous : elle n’est pas attendue ce jour-là.',
  'not-of-age': 'Ce rôle demande d’avoir 18 ans.',
  'cannot-drive': 'Votre profil ne dit pas que vous conduisez le camion.',
  'at-once': 'Vous êtes déjà attendue ou attendu à la même heure, le {{day}}.',
  'too-far': 'Il n’y a pas le temps de faire la route entre les deux villes (environ {{road}} minutes).',
  'no-rest': 'Il faut au moins onze heures de repos, et le temps de la route, entre deux jours : voyez le {{day}}.',
  'enough-days': 'Vous avez dit ne pas donner plus de {{days}} jours par mois.',
  'place-taken': 'La place vient d’être prise. Merci d’avoir voulu venir.',
  'no-such-half-day': 'Plus aucune classe n’est prévue à ce moment-là.',
  over: 'C’est déjà commencé, ou passé.',
  'no-such-shift': 'C’est déjà réglé : voici où vous en êtes.',
  'asked-already': 'C’est déjà fait : la coordination vous répond bientôt.',
  'too-late': 'Le délai pour répondre est passé : la place est demandée à quelqu’un d’autre. Si elle est encore libre, elle est plus bas.',
}

const toHerEn: Words = {
  'not-cleared': 'Your check for work with children has not been done, or does not count on {{day}}. Show a document to the coordinator: she looks at it, and does not keep it.',
  'nobody-answers': 'Under 18 one comes with the person who answers for one: she is not expected on that day.',
  'not-of-age': 'For this role one has to be 18.',
  'cannot-drive': 'Your profile does not say that you drive the truck.',
  'at-once': 'You are already expected at the same time, on {{day}}.',
  'too-far': 'There is no time for the road between the two towns (about {{road}} minutes).',
  'no-rest': 'At least eleven hours of rest, and the time on the road, lie between two days: see {{day}}.',
  'enough-days': 'You said that you give no more than {{days}} days a month.',
  'place-taken': 'The place has just been taken. Thank you for wanting to come.',
  'no-such-half-day': 'No class is planned at that time any more.',
  over: 'It has begun already, or is over.',
  'no-such-shift': 'It is settled already: this is where you stand.',
  'asked-already': 'It is done already: the coordinator will answer you soon.',
  'too-late': 'The time to answer is over: somebody else is asked. If the place is still free, it is further down.',
}

const ofHerFr: Words = {
  ...toHerFr,
  'not-cleared': 'n’est pas vérifiée ou vérifié le {{day}}',
  'nobody-answers': 'a moins de 18 ans, et la personne qui répond d’elle ou de lui n’est pas attendue ce jour-là',
  'not-of-age': 'a moins de 18 ans, et ce rôle demande d’être majeur',
  'cannot-drive': 'ne conduit pas le camion',
  'at-once': 'est déjà ailleurs, ou à un autre rôle, à la même heure',
  'too-far': 'n’aurait pas le temps de faire la route (environ {{road}} minutes)',
  'no-rest': 'n’aurait pas onze heures de repos et le temps de la route (voir le {{day}})',
  'enough-days': 'ne donne pas plus de {{days}} jours par mois',
  'place-taken': 'toutes les places de ce rôle sont prises',
  'asked-already': 'a déjà été sollicitée ou sollicité, s’est proposée ou proposé, ou vient',
  'too-late': 'il n’y a plus le temps d’attendre une réponse : mettez quelqu’un directement, après l’avoir appelé',
  'no-such-shift': 'c’est déjà réglé, ou cette personne n’est pas dans l’équipe',
}

const ofHerEn: Words = {
  ...toHerEn,
  'not-cleared': 'is not cleared on {{day}}',
  'nobody-answers': 'is under 18, and whoever answers for her or him is not expected on that day',
  'not-of-age': 'is under 18, and this role asks for an adult',
  'cannot-drive': 'does not drive the truck',
  'at-once': 'is elsewhere, or in another role, at the same time',
  'too-far': 'would not have time for the road (about {{road}} minutes)',
  'no-rest': 'would not have eleven hours of rest and the time on the road (see {{day}})',
  'enough-days': 'gives no more than {{days}} days a month',
  'place-taken': 'all the places of this role are taken',
  'asked-already': 'was asked already, has proposed herself or himself, or comes',
  'too-late': 'there is no time left to wait for an answer: put somebody there at once, after a call',
  'no-such-shift': 'it is settled already, or this person is not in the team',
}

const toHer = areaWords(toHerFr, toHerEn)
const ofHer = areaWords(ofHerFr, ofHerEn)

const values = (refusal: RefusalToHer, locale: Locale) => ({ ...refusal, ...('day' in refusal ? { day: dayInWords(refusal.day, locale) } : {}) })

/** Why a shift is not hers, said to her. */
export const refusalToHer = (refusal: RefusalToHer, locale: Locale): string => filled(toHer[locale][refusal.code], values(refusal, locale))

/** The same, said of her to a coordinator. */
export const refusalOfHer = (refusal: RefusalToHer, locale: Locale): string => filled(ofHer[locale][refusal.code], values(refusal, locale))
