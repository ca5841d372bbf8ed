import { addresses } from '../addresses.ts'
import type { StopInTour, StopNear } from '../page-models.ts'
import { tourWords } from '../pages/tour-words.ts'
import { daysInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { Locale, PageWords } from '../words/words.ts'
import type { Spoken } from './spoken.ts'

/** A stop among others: where, when, how many slots are free; its number on the map, or how far it is. */
export function StopCard({ stop, number, words, locale }: Spoken & { readonly stop: StopInTour | StopNear; readonly number?: number }) {
  const { commune, place, first, last, freeSlots } = stop
  return (
    <li className="card">
      <h3>
        {number !== undefined && <span className="stop-number">{number}</span>} {commune}
      </h3>
      <p>{place}</p>
      <p className="days">{daysInWords(first, last, locale)}</p>
      {'kilometres' in stop && <p>{distanceInWords(stop, locale)}</p>}
      <p className={freeSlots > 0 ? 'free' : 'full'}>{freeSlotsText(freeSlots, words.tour)}</p>
      <a className="button" href={addresses.stop(stop.id)}>
        {words.tour.see} <span className="unseen">{filled(words.tour.seeOf, { commune, place })}</span>
      </a>
    </li>
  )
}

function distanceInWords({ kilometres, isApproximate }: StopNear, locale: Locale): string {
  const { here, about, far } = tourWords[locale].near
  if (kilometres === 0 && !isApproximate) return here
  return filled(isApproximate ? about : far, { kilometres: Math.max(1, Math.round(kilometres)) })
}

function freeSlotsText(number: number, { none, one, many }: PageWords['tour']): string {
  if (number === 0) return none
  return number === 1 ? one : filled(many, { number })
}
