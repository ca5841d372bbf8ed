import { join } from 'node:path'
import { build } from '../bundles/build.ts'
import { web } from '../bundles/bundles.ts'
import { runInOurPlace } from '../prepare/newer-node.mjs'
import { root } from '../prepare/prepare.mjs'
import { exitWith } from '../prepare/trouble.mjs'

await exitWith(async () => {
  await build(root, web)
  return runInOurPlace(process.execPath, [join(root, 'scheduler', 'server', 'main.ts'), ...process.argv.slice(2)])
})
