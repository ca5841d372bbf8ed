import { isDay, instantAt } from '../../../domain/time.ts'
import type { ClockRange, Day, Instant, Zone } from '../../../domain/time.ts'
import type { SlotLength } from '../../../domain/truck.ts'
import type { Filled, Mend, MendCode } from '../../../web/desk/stops/models.ts'
import type { Sent } from '../../pages/form-body.ts'

/** What a coordinator's form says, field by field, and what is to be mended in it. */
export class FormReader {
  readonly problems: Mend[] = []
  readonly #values: Filled

  constructor(values: Filled) {
    this.#values = values
  }

  text(field: string, longest: number, isNeeded = true): string {
    const typed = (this.#values[field] ?? '').trim()
    if (typed === '' && isNeeded) this.mend(field, 'missing')
    if (typed.length > longest) this.mend(field, 'too-long')
    return typed
  }

  whole(field: string, from: number, until: number): number {
    const typed = this.text(field, 6)
    if (typed !== '' && !/^\d{1,5}$/.test(typed)) this.mend(field, 'not-whole')
    else if (typed !== '' && (Number(typed) < from || Number(typed) > until)) this.mend(field, 'too-few-or-many')
    return Number(typed)
  }

  /** Minutes; undefined when nobody knows. */
  minutes(field: string): number | undefined {
    return (this.#values[field] ?? '').trim() === '' ? undefined : this.whole(field, 0, 24 * 60)
  }

  day(field: string): Day | undefined {
    const typed = this.text(field, 10)
    if (isDay(typed)) return typed
    if (typed !== '') this.mend(field, 'not-day')
    return undefined
  }

  /** As browsers write a day and a time: `2027-03-15T08:00`. */
  moment(field: string, zone: Zone): Instant | undefined {
    const typed = this.text(field, 20)
    const [, day = '', hour = '', minute = ''] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})$/.exec(typed) ?? []
    if (isDay(day) && Number(hour) < 24 && Number(minute) < 60) return instantAt(day, Number(hour) * 60 + Number(minute), zone)
    if (typed !== '') this.mend(field, 'not-moment')
    return undefined
  }

  choice<Value extends string>(field: string, values: readonly Value[]): Value | undefined {
    const typed = this.text(field, 100)
    const chosen = values.find((value) => value === typed)
    if (typed !== '' && chosen === undefined) this.mend(field, 'not-offered')
    return chosen
  }

  mend(field: string, code: MendCode, what?: string): void {
    this.problems.push({ field, code, ...(what === undefined ? {} : { what }) })
  }
}

/** Each field once, as it was typed. */
export const filledIn = (sent: Sent): Filled => Object.fromEntries([...sent].map(([name, [value = '']]) => [name, value.slice(0, 4_000).toWellFormed()]))

const words: Readonly<Record<string, SlotLength>> = { court: 'short', courts: 'short', short: 'short', long: 'long', longs: 'long' }

/** What is offered on a day, in words: `long, court`. Undefined when it can't be read. */
export function planIn(text: string): readonly SlotLength[] | undefined {
  const lengths = text.toLowerCase().split(/[\s,;+]+/).filter((word) => word !== '').map((word) => words[word])
  return lengths.length <= 12 && lengths.every((length) => length !== undefined) ? lengths : undefined
}

export const planText = (plan: readonly SlotLength[] | undefined, language: 'fr' | 'en'): string => (plan ?? []).map((length) => (language === 'fr' ? { short: 'court', long: 'long' }[length] : length)).join(', ')

/** A day's hours as one writes them: `9:00-12:00, 13h30-16h30`; none when it is empty. Undefined when they can't be read. */
export function hoursIn(text: string): readonly ClockRange[] | undefined {
  const ranges = text.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== '').map((part): ClockRange => {
    const [, from = '', fromMinute = '0', until = '', untilMinute = '0'] = /^(\d{1,2})(?:[h:](\d{2})?)?\s*[-–]\s*(\d{1,2})(?:[h:](\d{2})?)?$/.exec(part) ?? []
    return { from: from === '' ? NaN : Number(from) * 60 + Number(fromMinute), until: Number(until) * 60 + Number(untilMinute) }
  })
  const areFine = ranges.every(({ from, until }, at) => from < until && until <= 24 * 60 && (ranges[at - 1]?.until ?? 0) <= from)
  return areFine ? ranges : undefined
}
