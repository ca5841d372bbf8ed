import { blocks, isBlockType } from '../language/blocks.ts'
import type { Place as PlaceOfBlock } from '../language/blocks.ts'
import { colours } from '../language/colours.ts'
import type { Creation } from '../language/creation.ts'
import { randomNumbers } from '../language/random.ts'

/** A creation after a slip of the hand, and what the slip was. */
export type Mutation = { readonly creation: Creation; readonly what: string }

type Block = { type: string; id: string; fields?: Record<string, unknown>; inputs?: Record<string, { block?: Block; shadow?: Block }>; next?: { block: Block } }

/** Where a block stands: putting another there, or nothing. */
type Place = { readonly block: Block; readonly isStatement: boolean; readonly put: (block: Block | undefined) => void }

/** So many draws in vain, and the hand slips once more: a small creation has few slips of its own. */
const DRAWS_IN_VAIN = 200

/** Slips of a hand before a creation is said to have no more mutations of its own. */
const MOST_SLIPS = 4

/** So many changes of a creation, each another one and always the same: one slip of the hand, or more when there are no others. */
export function mutations(creation: Creation, count: number): readonly Mutation[] {
  const next = randomNumbers(1)
  const found = new Map<string, Mutation>()
  for (let [slips, inVain] = [1, 0]; found.size < count && slips <= MOST_SLIPS; ) {
    let mutation: Mutation = { creation, what: '' }
    for (let slip = 0; slip < slips; slip += 1) mutation = slipped(mutation, next)
    inVain = found.has(mutation.what) ? inVain + 1 : 0
    found.set(mutation.what, mutation)
    if (inVain > DRAWS_IN_VAIN) [slips, inVain] = [slips + 1, 0]
  }
  return [...found.values()]
}

/** One small change more, as a child makes them: a number, a choice, a block left out, doubled, or swapped with the next. */
function slipped({ creation, what }: Mutation, next: () => number): Mutation {
  const below = (count: number) => next() % count
  const copy = copied(creation) as Creation & { blocks: { blocks: Block[] } }
  const changes = copy.blocks.blocks.flatMap((top) => [...choicesIn(top, below), ...placesUnder(top).flatMap((place) => changesOf(place, below))])
  const done = changes[below(changes.length)]?.() ?? 'nothing'
  return { creation: copy, what: what === '' ? done : `${what}, and ${done}` }
}

/** Every block that hangs under or sits in a stack. The stack's event stays. */
function placesUnder(block: Block): readonly Place[] {
  const inside = Object.entries(block.inputs ?? {}).flatMap(([name, input]) => {
    const held = input.block ?? input.shadow
    if (!held) return []
    const put = (other: Block | undefined) => {
      if (other) input.block = other
      else if (input.shadow) delete input.block
      else delete block.inputs?.[name]
    }
    return [{ block: held, isStatement: formOf(held) === 'statement' || formOf(held) === 'end', put }, ...placesUnder(held)]
  })
  const { next } = block
  if (!next) return inside
  const put = (other: Block | undefined) => {
    if (other) block.next = { block: other }
    else delete block.next
  }
  return [...inside, { block: next.block, isStatement: true, put }, ...placesUnder(next.block)]
}

const formOf = ({ type }: Block) => (isBlockType(type) ? blocks[type].form : undefined)

/** Other things that a place of a block may say. */
function othersFor(place: PlaceOfBlock, said: unknown): readonly unknown[] {
  switch (place.kind) {
    case 'typed number':
      return typeof said === 'number' ? [said + 1, said - 1, said * 2, said * 10, Math.trunc(said / 2), 0] : []
    case 'choice':
      return place.choices.map(({ id }) => id)
    case 'colour':
      return colours.map(({ id }) => id)
    case 'note':
      return ['C4', 'E4', 'G4', 'C5']
    case 'melody':
      return typeof said === 'string' ? [said.split(' ').slice(1).join(' '), said.split(' ').slice(0, -2).join(' '), said.replaceAll(/[A-G]/g, 'C')].filter((melody) => melody !== '') : []
    default:
      return []
  }
}

/** What a hand may pick instead in the block itself. */
function choicesIn(block: Block, below: (count: number) => number): readonly (() => string)[] {
  if (!isBlockType(block.type)) return []
  const places: readonly PlaceOfBlock[] = blocks[block.type].places
  return places.flatMap((place) => {
    const { fields } = block
    const said = fields?.[place.name]
    const others = othersFor(place, said).filter((other) => other !== said)
    if (!fields || others.length === 0) return []
    return [
      () => {
        fields[place.name] = others[below(others.length)]
        return `${block.id}: ${String(said)} becomes ${String(fields[place.name])}`
      },
    ]
  })
}

/** What may happen to one block; each answers what it did. */
function changesOf({ block, isStatement, put }: Place, below: (count: number) => number): readonly (() => string)[] {
  const changes = [...choicesIn(block, below)]
  if (block.type === 'less' || block.type === 'more') {
    changes.push(() => {
      block.type = block.type === 'less' ? 'more' : 'less'
      return `${block.id} becomes ${block.type}`
    })
  }
  if (!isStatement) return changes
  changes.push(() => {
    put(block.next?.block)
    return `${block.type} ${block.id} is left out`
  })
  if (formOf(block) === 'end') return changes
  changes.push(() => {
    const { next, ...alone } = copied(block)
    put({ ...alone, id: `${block.id}-again`, next: { block } })
    return `${block.type} ${block.id} comes twice${next ? '' : ' at the end'}`
  })
  const after = block.next?.block
  if (after && formOf(after) !== 'end') {
    changes.push(() => {
      const rest = after.next
      after.next = { block }
      if (rest) block.next = rest
      else delete block.next
      put(after)
      return `${block.type} ${block.id} comes after ${after.type} ${after.id}`
    })
  }
  return changes
}

const copied = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
