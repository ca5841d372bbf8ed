import type { CommuneMeant } from './commune-typed.ts'
import type { CsvLine } from './csv.ts'
import { readCsv } from './csv.ts'
import type { CommuneCode, TourId } from './ids.ts'
import { plainText } from './plain-text.ts'
import { dayAfter, instantAt, isDay } from './time.ts'
import type { Day, Instant } from './time.ts'
import type { SlotLength, Truck } from './truck.ts'

/** A table of stops, one a line, as a coordinator writes it in a spreadsheet. */

/** The columns, in the order in which we write them. */
export const stopColumns = ['tournee', 'camion', 'commune', 'nom_commune', 'lieu', 'acces', 'contact', 'premier_jour', 'dernier_jour', 'duree', 'route', 'ouverture', 'fermeture', 'etat'] as const

type Column = (typeof stopColumns)[number]

/** Those that we write, and do not read: they follow from others. */
const unread: readonly Column[] = ['nom_commune', 'etat']
const optional: readonly Column[] = ['acces', 'contact', 'route', ...unread]

export type StopRead = {
  readonly line: number
  readonly tour: { readonly id: TourId; readonly title: string }
  readonly truck: Truck
  readonly commune: { readonly code: CommuneCode; readonly name: string }
  readonly place: string
  readonly access: string
  readonly townContact: string
  readonly first: Day
  readonly last: Day
  readonly usual: SlotLength
  readonly drive: number | undefined
  readonly booking: { readonly opens: Instant; readonly closes: Instant }
}

/** What can't be taken, in which line and column; `detail` is what was found. */
export type StopProblem = {
  readonly line: number
  readonly column: string
  readonly code: 'missing' | 'unknown-column' | 'missing-column' | 'cells' | 'quote' | 'empty' | 'too-many' | 'too-long' | 'unknown-commune' | 'several-communes' | 'unknown-truck' | 'unknown-tour' | 'not-a-day' | 'not-a-moment' | 'ends-before' | 'too-many-days' | 'not-a-length' | 'not-minutes' | 'closes-before'
  readonly detail: string
}

/** What a line's names may mean. */
export type StopsKnown = {
  readonly trucks: readonly Truck[]
  readonly tours: readonly { readonly id: TourId; readonly title: string }[]
  readonly communeCoded: (code: string) => { readonly code: CommuneCode; readonly name: string } | undefined
  readonly communeTyped: (typed: string) => CommuneMeant
}

const MOST_STOPS = 500
const LONGEST_STOP = 60
const LONGEST_DRIVE = 24 * 60
const longest: Partial<Record<Column, number>> = { lieu: 120, acces: 1_000, contact: 300 }

/** All stops of the file, or all that is wrong with it. */
export function readStops(text: string, known: StopsKnown): { readonly stops: readonly StopRead[]; readonly problems?: undefined } | { readonly problems: readonly StopProblem[] } {
  const file = readCsv(text)
  const refuse = (line: number, code: StopProblem['code'], column = '', detail = '') => ({ problems: [{ line, column, code, detail }] })
  if (file.unclosed !== undefined) return refuse(file.unclosed, 'quote')
  const [header, ...lines] = file.lines.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) })).filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!header || lines.length === 0) return refuse(1, 'empty')
  if (lines.length > MOST_STOPS) return refuse(1, 'too-many')
  const named = header.cells.map((cell) => stopColumns.find((column) => plainText(column) === plainText(cell)))
  const problems: StopProblem[] = [
    ...header.cells.flatMap((cell, at): StopProblem[] => (named[at] === undefined || named.indexOf(named[at]) !== at ? [{ line: header.line, column: cell, code: 'unknown-column', detail: '' }] : [])),
    ...stopColumns.filter((column) => !optional.includes(column) && !named.includes(column)).map((column): StopProblem => ({ line: header.line, column, code: 'missing-column', detail: '' })),
    ...lines.flatMap(({ line, cells }): StopProblem[] => (cells.length === header.cells.length ? [] : [{ line, column: '', code: 'cells', detail: String(cells.length) }])),
  ]
  if (problems.length > 0) return { problems }
  const read = lines.map((line) => readLine(line, (column) => line.cells[named.indexOf(column)] ?? '', known))
  const wrong = read.flatMap((one) => ('problems' in one ? one.problems : []))
  return wrong.length > 0 ? { problems: wrong } : { stops: read.flatMap((one) => ('problems' in one ? [] : [one])) }
}

