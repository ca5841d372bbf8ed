import type { CrewPicture } from '../common/crews.ts'
import type { Answer, Handlers, JournalHandlers } from '../common/calls.ts'
import { fromFile, toFile } from '../common/portable.ts'
import type { FromFile } from '../common/portable.ts'
import type { FileToWrite, Stick } from './sticks.ts'

/** Creations that leave by the stick and come by it. */
export function creationsOnStick(stick: Stick, journal: JournalHandlers): Pick<Handlers, 'toStick' | 'onStick' | 'fromStick'> {
  /** Of creations that are no more, nothing is written. */
  async function filesOf(creations: readonly string[]): Promise<{ readonly files: readonly FileToWrite[]; readonly emptied: number }> {
    const { crews } = await journal.visit(null)
    const files: FileToWrite[] = []
    let emptied = 0
    for (const creation of creations) {
      const crew = crews.find((one) => one.creations.some(({ id }) => id === creation))
      const file = crew && toFile(await journal.look({ creation, version: null }), crew.picture)
      if (!file) continue
      files.push({ name: nameOf(crew.picture, file.title), text: file.text })
      emptied += file.emptied
    }
    return { files, emptied }
  }

  return {
    async toStick(creations): Promise<Answer<'toStick'>> {
      const { files, emptied } = await filesOf([...new Set(creations)])
      const written = await stick.writeCreations(files)
      return written.ok ? { ...written, emptied } : written
    },
    async onStick(): Promise<Answer<'onStick'>> {
      const read = await stick.readCreations()
      return read.ok ? { ok: true, files: read.files.map(({ file, text }) => ({ file, ...told(text) })) } : read
    },
    async fromStick(file): Promise<Answer<'fromStick'>> {
      const read = await stick.readCreation(file)
      if (!read.ok) return read
      const found = creationIn(read.text)
      if (found.problem) return { ok: false, reason: found.problem }
      const taken = await journal.takeIn({ work: found.work, picture: found.picture })
      if (taken.ok) return taken
      return { ok: false, reason: taken.reason === 'unreadable' ? 'not-a-creation' : taken.reason }
    },
  }
}

/** No text: the file was too large to be read. */
const creationIn = (text: string | undefined): FromFile => (text === undefined ? { problem: 'too-large' } : fromFile(text))

function told(text: string | undefined): Omit<Extract<Answer<'onStick'>, { readonly ok: true }>['files'][number], 'file'> {
  const { work, problem } = { work: undefined, problem: undefined, ...creationIn(text) }
  return { title: work?.title ?? '', object: work?.object ?? '', problem: problem ?? null }
}

/** `fox-lighthouse`: whoever looks at the stick sees whose it is, and names nobody. */
const nameOf = (picture: CrewPicture, title: string): string => `${picture}-${title}`
