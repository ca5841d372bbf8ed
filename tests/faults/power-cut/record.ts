import { execFile } from 'node:child_process'
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { buildRecorder } from './build-recorder.ts'
import type { Image } from './disk.ts'
import type { Note } from './notes.ts'
import { readOperations } from './operations.ts'
import type { Operation } from './operations.ts'
import { filesIn, lay } from './files.ts'
import type { Chapter } from './story.ts'

const story = fileURLToPath(new URL('./story.ts', import.meta.url))

/** Where the story writes what it was told, beside the journal's folder. */
export const NOTES = 'notes'

/** The journal's folder, inside the one that is recorded: it is made by the journal with the one above it, as on a new kiosk. */
export const JOURNAL = 'share/kiosk'

export type Recording = {
  /** What was there before. */
  readonly before: Image
  /** What had been said before. */
  readonly noted: readonly Note[]
  readonly operations: readonly Operation[]
  /** The files as the story left them, to compare with those made from the recording. */
  readonly left: ReadonlyMap<string, Buffer>
}

/** What a new kiosk has. */
export const nothingBefore = { image: new Map(), notes: [] } as const satisfies Before

type Before = { readonly image: Image; readonly notes: readonly Note[] }

/** Plays a story in a process of its own, and answers all that it did to its files. */
export async function record(chapter: Chapter, { image, notes }: Before = nothingBefore): Promise<Recording> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'camion-recording-')))
  const log = `${folder}.log`
  try {
    await lay(image, folder)
    await promisify(execFile)(process.execPath, [story, join(folder, JOURNAL), join(folder, NOTES), chapter], {
      // Without io_uring, whose operations pass libc by.
      env: { ...process.env, LD_PRELOAD: buildRecorder(), RECORDED_FOLDER: folder, RECORDED_LOG: log, UV_USE_IO_URING: '0' },
    })
    return { before: image, noted: notes, operations: readOperations(await readFile(log), folder), left: await filesIn(folder) }
  } finally {
    await Promise.all([rm(folder, { recursive: true, force: true }), rm(log, { force: true })])
  }
}
