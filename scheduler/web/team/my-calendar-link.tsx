import type { Locale } from '../words/words.ts'
import type { CalendarShown } from './my-days-models.ts'
import { teamWords } from './words.ts'

/** Where somebody's days are as a calendar to subscribe to. */
export function MyCalendarLink({ calendar: { path, address }, locale }: { readonly calendar: CalendarShown; readonly locale: Locale }) {
  const { calendar } = teamWords[locale]
  return (
    <details className="my-calendar">
      <summary>{calendar.title}</summary>
      <p>{calendar.more}</p>
      <div className="field">
        <label htmlFor="my-calendar">{calendar.address}</label>
        <input id="my-calendar" type="text" readOnly value={address} />
      </div>
      <p>
        <a className="button" href={path}>
          {calendar.open}
        </a>
      </p>
    </details>
  )
}
