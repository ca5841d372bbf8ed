import type { PartState } from '../../../hardware/objects/object.ts'
import { spansAs, spansFelt, spansSaid, spansShown, valueAt } from '../happening.ts'
import type { Span, Trace } from '../happening.ts'
import { met, notYet } from './goal.ts'
import type { Claim } from './goal.ts'
import type { Reason } from './reasons.ts'
import { FIRST_ANGLE, hasShone, isLit, shareOf, strength } from './states.ts'

/** What a part feels for some time: a hand over the eye, a button held. */
export type Feeling = { readonly part: string; readonly side: 'above' | 'below'; readonly level: number }

/** An object may take so long (ms) to answer a hand. */
const ANSWER_WITHIN = 600

/** For a time shorter than this (ms) beyond that, nothing can be said. */
const LONG_ENOUGH = 300

/** What is asked for must be so for most of the time: a program looks at its sensors now and then, and notes have silences between them. */
const MOST_OF_IT = 0.7

const feels = ({ side, level }: Feeling, value: number): boolean => (side === 'above' ? value > level : value < level)

/** The times during which a part felt this, less the moment that an answer may take. */
function timesOf(trace: Trace, feeling: Feeling, within = ANSWER_WITHIN): readonly Span<boolean>[] {
  return spansAs(spansFelt(trace, feeling.part), (value) => feels(feeling, value))
    .filter(({ from, to, value }) => value && to - from >= within + LONG_ENOUGH)
    .map((span) => ({ ...span, from: span.from + within }))
}

/** While a part feels this, another shows that: for as long as it lasts, and each time. */
function whileFelt(feeling: Feeling, part: string, isRight: (state: PartState) => boolean, otherwise: Reason, within = ANSWER_WITHIN): Claim {
  return (trace) => {
    const times = timesOf(trace, feeling, within)
    if (times.length === 0) return notYet(handWanted(feeling))
    const shown = spansShown(trace, part)
    return times.every(({ from, to }) => shareOf(shown, from, to, isRight) >= MOST_OF_IT) ? met : notYet(otherwise)
  }
}

const handWanted = ({ part, side }: Feeling): Reason => ({ is: side === 'above' ? 'wants-more' : 'wants-less', part })

export const litWhile = (feeling: Feeling, part: string): Claim => whileFelt(feeling, part, isLit, { is: 'dark-then', part, other: feeling.part })
export const darkWhile = (feeling: Feeling, part: string): Claim => whileFelt(feeling, part, (state) => !isLit(state), { is: 'lit-then', part, other: feeling.part })

/** The light is neither too strong nor too faint (percent) while a part feels this. */
export const litSoftlyWhile = (feeling: Feeling, part: string, [least, most]: readonly [number, number]): Claim =>
  whileFelt(feeling, part, (state) => strength(state) >= least && strength(state) <= most, { is: 'too-bright', part })

/** A hand made a part feel this. */
export const isFelt = (feeling: Feeling): Claim => (trace) => (timesOf(trace, feeling).length > 0 ? met : notYet(handWanted(feeling)))

/** A servo stands between two angles (degrees) while a part feels this, once it had time to get there (ms). */
export const turnedWhile = (feeling: Feeling, part: string, [least, most]: readonly [number, number], within = ANSWER_WITHIN): Claim =>
  whileFelt(feeling, part, (state) => strength(state) >= least && strength(state) <= most, { is: 'stands-elsewhere', part, other: feeling.part }, within)

/** What is looked at together, every so many ms. */
const GLANCE = 250

/** A hand must have moved at least so far, in the units of the sensor, for anything to follow it. */
const HAND_MOVED = 15

/** Two glances less far apart than this, in the units of the sensor, are not compared. */
const APART = 5

/** The share of pairs of glances that go the right way. */
const MOSTLY = 0.75

