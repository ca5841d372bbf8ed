import type { BuiltObject } from '../../hardware/objects/object.ts'
import { partNamed } from '../../hardware/objects/object.ts'
import { blocks, isBlockType } from './blocks.ts'
import type { BlockDefinition, Place } from './blocks.ts'
import { colourNamed } from './colours.ts'
import { melodyIn, noteNamed, noteWords } from './notes.ts'
import { boxes, messages, myBlocks } from './pictures.ts'
import type { BlockId } from './program.ts'
import { blockBelow, blockIn, byPlace, fieldOf, isRecord, topBlocks } from './saved-block.ts'
import type { Raw } from './saved-block.ts'

type Locale = 'fr' | 'en'

/** A line of the program's text: its block, how many blocks it is inside or under, and its words. */
export type TextLine = { readonly block: BlockId; readonly indent: number; readonly text: string }

const EMPTY = '…'

/**
 * The blocks, as Blockly saves them, as lines of text: each stack and each block of the child's own, from the top of the work area to
 * the bottom. The words are those of the blocks themselves. What hangs under no event is left out; what is missing is `…`.
 */
export function programText(saved: unknown, object: BuiltObject, locale: Locale): readonly TextLine[] {
  const writer = new Writer(object, locale)
  return (topBlocks(saved) ?? []).toSorted(byPlace).flatMap((top) => (definitionOf(top)?.form === 'event' ? writer.chain(top, 0) : []))
}

function definitionOf(block: unknown): BlockDefinition | undefined {
  return isRecord(block) && isBlockType(block['type']) ? blocks[block['type']] : undefined
}

const isValue = (block: unknown) => ['number', 'condition'].includes(definitionOf(block)?.form ?? '')

class Writer {
  readonly #object: BuiltObject
  readonly #locale: Locale

  constructor(object: BuiltObject, locale: Locale) {
    this.#object = object
    this.#locale = locale
  }

  /** A block and those below it; what hangs under an event stands further in. */
  chain(first: unknown, indent: number): readonly TextLine[] {
    const lines: TextLine[] = []
    let inset = indent
    for (let block = first; isRecord(block); block = blockBelow(block)) {
      const definition = definitionOf(block)
      const id = typeof block['id'] === 'string' ? block['id'] : ''
      lines.push(...(definition ? this.#lines(block, id, definition, inset) : [{ block: id, indent: inset, text: EMPTY }]))
      if (definition?.form === 'event') inset += 1
    }
    return lines
  }

  /** A block that holds others has a line before them, and one for each of its words between them. */
  #lines(block: Raw, id: BlockId, { text, places }: BlockDefinition, indent: number): readonly TextLine[] {
    const lines: TextLine[] = []
    let words = ''
    const end = () => {
      if (words.trim() !== '') lines.push({ block: id, indent, text: words.trim() })
      words = ''
    }
    for (const piece of piecesOf(text[this.#locale], places)) {
      if (typeof piece === 'string') words += piece
      else if (piece.kind !== 'statements') words += this.#words(block, piece)
      else {
        end()
        lines.push(...this.chain(blockIn(block, piece.name), indent + 1))
      }
    }
    end()
    return lines
  }

  #words(block: Raw, place: Place): string {
    const { name } = place
    const found = fieldOf(block, name)
    const named = (things: readonly { readonly id: string; readonly names: Readonly<Record<Locale, string>> }[]) => things.find(({ id }) => id === found)?.names[this.#locale] ?? EMPTY
    switch (place.kind) {
      case 'number':
      case 'condition':
        return this.#value(blockIn(block, name), isValue(block))
      case 'choice':
        return place.choices.find(({ id }) => id === found)?.words[this.#locale] ?? EMPTY
      case 'part':
        return (typeof found === 'string' ? partNamed(this.#object, found)?.names[this.#locale] : undefined) ?? EMPTY
      case 'colour':
        return colourNamed(found)?.names[this.#locale] ?? EMPTY
      case 'note':
        return this.#note(noteNamed(found))
      case 'melody':
        return melodyIn(found)?.map(({ note }) => (note === undefined ? '–' : this.#note(note))).join(' ') ?? EMPTY
      case 'box':
        return named(boxes)
      case 'message':
        return named(messages)
      case 'my block':
        return named(myBlocks)
      case 'typed number':
        return typeof found === 'number' ? String(found).replace('-', '−') : EMPTY
      case 'typed text':
        return this.#locale === 'fr' ? `« ${printed(found)} »` : `“${printed(found)}”`
      case 'statements':
        return ''
    }
  }

  /** What is put into a place; in brackets when it joins several values, and what it is put into is a value too. */
  #value(block: unknown, isWithinValue: boolean): string {
    const definition = definitionOf(block)
    if (!definition || !isRecord(block)) return EMPTY
    const words = piecesOf(definition.text[this.#locale], definition.places).map((piece) => (typeof piece === 'string' ? piece : this.#words(block, piece))).join('')
    const values = definition.places.filter(({ kind }) => kind === 'number' || kind === 'condition')
    return isWithinValue && values.length > 1 ? `(${words})` : words
  }

  #note(note: number | undefined): string {
    return note === undefined ? EMPTY : noteWords(note)[this.#locale]
  }
}

/** A block's text, its places in the middle of its words. */
function piecesOf(text: string, places: readonly Place[]): readonly (string | Place)[] {
  return text.split(/(%\d)/).map((piece) => (/^%\d$/.test(piece) ? (places[Number(piece.slice(1)) - 1] ?? '') : piece))
}

const printed = (text: unknown) => (typeof text === 'string' ? text : '')
