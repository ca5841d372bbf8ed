import { mkdir, readFile, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isError, syncFolder, writeWhole } from './whole-file.ts'

/** One value that a kiosk keeps in a file of its own. A disk that does not take it stops nothing: it holds until the kiosk's next start. */
export class KeptFile<Value> {
  readonly #path: string
  #value: Promise<Value | undefined>

  /** @param read what a file's text says; undefined: nothing that is known here, and it is as if there was none */
  constructor(path: string, read: (text: string) => Value | undefined) {
    this.#path = path
    this.#value = readFile(path, 'utf8').then(read, () => undefined)
  }

  /** The value, once all that was asked before is done. */
  value(): Promise<Value | undefined> {
    return this.#value
  }

  /** Keeps another value, or none; answers whether the disk took it. */
  async keep(value: Value | undefined): Promise<boolean> {
    const writing = this.#value.then(() => (value === undefined ? this.#remove() : this.#write(value)))
    this.#value = writing.then(
      () => value,
      () => value,
    )
    return await writing.then(
      () => true,
      () => false,
    )
  }

  async #write(value: Value): Promise<void> {
    const folder = dirname(this.#path)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeWhole(this.#path, `${JSON.stringify(value)}\n`)
  }

  async #remove(): Promise<void> {
    await unlink(this.#path).catch((error: unknown) => {
      if (!isError(error, 'ENOENT')) throw error
    })
    await syncFolder(dirname(this.#path))
  }
}

/** What a text of JSON says to a parser; undefined: it is something else. */
export function readWith<Value>(parser: { safeParse(value: unknown): { readonly data?: Value | undefined } }): (text: string) => Value | undefined {
  return (text) => {
    try {
      return parser.safeParse(JSON.parse(text)).data
    } catch {
      return undefined
    }
  }
}
