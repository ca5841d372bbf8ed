/** Blocks saved by Blockly: what a creation's `blocks` holds. */
export type SavedBlocks = { readonly languageVersion: number; readonly blocks: readonly unknown[] }
