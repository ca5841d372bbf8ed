import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { z } from 'zod'
import type { Bench, Outcome, Table } from './bench-shape.ts'

const folder = new URL('./results/', import.meta.url)
const fileOf = (bench: Bench): URL => new URL(`${bench.name}.json`, folder)

const lastResult = z.object({ date: z.string(), isMet: z.boolean(), machine: z.object({ processor: z.string() }) })

/** When and where a bench last ran and how it was judged, in a few words. */
export function lastResultOf(bench: Bench): string {
  let text: string
  try {
    text = readFileSync(fileOf(bench), 'utf8')
  } catch {
    return 'not run yet'
  }
  const { date, isMet, machine } = lastResult.parse(JSON.parse(text))
  return `${isMet ? 'met' : 'MISSED'} on ${date.slice(0, 10)}, ${machine.processor}`
}

/** Writes `results/NAME.json`; answers its name from the project's root. */
export function writeResult(bench: Bench, outcome: Outcome): string {
  const processors = cpus()
  const result = {
    bench: bench.name,
    shows: bench.shows,
    date: new Date().toISOString(),
    machine: {
      processor: processors[0]?.model.trim() ?? 'unknown',
      cores: processors.length,
      platform: `${process.platform} ${process.arch}`,
      node: process.versions.node,
      /** Of the last minute, the bench included: above the cores, others were at work too. */
      load: Number((loadavg()[0] ?? 0).toFixed(1)),
    },
    isMet: isMet(outcome),
    judgements: outcome.judgements,
    figures: outcome.figures,
    notes: outcome.notes,
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileOf(bench), `${JSON.stringify(result, null, 2)}\n`)
  return `tests/bench/results/${bench.name}.json`
}

export const isMet = (outcome: Outcome): boolean => outcome.judgements.every((judgement) => judgement.isMet)

/** The outcome as lines for a screen. */
export function outcomeLines({ tables, notes, judgements }: Outcome): readonly string[] {
  return [
    ...tables.flatMap((table) => ['', table.title, ...tableLines(table)]),
    '',
    ...notes.map((note) => `- ${note}`),
    '',
    ...judgements.map(({ what, measured, target, isMet: met }) => `${met ? 'met   ' : 'MISSED'} ${what}: ${measured} (${target})`),
  ]
}

function tableLines({ columns, rows }: Table): readonly string[] {
  const all = [columns, ...rows]
  const widths = columns.map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0)))
  const pad = (cell: string, at: number): string => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))
  return all.map((cells) => `  ${cells.map(pad).join('   ')}`)
}
