/** What was said beforehand: which sound says a text, and when each of its words is said. */

/** When a word is said, in ms of its sound, and where it stands in the text: its first character, and the one after its last. */
export type WordMark = readonly [startMs: number, charFrom: number, charTo: number]

/** A text's sound. Nobody makes that of a `person` again; it may have no marks. */
export type Voice = { readonly file: string; readonly words: readonly WordMark[]; readonly by?: 'person' }

/** The voices of a group in a language, by their texts. */
export type Manifest = Readonly<Record<string, Voice>>

/** The groups that are no workshop's: what the kiosk says, and what goals say of an object. The others are called as their workshop. */
export const kioskGroup = 'kiosk'
export const reasonGroup = 'reasons'

/** A text as it is looked for: signs held to their words at a line's end are written the same. No character moves. */
export const spokenText = (text: string): string => text.replaceAll('\u00a0', ' ')
