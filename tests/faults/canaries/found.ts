import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { formsOf } from './canary.ts'
import type { Canaries, Canary } from './canary.ts'

export type Hit = { readonly place: string; readonly what: string }

/** Looks for canaries in whatever form they may have been written down. */
export type Search = {
  /** What a text, or a file's bytes, says of them. */
  within(place: string, found: Buffer | string): readonly Hit[]
  /** The same of every file of a folder, its name among its content. */
  folder(folder: string): readonly Hit[]
}

export function searchFor(canaries: Canaries): Search {
  const wanted = Object.values(canaries).map((canary: Canary) => ({ canary, forms: formsOf(canary) }))
  function within(place: string, found: Buffer | string): readonly Hit[] {
    const bytes = typeof found === 'string' ? Buffer.from(found, 'utf8') : found
    return wanted.flatMap(({ canary, forms }) => (forms.some((form) => bytes.includes(form)) ? [{ place, what: `what was ${canary.where}` }] : []))
  }
  return {
    within,
    folder: (folder) => filesIn(folder).flatMap((path) => [...within(relative(folder, path), relative(folder, path)), ...within(relative(folder, path), bytesOf(path))]),
  }
}

/** Links, sockets and pipes hold nothing themselves. */
const filesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))

/** A file that goes while it is looked for holds nothing any more. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
