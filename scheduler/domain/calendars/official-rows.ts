import { plainText } from '../plain-text.ts'
import { readSemicolonFile } from './semicolon-file.ts'

/**
 * The open-data file of the ministry, `fr-en-calendrier-scolaire` (data.education.gouv.fr), as its portal exports it:
 * JSON (a list of records, a page of `results`, or the older `records` with their `fields`) or text apart by semicolons.
 * Its columns are named as in its first form (`start_date`) or by their label (`Date de début`).
 */
const columns = {
  description: ['description'],
  population: ['population'],
  start: ['start date', 'date de debut'],
  end: ['end date', 'date de fin'],
  zone: ['zones', 'zone'],
  schoolYear: ['annee scolaire'],
} as const

type Column = keyof typeof columns

/** As the file of the ministry names them. */
const officialNames: Readonly<Record<Column, string>> = { description: 'description', population: 'population', start: 'start_date', end: 'end_date', zone: 'zones', schoolYear: 'annee_scolaire' }

export type OfficialRow = Readonly<Record<Column, string>> & {
  /** Of a text file; of JSON, which record it is. From 1. */
  readonly line: number
}

/**
 * Why the file can't be read:
 * - `not-json`: it begins as JSON and is not. `detail` says where.
 * - `not-records`: JSON of another kind.
 * - `part-only`: a page of the answers, of which there are `detail`.
 * - `quote-not-closed`
 * - `column-missing`: `detail` is its name.
 * - `cells`: a line has more or fewer cells than the first one. `detail` is how many.
 * - `not-a-text`: a record holds something else in the column `detail`.
 */
export type RowsProblem = {
  readonly line: number
  readonly why: 'not-json' | 'not-records' | 'part-only' | 'quote-not-closed' | 'column-missing' | 'cells' | 'not-a-text'
  readonly detail: string
}

export type OfficialRows = { readonly rows: readonly OfficialRow[]; readonly problems?: undefined } | { readonly problems: readonly RowsProblem[] }

export function readOfficialRows(text: string): OfficialRows {
  const content = text.replace(/^\uFEFF/, '')
  return /^\s*[[{]/.test(content) ? fromJson(content) : fromText(content)
}

const columnNames = Object.keys(columns) as readonly Column[]
const columnCalled = (name: string): Column | undefined => columnNames.find((column) => (columns[column] as readonly string[]).includes(plainText(name)))
const missing = (line: number, column: Column): RowsProblem => ({ line, why: 'column-missing', detail: officialNames[column] })

function fromText(text: string): OfficialRows {
  const file = readSemicolonFile(text)
  if (file.unclosed !== undefined) return { problems: [{ line: file.unclosed, why: 'quote-not-closed', detail: '' }] }
  const [header, ...others] = file.lines
  const named = (header?.cells ?? []).map(columnCalled)
  const absent = columnNames.filter((column) => !named.includes(column))
  if (absent.length > 0) return { problems: absent.map((column) => missing(header?.line ?? 1, column)) }
  const problems = others.flatMap(({ line, cells }): RowsProblem[] => (cells.length === named.length ? [] : [{ line, why: 'cells', detail: String(cells.length) }]))
  if (problems.length > 0) return { problems }
  const cell = (cells: readonly string[], column: Column) => cells[named.indexOf(column)] ?? ''
  return { rows: others.map(({ line, cells }) => rowOf(line, (column) => cell(cells, column))) }
}

function rowOf(line: number, valueOf: (column: Column) => string): OfficialRow {
  return { line, description: valueOf('description'), population: valueOf('population'), start: valueOf('start'), end: valueOf('end'), zone: valueOf('zone'), schoolYear: valueOf('schoolYear') }
}

type Raw = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

function fromJson(text: string): OfficialRows {
  const refuse = (why: RowsProblem['why'], detail: string): OfficialRows => ({ problems: [{ line: 1, why, detail }] })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refuse('not-json', error instanceof Error ? error.message : '')
  }
  const page = isRecord(value) ? value : {}
  const records: unknown = Array.isArray(value) ? value : (page['results'] ?? page['records'])
  if (!Array.isArray(records)) return refuse('not-records', '')
  const total = page['total_count'] ?? page['nhits']
  if (typeof total === 'number' && total > records.length) return refuse('part-only', String(total))
  const read = records.map((record: unknown, index) => rowOfRecord(record, index + 1))
  const problems = read.flatMap((row) => ('problem' in row ? [row.problem] : []))
  return problems.length > 0 ? { problems } : { rows: read.flatMap((row) => ('problem' in row ? [] : [row])) }
}

/** An older export leaves empty columns out, so that a record may be without a population. */
function rowOfRecord(record: unknown, line: number): OfficialRow | { readonly problem: RowsProblem } {
  const fields = isRecord(record) && isRecord(record['fields']) ? record['fields'] : record
  if (!isRecord(fields)) return { problem: { line, why: 'not-records', detail: '' } }
  const found = new Map<Column, string>([['population', '']])
  for (const [name, value] of Object.entries(fields)) {
    const column = columnCalled(name)
    if (!column || value === null) continue
    if (typeof value !== 'string') return { problem: { line, why: 'not-a-text', detail: column } }
    found.set(column, value.trim())
  }
  const absent = columnNames.find((column) => !found.has(column))
  return absent ? { problem: missing(line, absent) } : rowOf(line, (column) => found.get(column) ?? '')
}
