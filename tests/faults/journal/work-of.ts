import { seededRandom } from '../random.ts'

/** A creation as a child may have it, the same from the same numbers: some kilobytes at most. */
export function workOf(seed: number, number: number): { readonly title: string; readonly object: string; readonly [more: string]: unknown } {
  const random = seededRandom(Math.imul(seed, 7919) + number)
  const block = (id: number): object => ({ type: 'light', id: `${id}-${random.below(1e9)}`, fields: { STATE: random.pick(['on', 'off']), PART: 'built-in' }, ...(id > 0 ? { next: { block: block(id - 1) } } : {}) })
  return { format: 'camion', version: 1, title: `Création ${number}`, object: 'bare-board', blocks: { blocks: [block(random.below(25))] } }
}
