import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../.cache/firmware-on-this-machine/', import.meta.url))
const week = 7 * 24 * 3_600 * 1_000

/** Each change of the firmware leaves a set of programs behind; one that is still needed is made again. */
function removeOld(): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > week) rmSync(path, { force: true })
  }
}

/**
 * The path of what `make` makes of the C++ files in these folders, made when they, or the words said to the compiler, are new.
 * @param make writes the file that it is given
 */
export async function keptBuild(name: string, sources: readonly string[], words: readonly string[], make: (file: string) => Promise<void>): Promise<string> {
  const hash = createHash('sha256').update(words.join(' '))
  for (const source of sources) {
    const files = readdirSync(source).filter((file) => /\.(cpp|h)$/.test(file)).sort()
    for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(source, file)))
  }
  const path = join(folder, `${name}-${hash.digest('hex').slice(0, 16)}`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  removeOld()
  // Made beside and renamed: two commands may do it at once.
  const unfinished = `${path}.${process.pid}`
  await make(unfinished)
  renameSync(unfinished, path)
  return path
}
