import { isAble, partNamed, partsAble } from '../../hardware/objects/object.ts'
import type { Ability, BuiltObject, Part, PartKind } from '../../hardware/objects/object.ts'
import { blocks } from './blocks.ts'
import type { BlockDefinition, Place } from './blocks.ts'
import { colourNamed } from './colours.ts'
import { melodyIn, noteNamed } from './notes.ts'
import { isBox, isMessage, isMyBlock } from './pictures.ts'
import type { Sung } from './program.ts'
import type { ReadingReason } from './reading-problem.ts'
import { fieldOf } from './saved-block.ts'
import type { KnownBlock } from './saved-block.ts'

/** More characters than fit into a bubble. */
export const LONGEST_TEXT = 80

export type Refuse = (reason: ReadingReason, block: KnownBlock, detail: string) => void

/** By the choice of a note's beats, its half beats. */
const halfBeatsOf: Readonly<Record<string, number>> = { half: 1, one: 2, two: 4, four: 8 }

/** Reads what blocks carry themselves; what is refused is read as something harmless, so that all else is looked at too. */
export class Fields {
  /** Of what kind each part is that was named. */
  readonly parts: Record<string, PartKind> = {}
  readonly #object: BuiltObject
  readonly #refuse: Refuse

  constructor(object: BuiltObject, refuse: Refuse) {
    this.#object = object
    this.#refuse = refuse
  }

  choice(block: KnownBlock, name: string): string {
    const place = this.#places(block).find((candidate) => candidate.name === name)
    const isKnown = (found: unknown): found is string => place?.kind === 'choice' && place.choices.some(({ id }) => id === found)
    return this.#oneOf(block, name, isKnown, 'unknown-choice')
  }

  box = (block: KnownBlock): string => this.#oneOf(block, 'BOX', isBox, 'unknown-box')
  message = (block: KnownBlock): string => this.#oneOf(block, 'MESSAGE', isMessage, 'unknown-message')
  myBlock = (block: KnownBlock): string => this.#oneOf(block, 'NAME', isMyBlock, 'unknown-my-block')
  colour = (block: KnownBlock): string => this.#oneOf(block, 'COLOUR', (found): found is string => colourNamed(found) !== undefined, 'unknown-choice')

  /** The part that the block names, able to do what the block's place asks. */
  part(block: KnownBlock): string {
    const found = fieldOf(block.raw, 'PART')
    const part = typeof found === 'string' ? partNamed(this.#object, found) : undefined
    const place = this.#places(block).find(({ kind }) => kind === 'part')
    if (part && place?.kind === 'part' && isAble(part, place.able)) return this.#named(part)
    this.#refuse('unknown-part', block, printed(found))
    return ''
  }

  /** The object's first part able to do what the block needs, where none of its places names one. */
  neededPart(block: KnownBlock): string {
    const { needs }: { readonly needs?: Ability } = blocks[block.type] as BlockDefinition
    const part = needs && partsAble(this.#object, needs)[0]
    if (part) return this.#named(part)
    this.#refuse('unknown-part', block, printed(needs))
    return ''
  }

  typedNumber(block: KnownBlock, name: string): number {
    const found = fieldOf(block.raw, name)
    if (typeof found === 'number' && (found | 0) === found) return found
    this.#refuse('not-a-whole-number', block, printed(found))
    return 0
  }

  text(block: KnownBlock): string {
    const found = fieldOf(block.raw, 'TEXT')
    if (typeof found !== 'string') this.#refuse('empty-place', block, 'TEXT')
    else if (Array.from(found).length > LONGEST_TEXT) this.#refuse('too-long', block, String(LONGEST_TEXT))
    else return found
    return ''
  }

  note(block: KnownBlock): readonly Sung[] {
    const found = fieldOf(block.raw, 'NOTE')
    const note = noteNamed(found)
    if (note === undefined) this.#refuse('not-a-note', block, printed(found))
    return [{ note, halfBeats: halfBeatsOf[this.choice(block, 'BEATS')] ?? 0 }]
  }

  melody(block: KnownBlock): readonly Sung[] {
    const found = fieldOf(block.raw, 'MELODY')
    const notes = melodyIn(found)
    if (!notes) this.#refuse('not-a-melody', block, printed(found))
    return notes ?? []
  }

  #oneOf(block: KnownBlock, name: string, isKnown: (found: unknown) => found is string, reason: ReadingReason): string {
    const found = fieldOf(block.raw, name)
    if (isKnown(found)) return found
    this.#refuse(reason, block, printed(found))
    return ''
  }

  #named({ id, kind }: Part): string {
    this.parts[id] = kind
    return id
  }

  #places({ type }: KnownBlock): readonly Place[] {
    return blocks[type].places
  }
}

/** A value found in a file, short enough for one line. */
const printed = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60))
