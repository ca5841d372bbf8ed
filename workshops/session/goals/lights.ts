import { spansAs, spansShown } from '../happening.ts'
import type { Trace } from '../happening.ts'
import { met, notYet } from './goal.ts'
import type { Claim } from './goal.ts'
import { BLINK_OF_AN_EYE, hasShone, litSpans, strength } from './states.ts'

/** The light is lit at least once. */
export const shines = (part: string): Claim => (trace) => (hasShone(trace, part) ? met : notYet({ is: 'stays-dark', part }))

/**
 * The light goes on and off, so many changes in a row.
 * @param between how long it may stay as it is, ms: the shortest and the longest
 */
export function changes(part: string, times: number, between: readonly [number, number]): Claim {
  return (trace) => {
    const spans = litSpans(trace, part)
    if (!spans.some(({ value }) => value)) return notYet({ is: 'stays-dark', part })
    const [shortest, longest] = between
    // Dark before the first order: a light lit at once has changed.
    const moments = spans.flatMap(({ from, value }, at) => (at > 0 || value ? [from] : []))
    const rests = moments.slice(1).map((moment, at) => moment - (moments[at] ?? 0))
    let [row, best] = [1, 1]
    for (const rest of rests) {
      row = rest >= shortest && rest <= longest ? row + 1 : 1
      best = Math.max(best, row)
    }
    if (best >= times) return met
    if (rests.some((rest) => rest < shortest)) return notYet({ is: 'too-quick', part })
    if (rests.some((rest) => rest > longest)) return notYet({ is: 'too-slow', part })
    // As long as it may still change in time, it is only too early to say.
    const isOver = trace.until - (moments.at(-1) ?? 0) > longest
    return notYet({ is: isOver ? 'stops-changing' : 'changes-little', part, count: moments.length })
  }
}

/** The lights are lit one at a time, in this order, round after round. It may begin with any of them. */
export function takeTurns(parts: readonly string[], rounds: number): Claim {
  return (trace) => {
    const turns = litTogether(trace, parts)
    const together = turns.find((lit) => lit.length > 1)
    if (together) return notYet({ is: 'two-at-once', part: together[0] ?? '', other: together[1] ?? '' })
    const missing = parts.find((part) => !turns.some(([lit]) => lit === part))
    if (missing !== undefined) return notYet({ is: 'stays-dark', part: missing })
    const order = turns.flatMap(([lit]) => (lit === undefined ? [] : [lit])).filter((lit, at, all) => lit !== all[at - 1])
    const wrong = order.findIndex((lit, at) => at > 0 && lit !== after(parts, order[at - 1] ?? ''))
    if (wrong > 0) return notYet({ is: 'wrong-order', part: after(parts, order[wrong - 1] ?? ''), other: order[wrong - 1] ?? '' })
    return order.length >= rounds * parts.length ? met : notYet({ is: 'goes-round-little', count: Math.floor(order.length / parts.length) })
  }
}

const after = (parts: readonly string[], part: string): string => parts[(parts.indexOf(part) + 1) % parts.length] ?? ''

/** Which of these lights were lit, from one time to the next, leaving out what no eye sees. */
function litTogether(trace: Trace, parts: readonly string[]): readonly (readonly string[])[] {
  const spans = parts.map((part) => ({ part, lit: litSpans(trace, part) }))
  const moments = [...new Set(spans.flatMap(({ lit }) => lit.flatMap(({ from, to }) => [from, to])))].toSorted((one, other) => one - other)
  return moments.flatMap((from, at) => {
    const to = moments[at + 1]
    if (to === undefined || to - from < BLINK_OF_AN_EYE) return []
    return [spans.flatMap(({ part, lit }) => (lit.some((span) => span.value && span.from <= from && span.to >= to) ? [part] : []))]
  })
}

/** Each time it is lit it stays lit for so long (ms). */
export function stays(part: string, [shortest, longest]: readonly [number, number]): Claim {
  return (trace) => {
    const lit = litSpans(trace, part).filter(({ value }) => value)
    if (lit.length === 0) return notYet({ is: 'stays-dark', part })
    const over = lit.filter(({ to }) => to < trace.until).map(({ from, to }) => to - from)
    if (over.some((time) => time < shortest)) return notYet({ is: 'too-short', part, count: seconds(shortest) })
    if (over.some((time) => time > longest)) return notYet({ is: 'too-long', part, count: seconds(longest) })
    return over.length > 0 ? met : notYet({ is: 'too-long', part, count: seconds(longest) })
  }
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1_000)

