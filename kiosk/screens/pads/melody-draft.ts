import { melodyIn, melodyText, MOST_NOTES } from '../../../workshops/language/notes.ts'
import type { Sung } from '../../../workshops/language/program.ts'

/** Half beats a note can be given in the melody maker: ½, 1, 2 and 4 beats. */
export const lengths = [1, 2, 4, 8] as const
export type Length = (typeof lengths)[number]

/** What no melody can be read from is an empty one. */
export const notesOf = (text: string): readonly Sung[] => melodyIn(text) ?? []

/** The melody with a note more (a rest when it is undefined), unless it is full. */
export function withNote(text: string, note: number | undefined, halfBeats: Length): string {
  const notes = notesOf(text)
  return notes.length < MOST_NOTES ? melodyText([...notes, { note, halfBeats }]) : text
}

export const withoutLastNote = (text: string): string => melodyText(notesOf(text).slice(0, -1))
