import type { BlockId, Definition } from './program.ts'
import type { ReadingProblem } from './reading-problem.ts'

/** Where a block of the child's own is called: in the definition of `from`, or in a stack. */
export type Call = { readonly block: BlockId; readonly name: string; readonly from: string | undefined }

/** What is wrong with the blocks a child made herself, taken together. */
export function ownBlockProblems(definitions: readonly Definition[], calls: readonly Call[]): readonly ReadingProblem[] {
  const names = definitions.map(({ name }) => name)
  const twice = definitions.filter(({ name }, index) => names.indexOf(name) < index)
  const undefinedOnes = calls.filter(({ name }) => !names.includes(name))
  const circular = calls.filter(({ name, from }) => from !== undefined && reached(name, calls).has(from))
  return [
    ...twice.map(({ id, name }): ReadingProblem => ({ reason: 'defined-twice', block: id, type: 'define', detail: name })),
    ...undefinedOnes.map(({ block, name }): ReadingProblem => ({ reason: 'not-defined', block, type: 'call', detail: name })),
    ...circular.map(({ block, name }): ReadingProblem => ({ reason: 'calls-itself', block, type: 'call', detail: name })),
  ]
}

/** All blocks that doing this one may lead to, itself among them. */
function reached(name: string, calls: readonly Call[]): ReadonlySet<string> {
  const names = new Set([name])
  // A set may grow while it is gone through; what is added is gone through too.
  for (const known of names) for (const call of calls) if (call.from === known) names.add(call.name)
  return names
}