function readLine({ line }: CsvLine, cell: (column: Column) => string, known: StopsKnown): StopRead | { readonly problems: readonly StopProblem[] } {
  const problems: StopProblem[] = []
  const wrong = (column: Column, code: StopProblem['code']) => void problems.push({ line, column, code, detail: cell(column) })
  for (const column of stopColumns) {
    if (cell(column) === '' && !optional.includes(column)) wrong(column, 'missing')
    if (cell(column).length > (longest[column] ?? Infinity)) wrong(column, 'too-long')
  }
  /** Empty cells are named already. */
  const found = <Value>(column: Column, code: StopProblem['code'], read: (text: string) => Value | undefined): Value | undefined => {
    const text = cell(column)
    const value = text === '' ? undefined : read(text)
    if (text !== '' && value === undefined) wrong(column, code)
    return value
  }
  const tour = found('tournee', 'unknown-tour', (text) => known.tours.find(({ title }) => plainText(title) === plainText(text)))
  const truck = found('camion', 'unknown-truck', (text) => known.trucks.find(({ name }) => plainText(name) === plainText(text)))
  const commune = communeIn(cell('commune'), known, (code) => wrong('commune', code))
  const first = found('premier_jour', 'not-a-day', dayIn)
  const last = found('dernier_jour', 'not-a-day', dayIn)
  if (first && last && last < first) wrong('dernier_jour', 'ends-before')
  if (first && last && dayAfter(first, LONGEST_STOP) <= last) wrong('dernier_jour', 'too-many-days')
  const usual = found('duree', 'not-a-length', (text) => ({ court: 'short', long: 'long' } as const)[plainText(text)])
  const drive = found('route', 'not-minutes', (text) => (/^\d{1,4}$/.test(text) && Number(text) <= LONGEST_DRIVE ? Number(text) : undefined))
  const zone = truck?.zone ?? 'Europe/Paris'
  const opens = found('ouverture', 'not-a-moment', (text) => momentIn(text, zone))
  const closes = found('fermeture', 'not-a-moment', (text) => momentIn(text, zone))
  if (opens !== undefined && closes !== undefined && closes <= opens) wrong('fermeture', 'closes-before')
  if (problems.length > 0 || !tour || !truck || !commune || !first || !last || !usual || opens === undefined || closes === undefined) return { problems }
  return { line, tour, truck, commune, place: cell('lieu'), access: cell('acces'), townContact: cell('contact'), first, last, usual, drive, booking: { opens, closes } }
}

/** A spreadsheet takes the zero before a code away. */
function communeIn(text: string, known: StopsKnown, wrong: (code: 'unknown-commune' | 'several-communes') => void): StopRead['commune'] | undefined {
  if (text === '') return undefined
  const coded = known.communeCoded(/^\d{4}$/.test(text) ? `0${text}` : text.toUpperCase())
  if (coded) return { code: coded.code, name: coded.name }
  const meant = known.communeTyped(text)
  if (meant.is === 'one') return { code: meant.commune.code, name: meant.commune.name }
  wrong(meant.is === 'none' ? 'unknown-commune' : 'several-communes')
  return undefined
}

/** `2027-03-15`, or `15/03/2027`. */
function dayIn(text: string): Day | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const day = year === '' ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** A day with its hour: `2027-01-15 08:00`. */
function momentIn(text: string, zone: string): Instant | undefined {
  const [, date = '', hour = '', minute = ''] = /^(\S+)[ T](\d{1,2})[:h](\d{2})(?::00)?$/.exec(text) ?? []
  const day = dayIn(date)
  return day === undefined || Number(hour) > 23 || Number(minute) > 59 ? undefined : instantAt(day, Number(hour) * 60 + Number(minute), zone)
}
