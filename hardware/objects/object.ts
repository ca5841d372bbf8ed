import type { PinName } from '../boards/board.ts'

/** What a part can do for a program. A `light` is on or off. */
export type PartKind = 'light'

/** One part of an object, wired to the board. */
export type Part = {
  /** Its name in a creation's file; never changes once published. */
  readonly id: string
  readonly kind: PartKind
  readonly pin: PinName
  /** As a child reads it inside a sentence: "allumer *la petite lumière*". */
  readonly names: { readonly fr: string; readonly en: string }
  /** Its colour on screen; a word and a place tell it apart too, never the colour alone. */
  readonly colour: string
}

/** What a child builds: a board and the parts wired to it. */
export type BuiltObject = {
  readonly id: string
  readonly names: { readonly fr: string; readonly en: string }
  readonly parts: readonly Part[]
}

/** The part of that name, or undefined when the object has none. */
export function partNamed(object: BuiltObject, id: string): Part | undefined {
  return object.parts.find((part) => part.id === id)
}
