import { bareBoard } from '../../../hardware/objects/objects.ts'
import { readProgram } from '../reader.ts'
import { Runner } from '../runner.ts'
import { saved, start } from './saved.ts'
import type { SavedBlock } from './saved.ts'

/** A runner of stacks, the first at the top, and what it did: `on`, `off` and `all off` in order, each instant's end as its time in ms. */
export function running(...stacks: readonly SavedBlock[]) {
  return runningWith(1, ...stacks)
}

export function runningWith(seed: number, ...stacks: readonly SavedBlock[]) {
  const { program, problems } = readProgram(saved(...stacks.map((stack, y) => ({ ...stack, y }))), bareBoard)
  if (!program) throw new Error(JSON.stringify(problems))
  const did: (string | number)[] = []
  const acting = { light: (_: string, on: boolean) => did.push(on ? 'on' : 'off'), allOff: () => did.push('all off'), instantEnded: (at: number) => did.push(at) }
  return { runner: new Runner(program, acting, seed), did }
}

/** What is in the boxes after a stack of blocks has run for a second. */
export function boxesAfter(...blocks: readonly SavedBlock[]) {
  const { runner } = running(start(...blocks))
  runner.advance(1000)
  return runner.watch()
}
