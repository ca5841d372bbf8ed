import { HIGHEST_NOTE, LOWEST_NOTE } from '../../../workshops/language/notes.ts'
import type { Sung } from '../../../workshops/language/program.ts'

const INK = '#1B2A41'

/** Units of the drawing: from one note to the next for each half beat, and the height of the whole. */
const HALF_BEAT = 7
const HEIGHT = 34
const DOT = 4

/** How wide the drawing is, in the same units; an empty melody has a place too. */
export const melodyWidth = (notes: readonly Sung[]): number => Math.max(30, notes.reduce((width, { halfBeats }) => width + widthOf(halfBeats), 0) + DOT)

const widthOf = (halfBeats: number) => DOT * 2 + Math.min(halfBeats, 4) * HALF_BEAT - HALF_BEAT + 2

/** A melody as little dots at their heights, longer ones with a longer tail; a rest is a grey line. A data URI. */
export function melodyPicture(notes: readonly Sung[]): string {
  let x = DOT
  const shapes = notes.map(({ note, halfBeats }) => {
    const from = x
    x += widthOf(halfBeats)
    const to = from + Math.max(0.1, widthOf(halfBeats) - DOT * 2 - 2)
    if (note === undefined) return `<path d="M${from} ${HEIGHT / 2}H${to + 2}" stroke="#5B6780" stroke-width="2.5" stroke-dasharray="1 4"/>`
    const y = HEIGHT - DOT - 1 - ((note - LOWEST_NOTE) / (HIGHEST_NOTE - LOWEST_NOTE)) * (HEIGHT - 2 * DOT - 2)
    return `<path d="M${from} ${y.toFixed(1)}H${to}" stroke="${INK}" stroke-width="${DOT * 2}"/>`
  })
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${melodyWidth(notes)} ${HEIGHT}" fill="none" stroke-linecap="round">${shapes.join('')}</svg>`)}`
}
