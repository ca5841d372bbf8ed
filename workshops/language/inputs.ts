/** What a button and a sensor make of all that reaches them: facts for a program, each once. Pure. */

/** After a button has changed, nothing else of it is taken for so long (ms): its metal bounces. */
const BOUNCE = 20

/** A button as the program sees it, and as its pin is; they may differ until `deafUntil` (ms of the program). */
export type Button = { readonly isPressed: boolean; readonly isDown: boolean; readonly deafUntil: number }

export const letGo: Button = { isPressed: false, isDown: false, deafUntil: -Infinity }

/** The button after its pin was felt so, at a time in ms. */
export function buttonFelt({ isPressed, deafUntil }: Button, isDown: boolean, at: number): Button {
  if (at < deafUntil || isDown === isPressed) return { isPressed, isDown, deafUntil }
  return { isPressed: isDown, isDown, deafUntil: at + BOUNCE }
}

/** When the button is to be looked at again by itself, in ms; Infinity: not before it is felt. */
export function nextLook({ isPressed, isDown, deafUntil }: Button): number {
  return isPressed === isDown ? Infinity : deafUntil
}

/** A sensor that has passed a threshold must come back so far beyond it before it can pass it again. */
const WAY_BACK = 2

/** `highest`: what the sensor can feel at most; at least is 0. */
export type Threshold = { readonly side: 'above' | 'below'; readonly level: number; readonly highest: number; readonly isArmed: boolean }

/** The threshold after this was felt, and whether it was passed just now. Where there is no room to come back so far, as far as there is will do. */
export function thresholdFelt(threshold: Threshold, value: number): { readonly threshold: Threshold; readonly isPassed: boolean } {
  const { side, level, highest, isArmed } = threshold
  const isBeyond = side === 'above' ? value > level : value < level
  if (isBeyond) return { threshold: { ...threshold, isArmed: false }, isPassed: isArmed }
  const isBack = side === 'above' ? value <= Math.max(level - WAY_BACK, 0) : value >= Math.min(level + WAY_BACK, highest)
  return { threshold: { ...threshold, isArmed: isArmed || isBack }, isPassed: false }
}
