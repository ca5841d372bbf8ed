/**
 * The typed tree of a child's blocks. Blocks are read into it once (`reader.ts`);
 * everything else (runner, stored program, printed sketch, text, judge) takes this tree.
 * Numbers are 32-bit integers, durations tenths of a second.
 */

/** The id Blockly gave a block; errors and highlights name it. */
export type BlockId = string

/** A stack of blocks under its event. */
export type Stack = { readonly id: BlockId; readonly event: 'start'; readonly body: readonly Statement[] }

/** Stacks in the order in which they take their turns (`docs/language.md`, *Order*). */
export type Program = { readonly stacks: readonly Stack[] }

export type Statement =
  | { readonly kind: 'forever'; readonly id: BlockId; readonly body: readonly Statement[] }
  | { readonly kind: 'repeat'; readonly id: BlockId; readonly times: Expression; readonly body: readonly Statement[] }
  | { readonly kind: 'if'; readonly id: BlockId; readonly condition: Expression; readonly body: readonly Statement[] }
  | { readonly kind: 'wait'; readonly id: BlockId; readonly tenths: Expression }
  | { readonly kind: 'light'; readonly id: BlockId; readonly part: string; readonly on: boolean }
  | { readonly kind: 'setBox'; readonly id: BlockId; readonly box: string; readonly value: Expression }
  | { readonly kind: 'changeBox'; readonly id: BlockId; readonly box: string; readonly by: Expression }

/** A number, or a condition worth 1 (it holds) or 0. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'box'; readonly box: string }
  | { readonly kind: 'plus' | 'equals' | 'less'; readonly left: Expression; readonly right: Expression }