/**
 * What a part shows grows when a sensor feels more (`with`) or less (`against`): a note that rises as the hand comes nearer.
 * Of all moments two by two, most go the right way; silence between notes is not counted.
 */
export function follows(part: string, sensor: string, way: 'with' | 'against'): Claim {
  return (trace) => {
    const [felt, shown] = [spansFelt(trace, sensor), spansShown(trace, part)]
    if (!shown.some(({ value }) => isLit(value))) return notYet({ is: 'stays-dark', part })
    const glances: { readonly felt: number; readonly shown: number }[] = []
    for (let t = GLANCE; t + GLANCE < trace.until; t += GLANCE) {
      // The hand rests: what it felt then is what is answered now.
      const hand = valueAt(felt, t)
      const seen = shown.filter(({ from, to, value }) => from < t + GLANCE && to > t && isLit(value)).at(-1)
      if (hand !== undefined && valueAt(felt, t - GLANCE) === hand && valueAt(felt, t + GLANCE) === hand && seen) glances.push({ felt: hand, shown: strength(seen.value) })
    }
    const far = Math.max(...glances.map((glance) => glance.felt)) - Math.min(...glances.map((glance) => glance.felt))
    if (glances.length === 0 || far < HAND_MOVED) return notYet({ is: 'hand-rests', part: sensor })
    let [right, wrong, pairs] = [0, 0, 0]
    for (const [at, one] of glances.entries()) {
      for (const other of glances.slice(at + 1)) {
        if (Math.abs(one.felt - other.felt) < APART) continue
        pairs += 1
        const sign = Math.sign((one.felt - other.felt) * (one.shown - other.shown)) * (way === 'with' ? 1 : -1)
        if (sign > 0) right += 1
        if (sign < 0) wrong += 1
      }
    }
    if (right >= pairs * MOSTLY) return met
    return notYet({ is: wrong > right ? 'follows-backwards' : 'does-not-follow', part, other: sensor })
  }
}

/** Nothing is seen or heard of these parts before a button is first pressed. */
export function waitsFor(button: string, parts: readonly string[]): Claim {
  return (trace) => {
    const pressed = pressesOf(trace, button)[0]
    const early = parts.find((part) => hasShone({ ...trace, until: Math.min(trace.until, pressed ?? Infinity), happenings: trace.happenings.filter(({ t }) => t < (pressed ?? Infinity)) }, part))
    if (early !== undefined) return notYet({ is: 'too-early', part: early, other: button })
    return pressed === undefined ? notYet({ is: 'wants-press', part: button }) : met
  }
}

/** When a button went down (1) or up (0), ms. */
const edgesOf = (trace: Trace, button: string, edge: 0 | 1): readonly number[] => spansFelt(trace, button).flatMap(({ from, value }) => (value === edge && from > 0 ? [from] : []))

const pressesOf = (trace: Trace, button: string): readonly number[] => edgesOf(trace, button, 1)

/** Each time a button goes down, or up, the part is seen or heard within a moment. */
export function answers(button: string, part: string, edge: 'pressed' | 'released' = 'pressed'): Claim {
  return (trace) => {
    const edges = edgesOf(trace, button, edge === 'pressed' ? 1 : 0).filter((t) => t + ANSWER_WITHIN <= trace.until)
    if (edges.length === 0) return notYet({ is: edge === 'pressed' ? 'wants-press' : 'wants-release', part: button })
    const shown = spansShown(trace, part)
    return edges.every((t) => shareOf(shown, t, t + ANSWER_WITHIN, isLit) > 0) ? met : notYet({ is: 'no-answer', part, other: button })
  }
}

/** The part is first seen so long (ms) after the start, no sooner and no later. */
export function comesAfter(part: string, [soonest, latest]: readonly [number, number]): Claim {
  return (trace) => {
    const first = spansShown(trace, part).find(({ value }) => isLit(value))?.from
    if (first === undefined) return notYet(trace.until > latest ? { is: 'too-late', part } : { is: 'stays-dark', part })
    return first < soonest ? notYet({ is: 'too-soon', part }) : first > latest ? notYet({ is: 'too-late', part }) : met
  }
}

