import type { ClassLevels } from '../../domain/level.ts'
import { dayAt } from '../../domain/time.ts'
import type { TimeRange, Zone } from '../../domain/time.ts'
import { minutesAboard } from '../../domain/truck.ts'
import type { SlotLength } from '../../domain/truck.ts'
import { workshopNamed } from '../../../workshops/catalogue.ts'
import { dayInWords, joined } from '../../web/words/days.ts'
import { filled, wordsIn } from '../../web/words/words.ts'
import type { Locale } from '../../web/words/words.ts'
import { clockIn } from '../pages/shown.ts'
import { typeset } from './typesetter.ts'
import { capitalised, printWords } from './words/words.ts'

/** What a class that booked is told. */
export type ClassPackFacts = {
  /** The town. */
  readonly stop: string
  readonly place: string
  /** How one comes to the place: the door, the bus; empty when nothing is known. */
  readonly access: string
  readonly range: TimeRange
  /** The clock of the place. */
  readonly zone: Zone
  readonly length: SlotLength
  readonly class: ClassLevels & { readonly pupils: number; readonly adults: number }
  /** Its title as it was booked: said when the catalogue has it no more. */
  readonly workshop: { readonly id: string; readonly title: string }
  readonly organisation: string
  /** Of the booking's page, where a head-count is changed. */
  readonly address: string
  readonly locale: Locale
  readonly isDemo: boolean
}

type Moment = keyof (typeof wordsIn)[Locale]['pages']['what-happens']['moments']

/** What a class does aboard, in order; the page *what happens* says for how long. */
const moments: Readonly<Record<SlotLength, readonly Moment[]>> = {
  short: ['boarding', 'guess', 'kiosk', 'stretch', 'kioskAgain', 'visits', 'leaving'],
  long: ['half', 'swap', 'halfAgain', 'together'],
}

/** The papers of a class that booked, A4: a page for the teacher, a page for the families to copy. */
export function classPack({ range, zone, length, class: booked, workshop, locale, ...facts }: ClassPackFacts): Promise<Uint8Array> {
  const words = printWords[locale].classPack
  const aboard = wordsIn[locale].pages['what-happens']
  const known = workshopNamed(workshop.id)
  const day = dayInWords(dayAt(range.from, zone), locale)
  const times = { from: clockIn(range.from, zone), until: clockIn(range.until, zone) }
  const { pupils, adults } = booked
  return typeset('class-pack', {
    ...facts,
    locale,
    day: capitalised(day),
    times: filled(words.times, { ...times, minutes: minutesAboard[length] }),
    whoComes: filled(words.whoComes, { levels: joined([...booked.levels, ...(booked.isUlis ? ['ULIS'] : [])], locale), pupils, adults }),
    workshop: known ? { title: known.title[locale], what: known.forTeacher[locale] } : { title: workshop.title, what: '' },
    aboard: aboard.intro,
    moments: moments[length].map((moment) => aboard.moments[moment]),
    note: { ...words.note, when: filled(words.note.when, { day, from: times.from, until: times.until }) },
    words,
  })
}
