import type { PartState } from '../../../hardware/objects/object.ts'
import { spansSaid, spansShown } from '../happening.ts'
import type { Span } from '../happening.ts'
import { met, notYet } from './goal.ts'
import type { Claim } from './goal.ts'
import { BLINK_OF_AN_EYE, isLit, strength } from './states.ts'

/** A silence longer than this (ms) ends a tune. */
const END_OF_TUNE = 1_000

/** So many notes are heard in one go, of so many kinds. */
export function plays(buzzer: string, notes: number, different: number): Claim {
  return (trace) => {
    const heard = spansShown(trace, buzzer).filter(({ from, to, value }) => isLit(value) && to - from >= BLINK_OF_AN_EYE)
    if (heard.length === 0) return notYet({ is: 'stays-silent', part: buzzer })
    const tunes: Span<PartState>[][] = []
    for (const note of heard) {
      const tune = tunes.at(-1)
      if (tune && note.from - (tune.at(-1)?.to ?? 0) <= END_OF_TUNE) tune.push(note)
      else tunes.push([note])
    }
    const long = tunes.filter((tune) => tune.length >= notes)
    if (long.length === 0) return notYet({ is: 'few-notes', part: buzzer, count: Math.max(...tunes.map((tune) => tune.length)) })
    return long.some((tune) => new Set(tune.map(({ value }) => strength(value))).size >= different) ? met : notYet({ is: 'same-note', part: buzzer })
  }
}

/** A note is heard that is not this one (hertz). */
export function playsOtherThan(buzzer: string, hertz: number): Claim {
  return (trace) => {
    const heard = spansShown(trace, buzzer).filter(({ value }) => isLit(value))
    if (heard.length === 0) return notYet({ is: 'stays-silent', part: buzzer })
    return heard.some(({ value }) => strength(value) !== hertz) ? met : notYet({ is: 'same-note', part: buzzer })
  }
}

/** A number is said. */
export const saysNumber = (): Claim => (trace) => (spansSaid(trace).some(({ value }) => /^-?\d+$/.test(value)) ? met : notYet({ is: 'says-no-number' }))
