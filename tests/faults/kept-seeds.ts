import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const file = new URL('./kept-seeds.json', import.meta.url)
const keptSeeds = z.record(z.string(), z.array(z.int()))

/** A row keeps so many failing seeds: more of them say nothing new. */
const mostKept = 20

const read = (): Record<string, number[]> => keptSeeds.parse(JSON.parse(readFileSync(file, 'utf8')))

/** Seeds on which this row once failed. They are run again each time, first. */
export const keptSeedsOf = (row: string): readonly number[] => read()[row] ?? []

/** Adds seeds on which this row failed to the file that is committed. */
export function keepSeeds(row: string, seeds: readonly number[]): void {
  if (seeds.length === 0) return
  const kept = read()
  kept[row] = [...new Set([...(kept[row] ?? []), ...seeds])].slice(0, mostKept)
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
}
