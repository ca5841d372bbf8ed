/** Tables as French spreadsheets read and write them: cells apart by semicolons, lines that end with CR and LF, the mark of UTF-8 before all. */
export type Rows = readonly (readonly string[])[]

const MARK = '\uFEFF'

/** What a spreadsheet may take for a formula and run, with or without apostrophes before it. */
const likeFormula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/** A cell that no spreadsheet runs: an apostrophe before it makes it a text. */
export type Guard = (cell: string) => string

export const asText: Guard = (cell) => (likeFormula.test(cell) ? `'${cell}` : cell)

/** The cell as it was before its guard. */
const asItWas = (cell: string): string => (cell.startsWith("'") && likeFormula.test(cell) ? cell.slice(1) : cell)

/** @returns a file that `readCsv` reads back exactly, and in which no cell is a formula */
export function writeCsv(rows: Rows, guard: Guard = asText): string {
  return MARK + rows.map((cells) => `${cells.length === 1 && cells[0] === '' ? '""' : cells.map((cell) => quoted(guard(cell))).join(';')}\r\n`).join('')
}

const quoted = (cell: string): string => (/[;",\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export type CsvLine = { readonly line: number; readonly cells: readonly string[] }

export type CsvRead = { readonly lines: readonly CsvLine[]; readonly unclosed?: undefined } | { /** The line of a quote that is never closed, or that closes before its cell ends. */ readonly unclosed: number; readonly lines?: undefined }

/**
 * Reads such a file, whatever its ends of lines; lines without any sign are left out.
 * What a guard put before a cell is taken away again.
 */
export function readCsv(text: string, separator: ';' | ',' | '\t' = separatorOf(text)): CsvRead {
  const content = text.startsWith(MARK) ? text.slice(1) : text
  const lines: CsvLine[] = []
  let cells: string[] = []
  let line = 1
  let begun = 1
  let at = 0
  while (at < content.length || cells.length > 0) {
    const isQuoted = content[at] === '"'
    const end = isQuoted ? afterQuotes(content, at) : afterBare(content, at, separator)
    if (end === undefined) return { unclosed: line }
    const raw = content.slice(at, end)
    cells.push(asItWas(isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw))
    line += raw.match(/\r\n|\n|\r/g)?.length ?? 0
    const stop = content[end]
    if (isQuoted && stop !== undefined && ![separator, '\r', '\n'].includes(stop)) return { unclosed: line }
    if (stop === separator) {
      at = end + 1
      continue
    }
    if (cells.length > 1 || isQuoted || raw !== '') lines.push({ line: begun, cells })
    cells = []
    line += 1
    begun = line
    at = end + (content.startsWith('\r\n', end) ? 2 : 1)
  }
  return { lines }
}

/** Where a cell between quotes ends; undefined when it never does. */
function afterQuotes(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at + 1
  return undefined
}

function afterBare(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') at += 1
  return at
}

/** What stands between the cells of the first line: a semicolon, unless there is none and something else is. */
function separatorOf(text: string): ';' | ',' | '\t' {
  const [first = ''] = /^[^\r\n]*/.exec(text) ?? []
  return ([';', '\t', ','] as const).find((candidate) => first.includes(candidate)) ?? ';'
}
