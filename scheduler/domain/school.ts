/** Without I, O and Q, which look like digits. */
const CHECK_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/**
 * Whether it is a school's national number (UAI): seven digits and a letter that checks them, the rest of their division by 23.
 * @param text as `uaiOf` writes it
 */
export function isUai(text: string): boolean {
  const [, digits = '', letter = ''] = /^(\d{7})([A-Z])$/.exec(text) ?? []
  return digits !== '' && CHECK_LETTERS[Number(digits) % CHECK_LETTERS.length] === letter
}

/** A number as it is written: spaces and small letters are fine to type. */
export const uaiOf = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase()
