import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from '../check/run-tool.ts'
import { startMovingLine } from '../prepare/moving-line.mjs'
import { oneAtATime } from '../prepare/one-at-a-time.mjs'
import { say } from '../prepare/say.mjs'
import { Trouble } from '../prepare/trouble.mjs'
import type { Bundle } from './bundles.ts'
import { sourceHash } from './source-hash.ts'

/** Builds it when its sources have changed since it was last built, and says so. */
export async function build(root: string, bundle: Bundle): Promise<void> {
  const start = performance.now()
  const whenWaiting = () => say(bundle.name, 'another command is building it: waiting for it')
  await oneAtATime(join(root, '.cache', `${bundle.name}.lock`), { whenWaiting }, async () => {
    const hash = sourceHash(root, bundle.sources)
    const builtFrom = builtFromFile(root, bundle)
    if (isBuilt(root, bundle) && existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === hash) {
      say(bundle.name, 'built before, nothing changed', performance.now() - start)
      return
    }
    forget(root, bundle)
    const endLine = startMovingLine(bundle.name, () => 'building')
    // Whoever builds, a test too, gets what is served.
    const { why, output } = await runTool(root, 'vite/bin/vite.js', ['build', '--config', bundle.config, '--logLevel', 'warn'], 'kept', { NODE_ENV: 'production' })
    endLine()
    if (why !== undefined) throw new Trouble(`${output.trim()}\n\nThe ${bundle.name} could not be built (${why}); what vite said is above.`)
    if (!isBuilt(root, bundle)) throw new Trouble(`vite ended well, but ${bundle.folder}/${bundle.mainFile} is not there: see ${bundle.config}.`)
    writeFileSync(builtFrom, hash)
    say(bundle.name, 'built', performance.now() - start)
  })
}

/** Forgets what it was built from, so that it will be built again. */
export function forget(root: string, bundle: Bundle): void {
  rmSync(builtFromFile(root, bundle), { force: true })
}

function builtFromFile(root: string, { folder }: Bundle): string {
  return join(root, `${folder}.built-from`)
}

function isBuilt(root: string, { folder, mainFile }: Bundle): boolean {
  return existsSync(join(root, folder, mainFile))
}
