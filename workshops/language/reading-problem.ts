import type { BlockId } from './program.ts'

/**
 * What is wrong with a block, and the block itself, so that a screen can point at it:
 * - `not-blocks`: the file's blocks are not in Blockly's saved form.
 * - `unknown-block`: made by a newer kiosk, or not ours. `detail` is its type.
 * - `unknown-place`: it has a place we do not know: made by a newer kiosk. `detail` is the place.
 * - `empty-place`: a number or a text is missing. `detail` is the place.
 * - `does-not-fit`: a block sits where its form cannot go. `detail` is the place.
 * - `unknown-part`: the object has no part of that name that can do this. `detail` is the part's id, or the ability that none of its parts has.
 * - `unknown-box`, `unknown-message`, `unknown-my-block`, `unknown-choice` (a colour too): `detail` is what was found.
 * - `not-a-whole-number`: a typed number is not a 32-bit integer. `detail` is what was found.
 * - `not-a-note`, `not-a-melody`: not as `notes.ts` reads them. `detail` is what was found.
 * - `too-long`: a text of more characters than `LONGEST_TEXT`. `detail` is that number.
 * - `nothing-may-follow`: blocks hang under one that never ends.
 * - `not-defined`: a block of the child's own that means nothing yet. `detail` is its name.
 * - `defined-twice`: the second definition of a name. `detail` is the name.
 * - `calls-itself`: a block of the child's own that leads back to itself, at the call. `detail` is the name called.
 * - `too-many-blocks`, `too-deep`: beyond `MOST_BLOCKS`, `DEEPEST`.
 */
export type ReadingReason =
  | 'not-blocks'
  | 'unknown-block'
  | 'unknown-place'
  | 'empty-place'
  | 'does-not-fit'
  | 'unknown-part'
  | 'unknown-box'
  | 'unknown-message'
  | 'unknown-my-block'
  | 'unknown-choice'
  | 'not-a-whole-number'
  | 'not-a-note'
  | 'not-a-melody'
  | 'too-long'
  | 'nothing-may-follow'
  | 'not-defined'
  | 'defined-twice'
  | 'calls-itself'
  | 'too-many-blocks'
  | 'too-deep'

export type ReadingProblem = { readonly reason: ReadingReason; readonly block: BlockId; readonly type: string; readonly detail: string }
