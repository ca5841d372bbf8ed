import type { PartKind } from '../../hardware/objects/object.ts'

/**
 * The typed tree of a child's blocks. Blocks are read into it once (`reader.ts`);
 * everything else (runner, stored program, printed sketch, text, judge) takes this tree.
 * Numbers are 32-bit integers, durations tenths of a second.
 */

/** The id Blockly gave a block; errors and highlights name it. */
export type BlockId = string

/**
 * What begins a stack: the program's start, a message, named by its picture; a button that goes down or up;
 * what a sensor feels, when it passes `level` (percent or cm) upwards or downwards.
 */
export type Event =
  | { readonly is: 'start' }
  | { readonly is: 'message'; readonly message: string }
  | { readonly is: 'button'; readonly part: string; readonly pressed: boolean }
  | { readonly is: 'sensor'; readonly part: string; readonly side: 'above' | 'below'; readonly level: number }

/** A stack of blocks under its event. */
export type Stack = { readonly id: BlockId; readonly event: Event; readonly body: readonly Statement[] }

/** A block the child made herself: its name is a picture. None leads back to itself. */
export type Definition = { readonly id: BlockId; readonly name: string; readonly body: readonly Statement[] }

export type Program = {
  /** In the order in which they take their turns (`docs/language.md`, *Order*). */
  readonly stacks: readonly Stack[]
  readonly definitions: readonly Definition[]
  /** Of what kind each part is that the blocks name. */
  readonly parts: Readonly<Record<string, PartKind>>
}

/** A note of a melody: its MIDI number, undefined for a rest, and how many half beats it lasts. */
export type Sung = { readonly note: number | undefined; readonly halfBeats: number }

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
  | { readonly kind: 'brightness'; readonly id: BlockId; readonly part: string; readonly percent: Expression }
  /** `colour`: its id in `colours.ts`. */
  | { readonly kind: 'colour'; readonly id: BlockId; readonly part: string; readonly colour: string }
  | { readonly kind: 'blink'; readonly id: BlockId; readonly part: string; readonly times: Expression }
  /** A single note is a melody of one. */
  | { readonly kind: 'melody'; readonly id: BlockId; readonly part: string; readonly notes: readonly Sung[] }
  | { readonly kind: 'tempo'; readonly id: BlockId; readonly beatsPerMinute: Expression }
  | { readonly kind: 'stopSound'; readonly id: BlockId; readonly part: string }
  | { readonly kind: 'turn'; readonly id: BlockId; readonly part: string; readonly degrees: Expression }
  | { readonly kind: 'turnSlowly'; readonly id: BlockId; readonly part: string; readonly degrees: Expression; readonly tenths: Expression }
  | { readonly kind: 'resetTimer'; readonly id: BlockId }
  | { readonly kind: 'setBox'; readonly id: BlockId; readonly box: string; readonly value: Expression }
  | { readonly kind: 'changeBox'; readonly id: BlockId; readonly box: string; readonly by: Expression }
  | { readonly kind: 'say'; readonly id: BlockId; readonly text: string }
  | { readonly kind: 'sayNumber'; readonly id: BlockId; readonly value: Expression }
  | { readonly kind: 'call'; readonly id: BlockId; readonly name: string }

/** A number, or a condition worth 1 (it holds) or 0. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'box'; readonly box: string }
  /** What a part feels now: a button 1 or 0, a knob or a light sensor 0..100, a distance in cm, 400 when nothing is near. */
  | { readonly kind: 'sensed'; readonly part: string }
  /** Hundredths of a second since the start or since it was set back. */
  | { readonly kind: 'timer' }
  | { readonly kind: TwoSided; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly condition: Expression }
  /** `value` of the range `from` brought to the range `to`. */
  | { readonly kind: 'map'; readonly value: Expression; readonly from: readonly [Expression, Expression]; readonly to: readonly [Expression, Expression] }

/** What is worked out from a left and a right side; `random` is any number from the one to the other. */
export type TwoSided = 'plus' | 'minus' | 'times' | 'divide' | 'random' | 'equals' | 'less' | 'more' | 'and' | 'or'
