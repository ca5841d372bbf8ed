/** The last full run of a row, as a line of the table in `docs/trust.md`. */
export interface TrustRecord {
  readonly row: string
  readonly promise: string
  readonly count: number
  /** Of the first case; the others follow it one by one. */
  readonly seed: number
  /** `2026-11-22` */
  readonly date: string
  readonly didHold: boolean
  /** What was measured. */
  readonly result: string
  /** What the same cases did with the guard off. */
  readonly twin: string
}

const introduction = `# What is promised, and what proves it

Every promise has a test that would break it if it could, and a twin: the same test with the guard off, which must fail, or the test proves nothing.
\`npm run faults\` lists the rows, \`npm run faults -- ROW\` runs one at its full count and writes its line here, \`npm run faults -- --all\` runs those not proven yet.
A smaller count runs in \`npm test\` at each commit. \`--seed SEED --count 1\` runs one case again; seeds that ever failed stay in \`tests/faults/kept-seeds.json\` and are run first.

`
const heading = '| row | promise | cases | seed | date | result | with the guard off |'
const rule = '|---|---|---|---|---|---|---|'

/** The records in the text of the page; lines that aren't records are passed over. */
export function readTrustPage(page: string): readonly TrustRecord[] {
  return page.split('\n').flatMap((line) => {
    const [row, promise, count, seed, date, result, twin, ...rest] = line.split('|').slice(1, -1).map((cell) => cell.trim())
    if (row === undefined || promise === undefined || date === undefined || result === undefined || twin === undefined || rest.length > 0) return []
    if (count === undefined || !/^\d+$/.test(count) || seed === undefined || !/^\d+$/.test(seed)) return []
    const [verdict, ...measured] = result.split(': ')
    return [{ row, promise, count: Number(count), seed: Number(seed), date, didHold: verdict === 'held', result: measured.join(': '), twin }]
  })
}

/** The page with this record in the place of its row's last one; the order of the others is kept. */
export function withRecord(page: string, record: TrustRecord): string {
  const records = readTrustPage(page)
  const isNew = records.every(({ row }) => row !== record.row)
  return writeTrustPage(isNew ? [...records, record] : records.map((old) => old.row === record.row ? record : old))
}

/** The whole page. */
export function writeTrustPage(records: readonly TrustRecord[]): string {
  return `${introduction}${[heading, rule, ...records.map(lineOf)].join('\n')}\n`
}

function lineOf(record: TrustRecord): string {
  const { row, promise, count, seed, date, didHold, result, twin } = record
  const cells = [row, promise, count, seed, date, `${didHold ? 'held' : 'FAILED'}: ${result}`, twin]
  // A bar or a line end in a cell would break the table.
  return `| ${cells.map((cell) => String(cell).replace(/[|\n]/g, '/')).join(' | ')} |`
}
