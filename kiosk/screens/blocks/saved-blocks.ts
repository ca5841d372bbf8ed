import { isRecord } from '../../../workshops/language/saved-block.ts'

/** Blocks saved by Blockly: what a creation's `blocks` holds. */
export type SavedBlocks = { readonly languageVersion: number; readonly blocks: readonly unknown[] }

/** The same blocks as `now`, of which whatever is as it was `before` is what was there before: a creation that is kept change after change is held once, not each time whole. */
export const sharedWith = (before: SavedBlocks, now: SavedBlocks): SavedBlocks => ({ ...now, blocks: now.blocks.map((block, index) => shared(before.blocks[index], block)) })

function shared(before: unknown, now: unknown): unknown {
  if (!isRecord(before) || !isRecord(now)) return now
  const parts = Object.entries(now).map(([name, part]) => [name, shared(before[name], part)] as const)
  const isSame = parts.length === Object.keys(before).length && parts.every(([name, part]) => name in before && before[name] === part)
  return isSame ? before : Object.fromEntries(parts)
}
