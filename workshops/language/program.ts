/**
 * The typed tree of a child's blocks. Blocks are read into it once (`reader.ts`);
 * everything else (runner, stored program, printed sketch, text, judge) takes this tree.
 * Numbers are 32-bit integers, durations tenths of a second.
 */

/** The id Blockly gave a block; errors and highlights name it. */
export type BlockId = string

/** What begins a stack: the program's start, or a message, named by its picture. */
export type Event = { readonly is: 'start' } | { readonly is: 'message'; readonly message: string }

/** A stack of blocks under its event. */
export type Stack = { readonly id: BlockId; readonly event: Event; readonly body: readonly Statement[] }

/** Stacks in the order in which they take their turns (`docs/language.md`, *Order*). */
export type Program = { readonly stacks: readonly Stack[] }

export type Statement =
  | { readonly kind: 'forever'; readonly id: BlockId; readonly body: readonly Statement[] }
  | { readonly kind: 'repeat'; readonly id: BlockId; readonly times: Expression; readonly body: readonly Statement[] }
  | { readonly kind: 'if'; readonly id: BlockId; readonly condition: Expression; readonly body: readonly Statement[] }
  | { readonly kind: 'ifElse'; readonly id: BlockId; readonly condition: Expression; readonly body: readonly Statement[]; readonly otherwise: readonly Statement[] }
  | { readonly kind: 'repeatUntil'; readonly id: BlockId; readonly condition: Expression; readonly body: readonly Statement[] }
  | { readonly kind: 'waitUntil'; readonly id: BlockId; readonly condition: Expression }
  | { readonly kind: 'stopStack'; readonly id: BlockId }
  | { readonly kind: 'stopAll'; readonly id: BlockId }
  | { readonly kind: 'send'; readonly id: BlockId; readonly message: string }
  | { readonly kind: 'wait'; readonly id: BlockId; readonly tenths: Expression }
  | { readonly kind: 'light'; readonly id: BlockId; readonly part: string; readonly on: boolean }
  | { readonly kind: 'setBox'; readonly id: BlockId; readonly box: string; readonly value: Expression }
  | { readonly kind: 'changeBox'; readonly id: BlockId; readonly box: string; readonly by: Expression }

/** A number, or a condition worth 1 (it holds) or 0. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'box'; readonly box: string }
  | { readonly kind: TwoSided; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly condition: Expression }
  /** `value` of the range `from` brought to the range `to`. */
  | { readonly kind: 'map'; readonly value: Expression; readonly from: readonly [Expression, Expression]; readonly to: readonly [Expression, Expression] }

/** What is worked out from a left and a right side; `random` is any number from the one to the other. */
export type TwoSided = 'plus' | 'minus' | 'times' | 'divide' | 'random' | 'equals' | 'less' | 'more' | 'and' | 'or'
