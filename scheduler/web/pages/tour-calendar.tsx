import { daysFrom } from '../../domain/time.ts'
import type { Day } from '../../domain/time.ts'
import { addresses } from '../addresses.ts'
import type { StopInTour } from '../page-models.ts'
import { dateInWords, monthInWords, weekdayInWords } from '../words/days.ts'
import type { Locale } from '../words/words.ts'
import { monthsOf, weeksOf } from './months.ts'
import type { Month } from './months.ts'

type Numbered = StopInTour & { readonly number: number }

/** Any week, from its Monday. */
const week = daysFrom('2027-03-15' as Day, '2027-03-21' as Day)

/** The months to come with the truck on their days; the stop is a link on the first of its days in each. */
export function TourCalendar({ stops, today, locale }: { readonly stops: readonly Numbered[]; readonly today: Day; readonly locale: Locale }) {
  return (
    <div className="months">
      {monthsOf(stops, today).map((month) => (
        <MonthTable key={month} month={month} stops={stops} locale={locale} />
      ))}
    </div>
  )
}

function MonthTable({ month, stops, locale }: { readonly month: Month; readonly stops: readonly Numbered[]; readonly locale: Locale }) {
  const begins = (stop: Numbered, day: Day) => day === stop.first || (day.endsWith('-01') && stop.first < day)
  return (
    <table className="month">
      <caption>{monthInWords(month, locale)}</caption>
      <thead>
        <tr>
          {week.map((day) => (
            <th key={day} scope="col" abbr={weekdayInWords(day, locale, 'long')}>
              {weekdayInWords(day, locale, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((days, at) => (
          <tr key={at}>
            {days.map((day, weekday) =>
              day === undefined ? (
                <td key={weekday} />
              ) : (
                <td key={weekday}>
                  <time dateTime={day} aria-label={dateInWords(day, locale)}>
                    {Number(day.slice(8))}
                  </time>
                  {stops
                    .filter(({ first, last }) => first <= day && day <= last)
                    .map((stop) =>
                      begins(stop, day) ? (
                        <a key={stop.id} href={addresses.stop(stop.id)} title={stop.commune}>
                          <span className="stop-number">{stop.number}</span> <span className="unseen">{stop.commune}</span>
                        </a>
                      ) : (
                        <span key={stop.id} className="goes-on">
                          <span className="stop-number">{stop.number}</span> <span className="unseen">{stop.commune}</span>
                        </span>
                      ),
                    )}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