/** The light grows little by little, at least once. */
export const grows = (part: string): Claim => (trace) => {
  const { isLit, far, up } = waysSeen(trace, part)
  if (!isLit) return notYet({ is: 'stays-dark', part })
  return up > 0 ? met : notYet({ is: far > 0 ? 'jumps' : 'never-grows', part })
}

/** The light grows and fades little by little, so many times each. */
export function breathes(part: string, times: number): Claim {
  return (trace) => {
    const { isLit, far, up, down } = waysSeen(trace, part)
    if (!isLit) return notYet({ is: 'stays-dark', part })
    if (far > 0 && up + down === 0) return notYet({ is: 'jumps', part })
    if (up === 0) return notYet({ is: 'never-grows', part })
    if (down === 0) return notYet({ is: 'never-fades', part })
    return Math.min(up, down) >= times ? met : notYet({ is: 'breathes-little', part, count: Math.min(up, down) })
  }
}

/** How often the light went far at all, and how often it went softly up and down. */
function waysSeen(trace: Trace, part: string) {
  const values = spansAs(spansShown(trace, part), strength).map(({ value }) => value)
  const rise = (way: readonly number[]) => (way.at(-1) ?? 0) - (way[0] ?? 0)
  const far = waysOf(values).filter((way) => Math.abs(rise(way)) >= FAR)
  const soft = far.filter((way) => way.length > LEAST_STEPS && way.every((value, at) => at === 0 || Math.abs(value - (way[at - 1] ?? value)) <= LARGEST_STEP))
  return { isLit: values.some((value) => value > 0), far: far.length, up: soft.filter((way) => rise(way) > 0).length, down: soft.filter((way) => rise(way) < 0).length }
}

/** A soft way has more steps than this. */
const LEAST_STEPS = 4
/** None of them larger than this (percent). */
const LARGEST_STEP = 25

/** A way shorter than this (percent) is a tremble. */
const FAR = 50

/** A row of numbers as ways up and ways down: each begins where the one before it ended. */
function waysOf(values: readonly number[]): readonly (readonly number[])[] {
  const ways: number[][] = []
  for (const value of values) {
    const way = ways.at(-1)
    const [before, last] = [way?.at(-2), way?.at(-1)]
    if (!way || last === undefined) ways.push([value])
    else if (before === undefined || value > last === last > before) way.push(value)
    else ways.push([last, value])
  }
  return ways
}

/** A colour is not told from another when it is fainter than this. */
const PLAIN_TO_SEE = 25

/** The light shines in so many colours, each for as long as an eye needs. */
export function showsColours(part: string, atLeast: number): Claim {
  return (trace) => {
    const seen = spansShown(trace, part).filter(({ from, to, value }) => strength(value) >= PLAIN_TO_SEE && to - from >= BLINK_OF_AN_EYE)
    const hues = new Set(seen.map(({ value }) => (typeof value === 'number' ? 'one' : hueOf(value))))
    if (hues.size === 0) return notYet({ is: 'stays-dark', part })
    return hues.size >= atLeast ? met : notYet({ is: 'few-colours', part, count: hues.size })
  }
}

/** The light shines at some time no stronger and no fainter than this (percent). */
export function shinesBetween(part: string, [least, most]: readonly [number, number]): Claim {
  return (trace) => {
    const seen = spansShown(trace, part).filter(({ from, to, value }) => strength(value) > 0 && to - from >= BLINK_OF_AN_EYE)
    if (seen.length === 0) return notYet({ is: 'stays-dark', part })
    return seen.some(({ value }) => strength(value) >= least && strength(value) <= most) ? met : notYet({ is: 'too-bright', part })
  }
}

/** The light shines in a colour that is not this one (red, green, blue, 0..255), however strongly. */
export function shinesOtherThan(part: string, colour: readonly [number, number, number]): Claim {
  return (trace) => {
    const seen = spansShown(trace, part).filter(({ from, to, value }) => strength(value) >= PLAIN_TO_SEE && to - from >= BLINK_OF_AN_EYE)
    if (seen.length === 0) return notYet({ is: 'stays-dark', part })
    return seen.some(({ value }) => typeof value !== 'number' && hueOf(value) !== hueOf(colour)) ? met : notYet({ is: 'same-colour', part })
  }
}

/** What stays of a colour, however strongly it shines: each share in fifths of the largest. */
const hueOf = (colour: readonly number[]): string => colour.map((share) => Math.round((share / Math.max(...colour, 1)) * 5)).join(' ')
