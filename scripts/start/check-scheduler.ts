import { join } from 'node:path'
import { build } from '../bundles/build.ts'
import { web } from '../bundles/bundles.ts'
import { runInOurPlace } from '../prepare/newer-node.mjs'

/** A season in a new database, and a class booked in it. */
export async function checkScheduler(root: string): Promise<number> {
  await build(root, web)
  return runInOurPlace(process.execPath, [join(root, 'scheduler', 'server', 'check.ts')])
}
