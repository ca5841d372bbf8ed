import type { Sung } from './program.ts'

/** Notes from C4 (do, 262 Hz) to B5 (si, 988 Hz): what a small buzzer sings well. Numbers are MIDI's, where A4 is 69. */
export const LOWEST_NOTE = 60
export const HIGHEST_NOTE = 83

/** A melody has at most so many notes and rests; each lasts at most so many half beats. */
export const MOST_NOTES = 32
const LONGEST_NOTE = 8

const letters = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'] as const

/** `C4`, `F#5`: as files write it. */
export function noteName(note: number): string {
  return `${letters[note % 12] ?? ''}${Math.floor(note / 12) - 1}`
}

const syllables = ['do', 'do dièse', 'ré', 'ré dièse', 'mi', 'fa', 'fa dièse', 'sol', 'sol dièse', 'la', 'la dièse', 'si'] as const

/** As one says it: *do*, *do dièse*, *do aigu* in the upper octave; in English the letter. */
export function noteWords(note: number): { readonly fr: string; readonly en: string } {
  const isHigh = note >= LOWEST_NOTE + 12
  return { fr: `${syllables[note % 12] ?? ''}${isHigh ? ' aigu' : ''}`, en: `${isHigh ? 'high ' : ''}${(letters[note % 12] ?? '').replace('#', ' sharp')}` }
}

/** The note of that name, undefined when it is none of ours. */
export function noteNamed(name: unknown): number | undefined {
  for (let note = LOWEST_NOTE; note <= HIGHEST_NOTE; note += 1) if (noteName(note) === name) return note
  return undefined
}

/** Equal temperament, A4 at 440 Hz (ISO 16), to the nearest hertz. */
export function hertzOf(note: number): number {
  return Math.round(440 * 2 ** ((note - 69) / 12))
}

/** Reads `C4:2 R:1 E4:4`: notes or rests (`R`), each with its half beats. Undefined when it is no melody. */
export function melodyIn(text: unknown): readonly Sung[] | undefined {
  if (typeof text !== 'string' || text.trim() === '') return undefined
  const sung = text.trim().split(/\s+/).map(sungIn)
  return sung.length > MOST_NOTES || sung.includes(undefined) ? undefined : (sung as readonly Sung[])
}

function sungIn(text: string): Sung | undefined {
  const [name, length = '', more] = text.split(':')
  const halfBeats = Number(length)
  if (more !== undefined || !/^\d+$/.test(length) || halfBeats < 1 || halfBeats > LONGEST_NOTE) return undefined
  if (name === 'R') return { note: undefined, halfBeats }
  const note = noteNamed(name)
  return note === undefined ? undefined : { note, halfBeats }
}

/** As `melodyIn` reads it. */
export function melodyText(notes: readonly Sung[]): string {
  return notes.map(({ note, halfBeats }) => `${note === undefined ? 'R' : noteName(note)}:${halfBeats}`).join(' ')
}
