import type { BlockType } from './blocks.ts'
import type { BlockId } from './program.ts'

/** Blocks as Blockly saves them, looked into without trusting what is found. */

export type Raw = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A block whose type is known; its fields and inputs are still unread. */
export type KnownBlock = { readonly id: BlockId; readonly type: BlockType; readonly raw: Raw }

/** The blocks that hang under none and sit in none, or undefined where there are no blocks at all. */
export function topBlocks(saved: unknown): readonly unknown[] | undefined {
  return isRecord(saved) && Array.isArray(saved['blocks']) ? saved['blocks'] : undefined
}

/** The block below. */
export function blockBelow(block: Raw): unknown {
  const next = block['next']
  return isRecord(next) ? next['block'] : undefined
}

/** The block put into a place, else the shadow that shows through while the place is empty. */
export function blockIn(block: Raw, place: string): unknown {
  const inputs = block['inputs']
  const input = isRecord(inputs) ? inputs[place] : undefined
  return isRecord(input) ? (input['block'] ?? input['shadow']) : undefined
}

export function fieldOf(block: Raw, name: string): unknown {
  const fields = block['fields']
  return isRecord(fields) ? fields[name] : undefined
}

/** The names of all places that hold something. */
export function placesFilled(block: Raw): readonly string[] {
  return [block['inputs'], block['fields']].flatMap((places) => (isRecord(places) ? Object.keys(places) : []))
}

/** From the top of the work area to the bottom, from left to right at the same height. */
export function byPlace(one: unknown, other: unknown): number {
  return position(one, 'y') - position(other, 'y') || position(one, 'x') - position(other, 'x')
}

function position(block: unknown, axis: 'x' | 'y'): number {
  const value = isRecord(block) ? block[axis] : undefined
  return typeof value === 'number' ? value : 0
}
