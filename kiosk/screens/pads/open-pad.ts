/** The one door to the pads: whoever needs a number, a note or a picture of a child asks here; `pads.tsx` shows what is asked. */

/** One of several things to pick. `picture`: a data URI. */
export type Option = { readonly id: string; readonly word: string; readonly picture?: string | undefined }

/** What a choice is between: it gives the pad its name. */
export type ChoiceOf = 'choice' | 'part' | 'colour' | 'box' | 'message' | 'myBlock' | 'title'

/** What is asked, and what stands there now. A melody is written as `workshops/language/notes.ts` says, a note as `C4`. */
export type Asked =
  | { readonly asks: 'number'; readonly value: number; readonly picks: readonly number[] }
  | { readonly asks: 'text' | 'note' | 'melody'; readonly value: string }
  | { readonly asks: ChoiceOf; readonly value: string; readonly options: readonly Option[] }

/** Px of the page. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type OpenPad = {
  readonly asked: Asked
  /** What the pad stands beside. */
  readonly beside: Box
  /** Every change, as soon as it is made. */
  readonly onChange: (value: string | number) => void
  /** It is on the screen, and this part of it should have the focus. */
  readonly onShown: (first: HTMLElement) => void
  /** It is gone: with its last value kept, or put back as it was. */
  readonly onClosed: (kept: boolean) => void
}

let open: OpenPad | undefined
const listeners = new Set<() => void>()

const tell = () => {
  for (const changed of listeners) changed()
}

export const padOpen = () => open

export function subscribePads(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** One pad at a time: the one that was there keeps its value. */
export function openPad(pad: OpenPad): void {
  closePad(true)
  open = pad
  tell()
}

export function closePad(kept: boolean): void {
  const closed = open
  if (!closed) return
  open = undefined
  tell()
  closed.onClosed(kept)
}
