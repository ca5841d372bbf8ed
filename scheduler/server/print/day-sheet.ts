import type { ClassLevels } from '../../domain/level.ts'
import type { Day, TimeRange, Zone } from '../../domain/time.ts'
import { dayInWords, joined } from '../../web/words/days.ts'
import { filled } from '../../web/words/words.ts'
import type { Locale } from '../../web/words/words.ts'
import { clockIn } from '../pages/shown.ts'
import { typeset } from './typesetter.ts'
import { capitalised, printWords } from './words/words.ts'
import type { PrintWords } from './words/words.ts'

/** A class that comes: how many and who they are together, no person's name. */
export type ClassExpected = ClassLevels & {
  readonly pupils: number
  /** The teacher among them. */
  readonly adults: number
  /** Its title, as the class chose it. */
  readonly workshop: string
  readonly school: string | undefined
  /** What to prepare aboard; empty when nothing was said. */
  readonly needs: string
  /** Whether the head of the school has agreed. */
  readonly isConfirmed: boolean
}

export type SheetSlot = { readonly range: TimeRange; readonly is: 'free' | 'kept-aside' | 'not-ready' | ClassExpected }

/** One day of a stop, as the facilitator takes it along. */
export type DaySheetFacts = {
  /** The town. */
  readonly stop: string
  readonly place: string
  readonly day: Day
  /** The clock of the place. */
  readonly zone: Zone
  readonly slots: readonly SheetSlot[]
  readonly organisation: string
  readonly locale: Locale
  readonly isDemo: boolean
}

/** The facilitator's sheet of one day: slots in the order of the clock, as many A4 pages of PDF as it takes. */
export function daySheet({ day, zone, slots, locale, ...facts }: DaySheetFacts): Promise<Uint8Array> {
  const words = printWords[locale].daySheet
  const classes = slots.flatMap(({ is }) => (typeof is === 'string' ? [] : [is]))
  return typeset('day-sheet', {
    ...facts,
    locale,
    day: capitalised(dayInWords(day, locale)),
    summary: filled(words.summary, { slots: slots.length, classes: classes.length, pupils: classes.reduce((sum, { pupils }) => sum + pupils, 0) }),
    slots: slots.toSorted((one, other) => one.range.from - other.range.from).map(({ range, is }) => ({ from: clockIn(range.from, zone), until: clockIn(range.until, zone), ...slotTold(is, words, locale) })),
    words,
  })
}

function slotTold(is: SheetSlot['is'], words: PrintWords['daySheet'], locale: Locale) {
  if (typeof is === 'string') return { empty: words[is] }
  const { levels, isUlis, pupils, adults, workshop, school, needs, isConfirmed } = is
  return { levels: joined([...levels, ...(isUlis ? ['ULIS'] : [])], locale), pupils, adults, workshop, school: school ?? '', needs, isConfirmed }
}
