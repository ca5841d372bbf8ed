import { blocks } from '../language/blocks.ts'
import type { BlockType, Place } from '../language/blocks.ts'
import { CREATION_VERSION } from '../language/creation.ts'
import type { Creation } from '../language/creation.ts'

/** A block of a creation that is written down instead of put together: its type, and what is in its places. */
export type Written = { readonly type: BlockType; readonly places: Readonly<Record<string, InPlace>> }

/** A choice, a picture or a part by its id; a number; a block; blocks one under the other. */
type InPlace = string | number | Written | readonly Written[]

type Saved = Readonly<Record<string, unknown>>

/** A block. Places that are not named are left empty, or as they come out of the drawer. */
export const of = (type: BlockType, places: Written['places'] = {}): Written => ({ type, places })

/**
 * A creation as the kiosk saves it.
 * @param stacks each begins with its event; the first is at the top
 */
export function creation({ title, object }: { readonly title: string; readonly object: string }, ...stacks: readonly (readonly Written[])[]): Creation {
  let made = 0
  const nextId = () => `block-${(made += 1)}`

  function chain(written: readonly Written[]): Saved | undefined {
    const [first, ...below] = written
    if (!first) return undefined
    const saved = one(first)
    const next = chain(below)
    return next ? { ...saved, next: { block: next } } : saved
  }

  function one({ type, places }: Written): Saved {
    const id = nextId()
    const known: readonly Place[] = blocks[type].places
    const wrong = Object.keys(places).find((name) => !known.some((place) => place.name === name))
    if (wrong !== undefined) throw new Error(`The block ${type} has no place ${wrong}.`)
    const [fields, inputs]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}]
    for (const place of known) {
      const inside = places[place.name]
      if (place.kind === 'number') inputs[place.name] = typeof inside === 'object' ? { shadow: shadow(place.usual), block: one(inside as Written) } : { shadow: shadow(typeof inside === 'number' ? inside : place.usual) }
      else if (inside === undefined) continue
      else if (place.kind === 'statements') inputs[place.name] = { block: chain(inside as readonly Written[]) }
      else if (place.kind === 'condition') inputs[place.name] = { block: one(inside as Written) }
      else fields[place.name] = inside
    }
    return { type, id, ...(Object.keys(fields).length > 0 && { fields }), ...(Object.keys(inputs).length > 0 && { inputs }) }
  }

  const shadow = (value: number): Saved => ({ type: 'number', id: nextId(), fields: { NUMBER: value } })

  const tops = stacks.flatMap((stack, at) => {
    const saved = chain(stack)
    return saved ? [{ ...saved, x: 40, y: 40 + at * STACKS_APART }] : []
  })
  return { format: 'camion', version: CREATION_VERSION, title, object, blocks: { languageVersion: 0, blocks: tops } }
}

/** Between the tops of two stacks, in units of the work area. */
const STACKS_APART = 360
