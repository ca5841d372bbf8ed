import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { z } from 'zod'
import { crewPictures } from '../../../kiosk/common/crews.ts'

const picture = z.enum(crewPictures)

/** What a story writes down beside its deeds: `asked` and `ending` before it asks the journal, the others once it was answered. */
const note = z.discriminatedUnion('is', [
  z.object({ is: z.literal('asked'), work: z.string() }),
  z.object({ is: z.literal('kept'), creation: z.string(), version: z.number(), work: z.string() }),
  z.object({ is: z.literal('seated'), picture }),
  z.object({ is: z.literal('handed-over'), picture }),
  z.object({ is: z.enum(['ending', 'ended']) }),
])
export type Note = z.infer<typeof note>

/** Written in one go, between the operations of the journal. */
export const writeNote = (file: number, one: Note): void => { writeSync(file, `${JSON.stringify(one)}\n`) }

export const readNotes = (text: string): readonly Note[] => text.split('\n').filter((line) => line !== '').map((line) => note.parse(JSON.parse(line)))

/** A work's bytes in few letters. */
export const shortOf = (work: unknown): string => createHash('sha256').update(JSON.stringify(work)).digest('base64url').slice(0, 16)
