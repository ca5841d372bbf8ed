import { heldTogether } from '../../web/words/words.ts'

/** So many letters in a row fit in a line of every sheet; more may be cut anywhere. */
const LONGEST_WHOLE = 20
const ZERO_WIDTH_SPACE = '\u200b'

const letters = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/**
 * A text that the typesetter can always set: what is no letter or sign is a space, half letters are marked as such,
 * and French signs stay with the word before or after them at a line’s end.
 */
export const printable = (text: string): string =>
  heldTogether(text.toWellFormed().replaceAll(/\p{Cc}+/gu, ' ').trim())

/** The same, which may go on in the next line after a hyphen or a slash, and within what is too long for a line. */
export function breakable(text: string): string {
  return printable(text)
    .replaceAll(/[^\s/-]+/gu, (row) => {
      const whole = [...letters.segment(row)].map(({ segment }) => segment)
      return whole.length > LONGEST_WHOLE ? whole.join(ZERO_WIDTH_SPACE) : row
    })
    .replaceAll(/[/-]+(?=[^\s])/gu, `$&${ZERO_WIDTH_SPACE}`)
}
