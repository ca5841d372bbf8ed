import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { bareBoard, kit } from '../../../hardware/objects/objects.ts'
import type { Program } from '../program.ts'
import { readProgram } from '../reader.ts'
import { Runner } from '../runner.ts'
import { recording, recordingLight } from './recording.ts'
import type { Did } from './recording.ts'
import { saved, start } from './saved.ts'
import type { SavedBlock } from './saved.ts'

/** A runner of stacks, the first at the top, and what it did: `on`, `off` and `all off` in order, each instant's end as its time in ms. */
export function running(...stacks: readonly SavedBlock[]) {
  return runningWith(1, ...stacks)
}

export function runningWith(seed: number, ...stacks: readonly SavedBlock[]) {
  const did: Did = []
  return { runner: new Runner(programOf(bareBoard, stacks), recordingLight(did), seed), did }
}

/** The same with everything the truck's kit holds; what was done is written as `recording` does. */
export function runningKit(...stacks: readonly SavedBlock[]) {
  const did: Did = []
  return { runner: new Runner(programOf(kit, stacks), recording(did), 1), did }
}

/** A program of stacks, the first at the top. */
export function programOf(object: BuiltObject, stacks: readonly SavedBlock[]): Program {
  const { program, problems } = readProgram(saved(...stacks.map((stack, y) => ({ ...stack, y }))), object)
  if (!program) throw new Error(JSON.stringify(problems))
  return program
}

/** What is in the boxes after a stack of blocks has run for a second. */
export function boxesAfter(...blocks: readonly SavedBlock[]) {
  const { runner } = running(start(...blocks))
  runner.advance(1000)
  return runner.watch()
}
