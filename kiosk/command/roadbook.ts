import { readFileSync } from 'node:fs'
import { readRoadBook } from '../../workshops/session/road-book.ts'
import type { RoadBook, RoadBookSlot } from '../../workshops/session/road-book.ts'
import type { Locale } from './locale.ts'
import { Refusal } from './refusal.ts'
import { roadBookWords } from './roadbook-words.ts'
import type { RoadBookWords } from './roadbook-words.ts'
import type { Words } from './words.ts'

/** `camion roadbook`: prints the day that a road book tells of. @throws Refusal with one line when it can't be read */
export function roadbook(args: readonly string[], locale: Locale, allWords: Words): void {
  const words = roadBookWords[locale]
  if (args.includes('--help')) {
    console.log(words.help)
    return
  }
  const [file, ...more] = args
  if (file === undefined || more.length > 0) throw new Refusal(words.missingFile)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Refusal(allWords.unreadableFile(file, error instanceof Error ? error.message : String(error)))
  }
  const read = readRoadBook(text)
  if (read.problem) throw new Refusal(words.problem(file, read.problem))
  console.log(dayPrinted(read.roadBook, locale, words).join('\n'))
}

/** A line for where and when, a line for each slot in columns, a line for how many they are. */
function dayPrinted({ isDemo, stop, day, zone, kiosks, slots }: RoadBook, locale: Locale, words: RoadBookWords): readonly string[] {
  const classes = slots.flatMap(({ is }) => (typeof is === 'string' ? [] : [is]))
  const rows = slots.map((slot) => columnsOf(slot, locale, words))
  const widths = [0, 1, 2].map((at) => Math.max(0, ...rows.filter((row) => row.length > 2).map((row) => (row[at] ?? '').length)))
  return [
    ...(isDemo ? [words.demo, ''] : []),
    [stop.commune, stop.place].filter((name) => name !== '').join(', '),
    `${dayInWords(day, locale)} · ${words.kiosks(kiosks, zone)}`,
    '',
    ...(rows.length === 0 ? [words.none] : rows.map((row) => row.map((text, at) => (at === row.length - 1 ? text : text.padEnd(widths[at] ?? 0))).join('  '))),
    '',
    words.summary(classes.length, classes.reduce((sum, { pupils }) => sum + pupils, 0)),
  ]
}

function columnsOf({ begin, end, length, is }: RoadBookSlot, locale: Locale, words: RoadBookWords): readonly string[] {
  const times = `${begin} – ${end}`
  if (typeof is === 'string') return [times, { free: words.free, 'kept-aside': words.keptAside, 'not-ready': words.notReady }[is]]
  const { levels, isUlis, pupils, adults, workshop, isConfirmed } = is
  const notes = [...(length === 'long' ? [words.long] : []), ...(isConfirmed ? [] : [words.unconfirmed])]
  return [times, joined([...levels, ...(isUlis ? ['ULIS'] : [])], locale), `${words.pupils(pupils)}, ${words.adults(adults)}`, `${workshop.title}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`]
}

const languages: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }

const joined = (levels: readonly string[], locale: Locale): string => new Intl.ListFormat(languages[locale], { type: 'conjunction' }).format(levels)

function dayInWords(day: string, locale: Locale): string {
  const said = new Intl.DateTimeFormat(languages[locale], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  const plain = said.replace(',', '').replace(/ 1 /, locale === 'fr' ? ' 1er ' : ' 1 ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
