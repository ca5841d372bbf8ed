import type { Program } from '../language/program.ts'
import { Runner } from '../language/runner.ts'
import type { Acting } from '../language/acting.ts'
import type { HandMove } from './goals/goal.ts'
import type { Happening, Trace } from './happening.ts'
import { Witness } from './witness.ts'

/** The same chance each time, as on the emulated board. */
const SEED = 1

/** Statements of an instant before a rehearsal gives up on its end: as many as run in some seconds. */
const MOST_STATEMENTS = 5_000_000

/** A rehearsal has no object: its orders go to nobody. */
const nobody: Acting = { shine() {}, shineIn() {}, sound() {}, turn() {}, say() {}, allOff() {}, instantEnded() {} }

/**
 * Runs a program on no board at all, as fast as this machine can: what it orders of the parts is what they show, and what the hand does is felt.
 * @param seconds of the program's own time
 * @returns all that happened; a program that never comes to the end of an instant has happened up to there
 */
export function rehearse(program: Program, hand: readonly HandMove[], seconds: number): Trace {
  const happenings: Happening[] = []
  const until = seconds * 1_000
  const runner = new Runner(program, new Witness(nobody, (happening) => happenings.push(happening)), SEED)
  const moves = hand.toSorted((one, other) => one.t - other.t)
  let boxes: Readonly<Record<string, number>> = {}
  let left = MOST_STATEMENTS

  /** Runs all that is due up to a moment; what the boxes hold is looked at after each instant. */
  function advance(to: number): void {
    for (let due = runner.nextWake; due !== undefined && due <= to && left > 0; due = runner.nextWake) {
      left -= 1
      if (!runner.advance(due, MOST_STATEMENTS)) left = 0
      const held = runner.watch()
      for (const [box, value] of Object.entries(held)) if ((boxes[box] ?? 0) !== value) happenings.push({ t: runner.now, box, value })
      boxes = held
    }
  }

  for (const { t, part, value } of moves) {
    if (t >= until) break
    advance(t - 1)
    happenings.push({ t, felt: part, value })
    runner.sense(part, value, t)
  }
  advance(until - 1)
  return { happenings: happenings.toSorted((one, other) => one.t - other.t), until }
}
