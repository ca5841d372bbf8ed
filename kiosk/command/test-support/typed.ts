import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const camion = fileURLToPath(new URL('../camion.ts', import.meta.url))

export type Outcome = { readonly exit: number; readonly out: string; readonly err: string }

/** Types `camion …` in the project's folder, on a machine that speaks the language of `LANG` (none: nothing is said). */
export function typed(words: readonly string[], LANG?: string): Promise<Outcome> {
  const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: LANG ?? '' }
  return new Promise((resolve) => {
    execFile(process.execPath, [camion, ...words], { env }, (error, out, err) => {
      resolve({ exit: error === null ? 0 : Number(error.code), out, err })
    })
  })
}

/** A folder to write files in, which goes at the end. */
export class Desk {
  readonly #folder = mkdtempSync(join(tmpdir(), 'camion-'))

  path(name: string): string {
    return join(this.#folder, name)
  }

  /** Writes a file and answers its path. */
  file(name: string, content: string | object): string {
    writeFileSync(this.path(name), typeof content === 'string' ? content : JSON.stringify(content))
    return this.path(name)
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true })
  }
}
