import { minutesAboard } from '../../domain/truck.ts'
import { addresses } from '../addresses.ts'
import type { VisitShown } from '../page-models.ts'
import { dayInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { Spoken } from './spoken.ts'

/** When the class comes. */
export function VisitTime({ visit, words, locale }: Spoken & { readonly visit: VisitShown }) {
  return (
    <>
      <strong>
        <time dateTime={visit.day}>{dayInWords(visit.day, locale)}</time>, {filled(words.visit.times, visit)}
      </strong>
      <br />
      {filled(words.visit.lasts, { minutes: minutesAboard[visit.length], seats: visit.seats })}
    </>
  )
}

/** Where the truck stands. */
export function VisitPlace({ visit }: { readonly visit: VisitShown }) {
  return (
    <a href={addresses.stop(visit.stop)}>
      {visit.commune}, {visit.place}
    </a>
  )
}
