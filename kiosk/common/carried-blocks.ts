import { objects } from '../../hardware/objects/objects.ts'
import { blocks, isBlockType } from '../../workshops/language/blocks.ts'
import type { Place } from '../../workshops/language/blocks.ts'
import { colourNamed } from '../../workshops/language/colours.ts'
import { melodyIn, noteNamed } from '../../workshops/language/notes.ts'
import { isBox, isMessage, isMyBlock } from '../../workshops/language/pictures.ts'
import { DEEPEST, MOST_BLOCKS } from '../../workshops/language/reader.ts'
import { isRecord, topBlocks } from '../../workshops/language/saved-block.ts'
import type { Raw } from '../../workshops/language/saved-block.ts'

/*
 * Blocks on their way to another machine. They are not copied but made anew, from what the language knows: what was picked
 * from a list of ours and numbers go along; comments, identifiers and all else that a text could hide in stay behind.
 */

export type Carried = { readonly blocks: Raw; /** How many bubbles held a text that was taken out. */ readonly emptied: number }

/** @param typed whether what was typed into bubbles goes along, or is taken out */
export function carriedBlocks(saved: unknown, typed: 'goes along' | 'is taken out'): Carried {
  const carrying = new Carrying(typed === 'goes along')
  const made = (topBlocks(saved) ?? []).flatMap((top) => carrying.block(top, 0) ?? [])
  return { blocks: { languageVersion: 0, blocks: made }, emptied: carrying.emptied }
}

/** What Blockly keeps of a block beside its places: where it is, and how it is shown. */
const numbersKept = ['x', 'y']
const answersKept = ['collapsed', 'inline', 'movable', 'deletable', 'editable']

/** As a newer kiosk may call its blocks and places; no sentence looks like it. */
const isType = (type: unknown): type is string => typeof type === 'string' && /^[a-z][a-z_]{0,39}$/.test(type)
const isPlace = (name: string): boolean => /^[A-Z][A-Z_]{0,39}$/.test(name)

const isPart = (found: unknown): boolean => objects.some(({ parts }) => parts.some(({ id }) => id === found))

class Carrying {
  emptied = 0
  #count = 0
  readonly #keepsTyped: boolean

  constructor(keepsTyped: boolean) {
    this.#keepsTyped = keepsTyped
  }

  /** A block with all that hangs below it: a chain may be long, so it is walked, not recursed into. */
  block(first: unknown, depth: number): Raw | undefined {
    const chain: Record<string, unknown>[] = []
    for (let raw = first; isRecord(raw) && isType(raw['type']) && this.#count < MOST_BLOCKS && depth <= DEEPEST; raw = isRecord(raw['next']) ? raw['next']['block'] : undefined) {
      chain.push(this.#one(raw, raw['type'], depth))
    }
    return chain.reduceRight<Raw | undefined>((below, above) => (below ? { ...above, next: { block: below } } : above), undefined)
  }

  #one(raw: Raw, type: string, depth: number): Record<string, unknown> {
    this.#count += 1
    const made: Record<string, unknown> = { type, id: `b${this.#count}` }
    for (const key of numbersKept) if (typeof raw[key] === 'number') made[key] = raw[key]
    for (const key of answersKept) if (typeof raw[key] === 'boolean') made[key] = raw[key]
    const fields = this.#each(raw['fields'], (name, value) => this.#field(type, name, value))
    const inputs = this.#each(raw['inputs'], (name, value) => (isPlaceOf(type, name) ? this.#input(value, depth) : undefined))
    return { ...made, ...(fields && { fields }), ...(inputs && { inputs }) }
  }

  #each(places: unknown, carry: (name: string, value: unknown) => unknown): Raw | undefined {
    if (!isRecord(places)) return undefined
    const carried = Object.entries(places).flatMap(([name, value]) => {
      const made = carry(name, value)
      return made === undefined ? [] : [[name, made] as const]
    })
    return carried.length > 0 ? Object.fromEntries(carried) : undefined
  }

  /** A place may hold a block and, behind it, the shadow that shows when it is taken out. */
  #input(value: unknown, depth: number): Raw | undefined {
    if (!isRecord(value)) return undefined
    const block = this.block(value['block'], depth + 1)
    const shadow = this.block(value['shadow'], depth + 1)
    return block || shadow ? { ...(block && { block }), ...(shadow && { shadow }) } : undefined
  }

  #field(type: string, name: string, value: unknown): unknown {
    if (!isBlockType(type)) return isPlace(name) ? this.#untyped(value) : undefined
    const place = blocks[type].places.find((one: Place) => one.name === name)
    if (place === undefined) return undefined
    if (place.kind === 'typed text') return this.#untyped(value)
    return isOfThe(place, value) ? value : undefined
  }

  /** Numbers and answers as they are; of a text, only what may go along. */
  #untyped(value: unknown): unknown {
    if (typeof value === 'number' || typeof value === 'boolean') return value
    if (typeof value !== 'string') return undefined
    if (this.#keepsTyped || value === '') return value
    this.emptied += 1
    return ''
  }
}

/** Whether blocks may be put into that place. */
function isPlaceOf(type: string, name: string): boolean {
  if (!isBlockType(type)) return isPlace(name)
  return blocks[type].places.some((place: Place) => place.name === name && ['number', 'condition', 'statements'].includes(place.kind))
}

/** Whether a field holds what is picked there. */
function isOfThe(place: Place, value: unknown): boolean {
  switch (place.kind) {
    case 'typed number':
      return typeof value === 'number'
    case 'choice':
      return place.choices.some(({ id }) => id === value)
    case 'part':
      return isPart(value)
    case 'colour':
      return colourNamed(value) !== undefined
    case 'note':
      return noteNamed(value) !== undefined
    case 'melody':
      return melodyIn(value) !== undefined
    case 'box':
      return isBox(value)
    case 'message':
      return isMessage(value)
    case 'my block':
      return isMyBlock(value)
    default:
      return false
  }
}
