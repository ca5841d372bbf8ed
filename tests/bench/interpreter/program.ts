import type { BlockId, Expression, Program, Stack, Statement } from '../../../workshops/language/program.ts'

/** Times round the outer and the inner loop of each stack. */
const OUTER = 10_000
const INNER = 9
const stackNumbers = [1, 2, 3, 4, 5]

/** Times that the body of a loop runs, the inner one and the outer one, in all stacks. */
export const LOOP_BODIES = stackNumbers.length * OUTER * (INNER + 1)

const number = (value: number): Expression => ({ kind: 'number', value })
const box = (name: string): Expression => ({ kind: 'box', box: name })

/**
 * Five stacks side by side, each a repeat within a repeat, with an if within an if. Every time round any loop adds 1
 * to the box `bodies`, which all stacks share; the rest of the boxes tell that every condition was decided rightly.
 * No stack's outcome depends on when it takes its turns, so that interpreters that interleave them otherwise must agree.
 */
export function benchProgram(): Program {
  let blocks = 0
  const id = (): BlockId => `block-${(blocks += 1)}`
  const change = (name: string, by: Expression): Statement => ({ kind: 'changeBox', id: id(), box: name, by })
  const when = (condition: Expression, body: Statement): Statement => ({ kind: 'if', id: id(), condition, body: [body] })
  const repeat = (times: number, body: readonly Statement[]): Statement => ({ kind: 'repeat', id: id(), times: number(times), body })

  function stack(which: number): Stack {
    const phase = `phase ${which}`
    const inner = [
      change('bodies', number(1)),
      change(phase, number(1)),
      when(
        { kind: 'less', left: box(phase), right: number(6) },
        when({ kind: 'equals', left: box(phase), right: number(which) }, change(`sum ${which}`, { kind: 'plus', left: box(phase), right: number(2) })),
      ),
    ]
    const outer: readonly Statement[] = [change('bodies', number(1)), { kind: 'setBox', id: id(), box: phase, value: number(0) }, repeat(INNER, inner)]
    return { id: id(), event: { is: 'start' }, body: [repeat(OUTER, outer)] }
  }

  return { stacks: stackNumbers.map(stack), definitions: [], parts: {} }
}

/** What must be in the boxes at the end, whoever ran it. */
export const expectedBoxes: Readonly<Record<string, number>> = {
  bodies: LOOP_BODIES,
  ...Object.fromEntries(stackNumbers.map((which) => [`phase ${which}`, INNER])),
  ...Object.fromEntries(stackNumbers.map((which) => [`sum ${which}`, OUTER * (which + 2)])),
}
