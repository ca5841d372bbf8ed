import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { keepSeeds, keptSeedsOf } from './kept-seeds.ts'
import { didHold, seedsFrom } from './row.ts'
import type { Row } from './row.ts'
import { rows } from './rows.ts'
import { readTrustPage, withRecord } from './trust-page.ts'
import type { TrustRecord } from './trust-page.ts'

const help = `npm run faults                                   lists the rows with their last result
npm run faults -- ROW [--count N] [--seed S]     runs one row and writes its line in docs/trust.md
npm run faults -- --all                          runs every row that is not proven yet, one after the other

Leaves with 1 when a promise did not hold, with 2 when it could not understand you.`

const trustPage = new URL('../../docs/trust.md', import.meta.url)
const readPage = (): string => existsSync(trustPage) ? readFileSync(trustPage, 'utf8') : ''
const lastRecord = (row: Row): TrustRecord | undefined => readTrustPage(readPage()).find((record) => record.row === row.name)

type Wish =
  | { readonly what: 'help' | 'list' | 'all' }
  | { readonly what: 'row'; readonly row: Row; readonly count: number; readonly seed: number }

/** What the command line asks for, or one line saying why it can't be understood. */
function readWish(words: readonly string[]): Wish | string {
  let parsed
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { count: { type: 'string' }, seed: { type: 'string' }, all: { type: 'boolean' }, help: { type: 'boolean' } },
    })
  } catch (error) {
    // Some of its messages go on for lines; the first says it.
    return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
  }
  const { values: { count, seed, all, help: isHelp }, positionals: [name, ...more] } = parsed
  if (isHelp) return { what: 'help' }
  if (more.length > 0) return `One row at a time: ${more.join(' ')} is too much.`
  if (name === undefined) {
    if (count !== undefined || seed !== undefined) return '--count and --seed need a row.'
    return { what: all ? 'all' : 'list' }
  }
  if (all) return '--all runs every row: name none.'
  const row = rows.find((candidate) => candidate.name === name)
  if (row === undefined) return `There is no row ${name}. Rows: ${rows.map((candidate) => candidate.name).join(', ')}.`
  if (count !== undefined && !/^[1-9]\d{0,8}$/.test(count)) return `--count ${count} is not a whole number from 1 to 999999999.`
  if (seed !== undefined && !/^\d{1,9}$/.test(seed)) return `--seed ${seed} is not a whole number from 0 to 999999999.`
  return {
    what: 'row',
    row,
    count: count === undefined ? row.fullCount : Number(count),
    seed: seed === undefined ? randomInt(1_000_000_000) : Number(seed),
  }
}

const isProven = (row: Row): boolean => {
  const record = lastRecord(row)
  return record !== undefined && record.didHold && record.count >= row.fullCount
}

function list(): void {
  for (const row of rows) {
    const record = lastRecord(row)
    console.log(`${row.name}\n  ${row.promise}`)
    if (record === undefined) console.log('  not run yet')
    else console.log(`  ${record.didHold ? 'held' : 'FAILED'} on ${record.date}: ${record.count} cases from seed ${record.seed}; ${record.result}\n  twin: ${record.twin}`)
  }
}

/** Runs a row, says how it went, writes it down. True when the promise held. */
async function runRow(row: Row, count: number, seed: number): Promise<boolean> {
  console.log(`${row.name}: ${count} cases, seed ${seed}`)
  const started = performance.now()
  const kept = keptSeedsOf(row.name)
  const result = await row.run([...kept, ...seedsFrom(seed, count)], (done, failed) => {
    if (process.stderr.isTTY) process.stderr.write(`\r  ${done} of ${kept.length + count}, ${failed} failed`)
    else if (done % 10_000 === 0) console.log(`  ${done} of ${kept.length + count}, ${failed} failed`)
  })
  if (process.stderr.isTTY) process.stderr.write('\n')
  for (const { seed: failing, what } of result.failures.slice(0, 20)) console.log(`  seed ${failing}: ${what}`)
  if (result.failures.length > 20) console.log(`  and ${result.failures.length - 20} more`)
  keepSeeds(row.name, result.failures.map((failure) => failure.seed))

  const held = didHold(result)
  const measured = `${result.failures.length} of ${count} failed; ${result.measured}`
  console.log(`  ${measured}\n  twin: ${result.twin.measured}${result.twin.didFail ? '' : ': it did not fail, so this run proves nothing'}`)
  console.log(`  ${held ? 'held' : 'FAILED'} in ${((performance.now() - started) / 1_000).toFixed(1)} s`)
  const last = lastRecord(row)
  if (held && last?.didHold === true && last.count > count) {
    console.log(`  docs/trust.md keeps its line of ${last.count} cases`)
    return held
  }
  writeFileSync(trustPage, withRecord(readPage(), {
    row: row.name, promise: row.promise, count, seed, date: new Date().toISOString().slice(0, 10),
    didHold: held, result: measured, twin: result.twin.measured,
  }))
  return held
}

const wish = readWish(process.argv.slice(2))
if (typeof wish === 'string') {
  console.error(wish)
  process.exitCode = 2
} else if (wish.what === 'help') {
  console.log(help)
} else if (wish.what === 'list') {
  list()
} else if (wish.what === 'row') {
  process.exitCode = await runRow(wish.row, wish.count, wish.seed) ? 0 : 1
} else {
  for (const row of rows) {
    if (isProven(row)) console.log(`${row.name}: proven`)
    else if (!await runRow(row, row.fullCount, randomInt(1_000_000_000))) process.exitCode = 1
  }
}
