import type { JournalHandlers } from '../../../kiosk/common/calls.ts'
import type { Acknowledged } from './kiosk-process.ts'
import { workOf } from './work-of.ts'

/** What was acknowledged and is not there, byte for byte. Of each creation the last twenty versions are promised. */
export async function lostOf(handlers: JournalHandlers, seed: number, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> {
  const lost: string[] = []
  for (const { kept, version, number } of acknowledged) {
    const newest = (await handlers.versionsOf(kept)).at(-1)?.version ?? 0
    if (version <= newest - 20) continue
    const work = await handlers.look({ creation: kept, version })
    if (JSON.stringify(work) !== JSON.stringify(workOf(seed, number))) lost.push(`version ${version} of a creation ${work === null ? 'is not there' : 'is another'}`)
  }
  return lost
}
