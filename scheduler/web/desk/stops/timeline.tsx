import type { Day } from '../../../domain/time.ts'
import { dayAfter, daysFrom } from '../../../domain/time.ts'
import { addresses } from '../../addresses.ts'
import { daysInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { DayDrawn, SeasonPage } from './models.ts'
import { stopsWords } from './words.ts'

const LEFT = 130
const HEAD = 54
const ZONE = 20
const ROW = 56
const CLOSE_ROW = 100
/** As wide as the longest: a month at the edge is left unnamed. */
const MONTH_NAME = 130

/** The trucks and their days: a picture of the table that follows it. */
export function Timeline({ model, locale }: { readonly model: SeasonPage; readonly locale: Locale }) {
  const words = stopsWords[locale].season
  const days = daysFrom(model.first, model.last)
  const isClose = model.weeks !== 'all'
  const unit = Math.max(6, Math.min(isClose ? 45 : 36, Math.floor(950 / days.length)))
  const row = isClose ? CLOSE_ROW : ROW
  const x = (day: Day) => LEFT + (daysFrom(model.first, day).length - 1) * unit
  const zones = ['A', 'B', 'C']
  const top = HEAD + zones.length * ZONE + 8
  const [width, height] = [LEFT + days.length * unit, top + Math.max(1, model.trucks.length) * row]
  const isIn = (day: Day) => model.first <= day && day <= model.last
  const from = (day: Day) => (day < model.first ? model.first : day)
  const until = (day: Day) => (day > model.last ? model.last : day)
  return (
    <div className="timeline" role="group" aria-label={words.timeline} tabIndex={0} data-unit={unit} data-row={row} data-trucks={JSON.stringify(model.trucks)}>
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
            <line className="row" x1={0} x2={width} y1={top + at * row} y2={top + at * row} />
            <text className="row-name" x={8} y={top + at * row + row / 2 + 5}>
              {name.length > 15 ? `${name.slice(0, 14)}…` : name}
            </text>
          </g>
        ))}
        {model.stops.filter(({ state, first, last }) => state !== 'cancelled' && first <= model.last && last >= model.first).map((stop) => (
          <Bar key={stop.id} stop={stop} shown={stop.days.filter(({ day }) => isIn(day))} left={x(from(stop.first)) + 1} wide={daysFrom(from(stop.first), until(stop.last)).length * unit - 2} top={top + Math.max(0, model.trucks.findIndex(({ id }) => id === stop.truckId)) * row + 8} x={x} unit={isClose ? unit : undefined} locale={locale} />
        ))}
        {isIn(model.today) && <line className="today" x1={x(model.today)} x2={x(model.today)} y1={HEAD - 20} y2={height} />}
        <text className="goes" x={0} y={0} />
      </svg>
      <script src={addresses.desk.timelineScript} defer />
    </div>
  )
}

type BarGiven = { readonly stop: SeasonPage['stops'][number]; readonly shown: readonly DayDrawn[]; readonly left: number; readonly wide: number; readonly top: number; readonly x: (day: Day) => number; /** The width of a day, where each is drawn. */ readonly unit: number | undefined; readonly locale: Locale }

/** A stop: how many of its slots have a class, and of its places somebody; of each day, where there is room. */
function Bar({ stop, shown, left, wide, top, x, unit, locale }: BarGiven) {
  const { season: words } = stopsWords[locale]
  const [slots, classes, places, people, unready] = (['slots', 'classes', 'places', 'people', 'unready'] as const).map((what) => stop.days.reduce((sum, day) => sum + day[what], 0)) as [number, number, number, number, number]
  const height = (unit === undefined ? ROW : CLOSE_ROW) - 16
  const title = [`${stop.commune}, ${daysInWords(stop.first, stop.last, locale)}`, filled(words.classesOf, { classes: stop.booked, slots: stop.slots }), ...(places > 0 ? [filled(words.peopleOf, { people, places })] : []), ...(unready > 0 ? [filled(words.unready, { number: unready })] : [])].join('\n')
  return (
    <a href={addresses.desk.stop(stop.id)} tabIndex={-1} draggable={false} className={`bar is-${stop.state}${stop.canMove ? ' can-move' : ''}`} {...(stop.canMove ? { 'data-stop': stop.id, 'data-first': stop.first, 'data-truck': stop.truckId } : {})}>
      <title>{title}</title>
      <rect className="whole" x={left} y={top} width={wide} height={height} rx={5} />
      <text className="bar-name" x={left + 5} y={top + 17}>
        {wide >= stop.commune.length * 9 + 8 ? stop.commune : stop.number}
      </text>
      {unit === undefined && slots > 0 && <rect className="filled" x={left} y={top + height - 16} width={(wide * classes) / slots} height={6} />}
      {unit === undefined && places > 0 && <rect className="people" x={left} y={top + height - 8} width={(wide * people) / places} height={6} />}
      {unit !== undefined &&
        shown.map((day) => (
          <g key={day.day}>
            {day.unready > 0 && <rect className="unready" x={x(day.day) + 3} y={top + 24} width={unit - 6} height={height - 27} rx={3} />}
            <text className="of-day" x={x(day.day) + unit / 2} y={top + 40}>
              {day.classes}/{day.slots}
            </text>
            <text className="of-day is-people" x={x(day.day) + unit / 2} y={top + 56}>
              {day.people}/{day.places}
            </text>
            {day.unready > 0 && (
              <text className="of-day is-unready" x={x(day.day) + unit / 2} y={top + 74}>
                !
              </text>
            )}
          </g>
        ))}
    </a>
  )
}
