import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTooMany, withFall } from '../common/falls.ts'
import * as z from '../common/parsing.ts'

const kept = z.object({ isRunning: z.boolean(), falls: z.array(z.number()) })
type Kept = z.infer<typeof kept>

/** The falls of the host itself, across its starts: a start that finds the last one still running knows that it fell. */
export type HostFalls = {
  /** Three within a minute: help is shown first. The count then begins anew. */
  readonly isTooMany: boolean
  /** It ends as it should. */
  ended(): void
  /** It did not start at all: what was known before is known again. */
  neverStarted(): void
}

/** Notes a start in `falls.json`. A disk that takes no notes stops nothing: falls are then not counted. */
export function noteStart(folder: string, at: number): HostFalls {
  const file = join(folder, 'falls.json')
  const before = read(file)
  const falls = before.isRunning ? withFall(before.falls, at) : before.falls
  const isHelpDue = isTooMany(falls)
  const now = isHelpDue ? [] : falls
  write(folder, file, { isRunning: true, falls: [...now] })
  return {
    isTooMany: isHelpDue,
    ended: () => write(folder, file, { isRunning: false, falls: [...now] }),
    neverStarted: () => write(folder, file, before),
  }
}

function read(file: string): Kept {
  try {
    const { data } = kept.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (data) return data
  } catch {
    // None yet, or half of one: nothing is known of falls.
  }
  return { isRunning: false, falls: [] }
}

function write(folder: string, file: string, notes: Kept): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(`${file}.half`, JSON.stringify(notes), { mode: 0o600 })
    renameSync(`${file}.half`, file)
  } catch (error) {
    console.error(`falls: not counted (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'})`)
  }
}
