import { noteNamed } from '../../../workshops/language/notes.ts'
import type { Locale } from '../words/words.ts'

const steps: Record<Locale, readonly string[]> = {
  fr: ['do', 'do dièse', 'ré', 'ré dièse', 'mi', 'fa', 'fa dièse', 'sol', 'sol dièse', 'la', 'la dièse', 'si'],
  en: ['C', 'C sharp', 'D', 'D sharp', 'E', 'F', 'F sharp', 'G', 'G sharp', 'A', 'A sharp', 'B'],
}

/** A note of the low and of the high octave, each in its language's order. */
const inOctave: Record<Locale, readonly [(step: string) => string, (step: string) => string]> = {
  fr: [(step) => `${step} grave`, (step) => `${step} aigu`],
  en: [(step) => `low ${step}`, (step) => `high ${step}`],
}

/** A note within its octave: `do`, `F sharp`. */
export const stepWord = (note: number, locale: Locale): string => steps[locale][note % 12] ?? ''

/** A note of our two octaves, told from the other one: `do grave`, `low C`. Its number is MIDI's. */
export const noteWord = (note: number, locale: Locale): string => inOctave[locale][note < 72 ? 0 : 1](stepWord(note, locale))

/** `C4` as a child says it. */
export function noteWordOf(name: string, locale: Locale): string {
  const note = noteNamed(name)
  return note === undefined ? name : noteWord(note, locale)
}

/** Whether a note is one of the small dark keys of a piano. */
export const isSharp = (note: number): boolean => [1, 3, 6, 8, 10].includes(note % 12)
