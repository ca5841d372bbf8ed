import type { Day } from '../../../domain/time.ts'
import { dayAfter, daysFrom } from '../../../domain/time.ts'
import { addresses } from '../../addresses.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { SeasonPage } from './models.ts'
import { stopsWords } from './words.ts'

const LEFT = 130
const HEAD = 54
const ZONE = 20
const ROW = 56
/** As wide as the longest: a month at the edge is left unnamed. */
const MONTH_NAME = 130

/** The trucks and their days: a picture of the table that follows it. */
export function Timeline({ model, locale }: { readonly model: SeasonPage; readonly locale: Locale }) {
  const words = stopsWords[locale].season
  const days = daysFrom(model.first, model.last)
  const unit = Math.max(6, Math.min(36, Math.floor(950 / days.length)))
  const x = (day: Day) => LEFT + (daysFrom(model.first, day).length - 1) * unit
  const zones = ['A', 'B', 'C']
  const top = HEAD + zones.length * ZONE + 8
  const [width, height] = [LEFT + days.length * unit, top + Math.max(1, model.trucks.length) * ROW]
  const isIn = (day: Day) => model.first <= day && day <= model.last
  const from = (day: Day) => (day < model.first ? model.first : day)
  const until = (day: Day) => (day > model.last ? model.last : day)
  return (
    <div className="timeline" role="group" aria-label={words.timeline} tabIndex={0}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {days.filter((day) => day.endsWith('-01') || day === model.first).map((day) => (
          <g key={day}>
            <line className="month" x1={x(day)} x2={x(day)} y1={0} y2={height} />
            {(day === model.first ? daysFrom(day, dayAfter(day, 6)).every((next) => next.slice(0, 7) === day.slice(0, 7)) : x(day) + MONTH_NAME < width) && (
              <text className="month-name" x={x(day) + 5} y={18}>
                {new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))}
              </text>
            )}
          </g>
        ))}
        {days.filter((_, at) => at % 7 === 0).map((day) => (
          <g key={day}>
            <line className="week" x1={x(day)} x2={x(day)} y1={HEAD - 16} y2={height} />
            {unit * 7 > 40 && (
              <text className="week-day" x={x(day) + 3} y={HEAD - 10}>
                {Number(day.slice(8))}
              </text>
            )}
          </g>
        ))}
        {zones.map((zone, at) => (
          <text key={zone} className="row-name" x={8} y={HEAD + at * ZONE + 15}>
            {filled(words.zone, { zone })}
          </text>
        ))}
        {model.holidays.filter(({ first, last }) => first <= model.last && last >= model.first).map(({ zone, name, first, last }) => (
          <rect key={zone + name + first} className="holidays" x={x(from(first))} y={HEAD + zones.indexOf(zone) * ZONE + 3} width={daysFrom(from(first), until(last)).length * unit} height={ZONE - 5} />
        ))}
        {model.publicHolidays.map(({ day }) => (
          <rect key={day} className="public-holiday" x={x(day)} y={HEAD} width={unit} height={height - HEAD} />
        ))}
        {model.trucks.map(({ id, name }, at) => (
          <g key={id}>
            <line className="row" x1={0} x2={width} y1={top + at * ROW} y2={top + at * ROW} />
            <text className="row-name" x={8} y={top + at * ROW + ROW / 2 + 5}>
              {name.length > 15 ? `${name.slice(0, 14)}…` : name}
            </text>
          </g>
        ))}
        {model.stops.filter(({ state }) => state !== 'cancelled').map((stop) => {
          const y = top + Math.max(0, model.trucks.findIndex(({ id }) => id === stop.truckId)) * ROW + 8
          const wide = daysFrom(stop.first, stop.last).length * unit
          return (
            <a key={stop.id} href={addresses.desk.stop(stop.id)} tabIndex={-1} className={`bar is-${stop.state}`}>
              <title>{`${stop.commune} – ${filled(words.bookedOf, { booked: stop.booked, slots: stop.slots })}`}</title>
              <rect className="whole" x={x(stop.first) + 1} y={y} width={wide - 2} height={ROW - 16} rx={5} />
              {stop.slots > 0 && <rect className="filled" x={x(stop.first) + 1} y={y + ROW - 24} width={((wide - 2) * stop.booked) / stop.slots} height={8} />}
              <text className="bar-name" x={x(stop.first) + 6} y={y + 20}>
                {wide >= stop.commune.length * 9 + 8 ? stop.commune : stop.number}
              </text>
            </a>
          )
        })}
        {isIn(model.today) && <line className="today" x1={x(model.today)} x2={x(model.today)} y1={HEAD - 20} y2={height} />}
      </svg>
    </div>
  )
}
