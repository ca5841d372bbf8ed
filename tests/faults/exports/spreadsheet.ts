/**
 * A spreadsheet's eyes, made apart from what writes our files: takes a text apart sign by sign as RFC 4180 says, apart by semicolons,
 * and names the cells that it would run: those that begin, after blanks, with a sign of a formula, or with a tab or an end of line.
 */
export function formulasIn(file: string): readonly string[] {
  return cellsOf(file.startsWith('\uFEFF') ? file.slice(1) : file).filter(isFormula)
}

const isFormula = (cell: string): boolean => '\t\r\n'.includes(cell.slice(0, 1) || 'x') || '=+-@＝＋－＠'.includes(cell.trimStart().slice(0, 1) || 'x')

function cellsOf(text: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  let isInQuotes = false
  let isNew = true
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (isInQuotes) {
      if (sign !== '"') cell += sign
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else isInQuotes = false
    } else if (sign === '"' && isNew) {
      isInQuotes = true
      isNew = false
    } else if (sign === ';' || sign === '\r' || sign === '\n') {
      cells.push(cell)
      cell = ''
      isNew = true
    } else {
      cell += sign
      isNew = false
    }
  }
  return [...cells, cell]
}
