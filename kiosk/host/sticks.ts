import { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, realpath, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { FILE_ENDING, LARGEST_FILE } from '../common/portable.ts'
import { isRoadBookName } from '../common/road-books.ts'
import { mountedSticks } from './mounted-sticks.ts'
import { isError, syncFolder, writeWhole } from './whole-file.ts'

/** See `stickTrouble` of the calls. */
export type StickTrouble = { readonly ok: false; readonly reason: 'no-stick' | 'stick-full' | 'stick-failed' }

/** The folder for creations on a stick. */
const FOLDER = 'camion'

/** More than a class makes; a stick may hold anything. */
const MOST_FILES = 300

/** Rights for everybody: a stick goes from machine to machine. */
const MODE = 0o644

export type FileToWrite = { /** Without its ending. */ readonly name: string; readonly text: string }

type FilesRead = { readonly ok: true; readonly files: readonly { readonly file: string; readonly text: string | undefined }[] } | StickTrouble
type FileRead = { readonly ok: true; readonly text: string | undefined } | StickTrouble

/** Whether a file of that name, without its folder, is what is looked for. */
type IsWanted = (name: string) => boolean

const isCreation: IsWanted = (name) => name.endsWith(FILE_ENDING)

/** The stick that is plugged in. What goes wrong with it is an answer: sticks are full, pulled out, write-protected, broken. */
export class Stick {
  readonly #folders: readonly string[] | undefined

  /** @param folders stand for sticks, in tests and for developers */
  constructor(folders?: readonly string[]) {
    this.#folders = folders
  }

  /** Writes all files or none into the stick's folder for creations; answers their names. A name that is taken by another text gets a number. */
  writeCreations(files: readonly FileToWrite[]): Promise<{ readonly ok: true; readonly files: string[] } | StickTrouble> {
    return this.#with(async (root) => {
      const folder = join(root, FOLDER)
      await mkdir(folder).catch((error: unknown) => {
        if (!isError(error, 'EEXIST')) throw error
      })
      if (!(await isReal(root, FOLDER))) return trouble('stick-failed')
      await syncFolder(root)
      const names: string[] = []
      const written: string[] = []
      try {
        for (const { name, text } of files) {
          const { file, isThere } = await freeName(folder, name, text)
          if (!isThere) {
            await writeWhole(join(folder, file), text, MODE)
            written.push(file)
          }
          names.push(file)
        }
      } catch (error) {
        for (const file of written) await unlink(join(folder, file)).catch(() => {})
        throw error
      }
      return { ok: true, files: names }
    })
  }

  /** The files of creations at the stick's root and in its folder for them; their text is undefined when one is larger than any creation. */
  readCreations(): Promise<FilesRead> {
    return this.#readAll(isCreation)
  }

  /** @param file as `readCreations` names it; undefined: it is too large */
  readCreation(file: string): Promise<FileRead> {
    return this.#readOne(file, isCreation)
  }

  /** The same for what may be a road book. */
  readRoadBooks(): Promise<FilesRead> {
    return this.#readAll(isRoadBookName)
  }

  readRoadBook(file: string): Promise<FileRead> {
    return this.#readOne(file, isRoadBookName)
  }

  /** Writes a file at the stick's root, in the place of the one of that name. */
  write(name: string, text: string): Promise<{ readonly ok: true } | StickTrouble> {
    return this.#with(async (root) => {
      await writeWhole(join(root, name), text, MODE)
      return { ok: true }
    })
  }

  /** Undefined: it is not there, or no file of that kind. */
  read(name: string): Promise<{ readonly ok: true; readonly text: string | undefined } | StickTrouble> {
    return this.#with(async (root) => {
      const found = await textOf(root, name)
      return { ok: true, text: found.is === 'there' ? found.text : undefined }
    })
  }

  #readAll(isWanted: IsWanted): Promise<FilesRead> {
    return this.#with(async (root) => {
      const names = [...(await filesIn(root, '', isWanted)), ...(await filesIn(root, `${FOLDER}/`, isWanted))].slice(0, MOST_FILES)
      const files = []
      for (const file of names) {
        const found = await textOf(root, file).catch(() => notThere)
        if (found.is === 'there') files.push({ file, text: found.text })
      }
      return { ok: true, files }
    })
  }

  #readOne(file: string, isWanted: IsWanted): Promise<FileRead> {
    return this.#with(async (root) => {
      const found = isOurs(file, isWanted) ? await textOf(root, file) : notThere
      return found.is === 'there' ? { ok: true, text: found.text } : trouble('stick-failed')
    })
  }

  async #with<Result>(deed: (root: string) => Promise<Result>): Promise<Result | StickTrouble> {
    try {
      const [root] = this.#folders ?? (await mountedSticks())
      if (root === undefined || !(await isFolder(root))) return trouble('no-stick')
      return await deed(await realpath(root))
    } catch (error) {
      return trouble(isError(error, 'ENOSPC', 'EDQUOT', 'EFBIG') ? 'stick-full' : 'stick-failed')
    }
  }
}

const trouble = (reason: StickTrouble['reason']): StickTrouble => ({ ok: false, reason })

const isFolder = async (path: string): Promise<boolean> => (await lstat(path).catch(() => undefined))?.isDirectory() ?? false

/** Whether a path of the stick is on the stick, no link on its way. */
const isReal = async (root: string, path: string): Promise<boolean> => (await realpath(join(root, path)).catch(() => '')) === join(root, path)

/** Whether a name leads to the stick's root or to our folder on it, and nowhere else. */
const isOurs = (file: string, isWanted: IsWanted): boolean => /^(camion\/)?[^/\\]+$/.test(file) && isWanted(file.slice(file.lastIndexOf('/') + 1)) && !file.includes('\0')

async function filesIn(root: string, folder: '' | `${typeof FOLDER}/`, isWanted: IsWanted): Promise<readonly string[]> {
  if (folder !== '' && !(await isFolder(join(root, folder.slice(0, -1))))) return []
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isFile() && isWanted(entry.name) && !entry.name.startsWith('.') ? [`${folder}${entry.name}`] : [])).toSorted()
}

/** No text: it is larger than any creation. */
type Found = { readonly is: 'there'; readonly text: string | undefined } | { readonly is: 'not-there' }

const notThere: Found = { is: 'not-there' }

/** A pipe is not waited for, a link is not followed, and no more is read than a creation may be. */
async function textOf(root: string, path: string): Promise<Found> {
  if (!(await isReal(root, path))) return notThere
  const file = await open(join(root, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const is = await file.stat()
    if (!is.isFile()) return notThere
    return { is: 'there', text: is.size > LARGEST_FILE ? undefined : await file.readFile('utf8') }
  } finally {
    await file.close()
  }
}

async function textHere(folder: string, file: string): Promise<string | undefined> {
  const found = await textOf(folder, file).catch(() => notThere)
  return found.is === 'there' ? found.text : undefined
}

/** A name that no other file has; `isThere`: this very text is on the stick already. */
async function freeName(folder: string, name: string, text: string): Promise<{ readonly file: string; readonly isThere: boolean }> {
  for (let count = 1; ; count += 1) {
    const file = `${name}${count === 1 ? '' : `-${count}`}${FILE_ENDING}`
    const there = await lstat(join(folder, file)).catch((error: unknown) => {
      if (isError(error, 'ENOENT')) return undefined
      throw error
    })
    if (!there) return { file, isThere: false }
    if (there.isFile() && there.size < LARGEST_FILE && (await textHere(folder, file)) === text) return { file, isThere: true }
  }
}
