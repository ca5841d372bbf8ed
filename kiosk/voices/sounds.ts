import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Manifest } from '../common/voices.ts'
import type { Locale } from './text.ts'

/** Where the voices lie: a folder a language, in it a manifest and a folder for each group. */
export const soundsFolder = fileURLToPath(new URL('./sounds/', import.meta.url))

/** The sounds of a group on disk, and their manifest. */
export class Sounds {
  readonly #folder: string
  readonly #manifest: string

  constructor(locale: Locale, group: string, root = soundsFolder) {
    this.#folder = join(root, locale, group)
    this.#manifest = join(root, locale, `${group}.json`)
  }

  manifest(): Manifest {
    return existsSync(this.#manifest) ? (JSON.parse(readFileSync(this.#manifest, 'utf8')) as Manifest) : {}
  }

  /** A text a line, so that a change is seen where it is. An unchanged manifest is not written. */
  keepManifest(manifest: Manifest): void {
    const lines = Object.entries(manifest).map(([text, voice]) => `${JSON.stringify(text)}: ${JSON.stringify(voice)}`)
    const written = `{\n${lines.join(',\n')}\n}\n`
    if (!existsSync(this.#manifest) || readFileSync(this.#manifest, 'utf8') !== written) writeFileSync(this.#manifest, written)
  }

  files(): readonly string[] {
    mkdirSync(this.#folder, { recursive: true })
    return readdirSync(this.#folder)
  }

  read(file: string): Buffer {
    return readFileSync(join(this.#folder, file))
  }

  keep(file: string, sound: Buffer): void {
    writeFileSync(join(this.#folder, file), sound)
  }

  remove(file: string): void {
    rmSync(join(this.#folder, file))
  }
}
