/** A line of a text file whose cells are apart by semicolons. */
export type SemicolonLine = { readonly line: number; readonly cells: readonly string[] }

/**
 * Reads such a file: a cell between quotes may hold semicolons, ends of lines and doubled quotes. Empty lines are left out.
 * @returns the lines with their number in the file (from 1), or the line of a quote that is never closed
 */
export function readSemicolonFile(text: string): { readonly lines: readonly SemicolonLine[]; readonly unclosed?: undefined } | { readonly unclosed: number } {
  const lines: SemicolonLine[] = []
  let cells: string[] = []
  let line = 1
  let begun = 1
  const token = /(?:"((?:[^"]|"")*)"|([^";\r\n][^;\r\n]*|))(;|\r\n|\n|\r|$)|"/gy
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [whole, quoted, bare = '', end] = match
    if (end === undefined) return { unclosed: line }
    cells.push((quoted?.replaceAll('""', '"') ?? bare).trim())
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0
    if (end === ';') continue
    if (cells.some((cell) => cell !== '')) lines.push({ line: begun, cells })
    if (token.lastIndex >= text.length) break
    cells = []
    begun = line
  }
  return { lines }
}
