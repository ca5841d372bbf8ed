import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { Bar, Part } from './drawn.ts'
import { figure } from './figures.ts'
import { reportWords } from './words.ts'

/** Drawn as wide as there is room: lengths across are shares of it, so that writing keeps its size. */

type Given = { readonly bars: readonly Bar[]; readonly title: string; readonly locale: Locale }

const of100 = (share: number) => `${Math.round(share * 10_000) / 100}%`

const all = ({ past, toCome }: Bar) => past.pupils + toCome.pupils

const highest = (bars: readonly Bar[]) => Math.max(1, ...bars.map(all))

/** What the picture shows, for who can't see it: the same as in the table beneath. */
function saidOf({ bars, title, locale }: Given): string {
  const { plot } = reportWords[locale]
  const said = bars.map((bar) => filled(bar.toCome.pupils > 0 ? plot.countedToCome : plot.counted, { name: bar.name, past: figure(bar.past.pupils, 'count', locale), toCome: figure(bar.toCome.pupils, 'count', locale) }))
  return `${title}. ${said.join('. ')}.`
}

const TALL = 150
const TOP = 24
const FOOT = 26

/** A column each, in their order. */
export function Columns({ bars, title, locale }: Given) {
  const wide = 1 / Math.max(bars.length, 4)
  const most = highest(bars)
  const tall = (pupils: number) => (pupils / most) * TALL
  return (
    <svg className="plot" role="img" aria-label={saidOf({ bars, title, locale })} width="100%" height={TOP + TALL + FOOT}>
      {bars.map((bar, at) => {
        const middle = of100((at + 0.5) * wide)
        const [x, width] = [of100((at + 0.14) * wide), of100(0.72 * wide)]
        const top = TOP + TALL - tall(all(bar))
        return (
          <g key={bar.name}>
            {bar.toCome.pupils > 0 && <rect className="to-come" x={x} y={top} width={width} height={tall(bar.toCome.pupils)} />}
            {bar.past.pupils > 0 && <rect className="past" x={x} y={TOP + TALL - tall(bar.past.pupils)} width={width} height={tall(bar.past.pupils)} />}
            <text className="number is-over" x={middle} y={top - 6} textAnchor="middle">
              {figure(all(bar), 'count', locale)}
            </text>
            <text className="brief" x={middle} y={TOP + TALL + 19} textAnchor="middle">
              {bar.brief}
            </text>
          </g>
        )
      })}
      <line x1="0" x2="100%" y1={TOP + TALL} y2={TOP + TALL} />
    </svg>
  )
}

const ROW = 52

/** A row each, its name above it. */
export function Rows({ bars, title, locale }: Given) {
  const most = highest(bars)
  return (
    <svg className="plot" role="img" aria-label={saidOf({ bars, title, locale })} width="100%" height={bars.length * ROW}>
      {bars.map((bar, at) => (
        <g key={bar.name}>
          <text x="0" y={at * ROW + 18}>
            {bar.brief}
          </text>
          <text className="number" x="100%" y={at * ROW + 18} textAnchor="end">
            {figure(all(bar), 'count', locale)}
          </text>
          {bar.toCome.pupils > 0 && <rect className="to-come" x={of100(bar.past.pupils / most)} y={at * ROW + 25} width={of100(bar.toCome.pupils / most)} height={16} />}
          {bar.past.pupils > 0 && <rect className="past" x="0" y={at * ROW + 25} width={of100(bar.past.pupils / most)} height={16} />}
        </g>
      ))}
    </svg>
  )
}

/** One bar, of parts that follow one another. */
export function Stack({ parts, label }: { readonly parts: readonly Part[]; readonly label: string }) {
  const whole = parts.reduce((sum, { number }) => sum + number, 0)
  const before = (at: number) => parts.slice(0, at).reduce((sum, { number }) => sum + number, 0)
  return (
    <svg className="plot" role="img" aria-label={label} width="100%" height={36}>
      {parts.map(({ number, look }, at) => number > 0 && <rect key={look} className={look} x={of100(before(at) / whole)} y={2} width={of100(number / whole)} height={32} />)}
      <rect className="frame" x="0" y={2} width="100%" height={32} />
    </svg>
  )
}
