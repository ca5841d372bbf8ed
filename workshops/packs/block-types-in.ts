import { isBlockType } from '../language/blocks.ts'
import type { BlockType } from '../language/blocks.ts'
import type { Creation } from '../language/creation.ts'

/** The types of all blocks a child put into a creation, each once. The numbers that blocks come with are not among them. */
export function blockTypesIn({ blocks }: Creation): readonly BlockType[] {
  const found = new Set<BlockType>()
  collect(blocks, found)
  return [...found]
}

function collect(value: unknown, found: Set<BlockType>): void {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && isBlockType(value.type)) found.add(value.type)
  for (const [name, inside] of Object.entries(value)) if (name !== 'shadow') collect(inside, found)
}
