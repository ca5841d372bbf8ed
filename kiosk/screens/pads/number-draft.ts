/** A number as it is put together, key by key. `text` is what is shown; a fresh one is replaced by the first digit. */
export type NumberDraft = { readonly text: string; readonly isFresh: boolean }

/** What the language's numbers hold: 32 bits. */
export const LEAST = -2_147_483_648
export const MOST = 2_147_483_647

export const draftOf = (value: number): NumberDraft => ({ text: String(value), isFresh: true })

/** The number that a draft stands for; nothing yet is 0. */
export const valueOf = ({ text }: NumberDraft): number => (text === '' || text === '-' ? 0 : Number(text))

const isOurs = (value: number) => value >= LEAST && value <= MOST

/** A digit that would make the number too large is passed over. */
export function withDigit(draft: NumberDraft, digit: string): NumberDraft {
  const before = draft.isFresh || draft.text === '0' ? '' : draft.text === '-0' ? '-' : draft.text
  const next = { text: before + digit, isFresh: false }
  return isOurs(valueOf(next)) ? next : draft
}

export function withoutLast({ text }: NumberDraft): NumberDraft {
  return { text: text.slice(0, -1), isFresh: false }
}

/** The other side of zero. */
export function turned(draft: NumberDraft): NumberDraft {
  const text = draft.text.startsWith('-') ? draft.text.slice(1) : `-${draft.text === '0' ? '' : draft.text}`
  const next = { text, isFresh: draft.isFresh && text !== '-' }
  return isOurs(valueOf(next)) ? next : draft
}

/** So many more or fewer, no further than our numbers go. */
export const moved = (draft: NumberDraft, by: number): NumberDraft => draftOf(Math.min(MOST, Math.max(LEAST, valueOf(draft) + by)))