/** A light that waits for a finger goes out so soon (ms) after it. */
const AT_ONCE = 300

/** The light shines until the button is pressed, each time: it goes out then, and not by itself. */
export function goesOutAt(button: string, part: string): Claim {
  return (trace) => {
    const lit = spansAs(spansShown(trace, part), isLit).filter(({ value }) => value)
    if (lit.length === 0) return notYet({ is: 'stays-dark', part })
    const presses = pressesOf(trace, button)
    for (const { from, to } of lit) {
      const press = presses.find((t) => t > from && t <= to)
      if (press !== undefined && to - press > AT_ONCE) return notYet({ is: 'stays-lit', part })
      if (press === undefined && to < trace.until) return notYet({ is: 'goes-by-itself', part })
    }
    return lit.some(({ to }) => to < trace.until) ? met : notYet({ is: 'wants-press', part: button })
  }
}

/** How far (ms) the time that is said may be from the one that passed. */
const ABOUT = 120

/** Each time a press puts out the light, the number said is how long it was lit, in hundredths of a second. */
export function saysHowLong(button: string, part: string): Claim {
  return (trace) => {
    const lit = spansAs(spansShown(trace, part), isLit).filter(({ value, to }) => value && to < trace.until)
    const said = spansSaid(trace).filter(({ value }) => /^\d+$/.test(value))
    if (said.length === 0) return notYet({ is: 'says-no-number' })
    const timed = lit.flatMap(({ from, to }) => {
      const press = pressesOf(trace, button).find((t) => t >= from && t <= to)
      const number = press === undefined ? undefined : said.find((one) => one.from >= press && one.from <= press + ANSWER_WITHIN)
      return press === undefined || number === undefined ? [] : [Math.abs(Number(number.value) * 10 - (press - from)) <= ABOUT]
    })
    if (timed.length === 0) return notYet({ is: 'wants-press', part: button })
    return timed.every(Boolean) ? met : notYet({ is: 'says-another-time' })
  }
}

/**
 * The object opens for some of what a hand tries, and stays shut for the rest: a lock whose secret is the child's own.
 * @param open the angles (degrees) at which it is open
 * @param most the share of tries for which it may open
 */
export function keepsSecret(button: string, latch: string, open: readonly [number, number], tries: number, most: number): Claim {
  return (trace) => {
    const shown = spansShown(trace, latch, FIRST_ANGLE)
    const presses = pressesOf(trace, button).filter((t) => t + ANSWER_WITHIN <= trace.until)
    const opened = presses.filter((t) => {
      const angle = strength(valueAt(shown, t + ANSWER_WITHIN - 1) ?? 0)
      return angle >= open[0] && angle <= open[1]
    })
    if (presses.length < tries) return notYet({ is: 'wants-press', part: button })
    if (opened.length === 0) return notYet({ is: 'never-opens', part: latch })
    return opened.length <= presses.length * most ? met : notYet({ is: 'always-opens', part: latch })
  }
}

/** What makes a surprise: the light comes after a wait that is another one each time. */
export function surprises(part: string, times: number, spread = 300): Claim {
  return (trace) => {
    const lit = spansAs(spansShown(trace, part), isLit)
    if (!lit.some(({ value }) => value)) return notYet({ is: 'stays-dark', part })
    const waits = lit.flatMap(({ from, to, value }, at) => (!value && at < lit.length - 1 ? [to - from] : []))
    if (waits.length >= 2 && Math.max(...waits) - Math.min(...waits) < spread && waits.length >= times) return notYet({ is: 'no-surprise', part })
    return waits.length >= times && Math.max(...waits) - Math.min(...waits) >= spread ? met : notYet({ is: 'changes-little', part, count: waits.length })
  }
}
