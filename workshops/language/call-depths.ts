import type { Program, Statement } from './program.ts'

/**
 * For each definition, within how many loops it is called at most. Its own loops count further from there, so that no loop
 * under way shares its count with another: no block leads back to itself, so each is under way once in a stack at a time.
 */
export function callDepths({ stacks, definitions }: Program): readonly number[] {
  const depths = definitions.map(() => 0)
  const note = (name: string, depth: number) => {
    const slot = definitions.findIndex((definition) => definition.name === name)
    depths[slot] = Math.max(depths[slot] ?? 0, depth)
  }
  for (const { body } of stacks) forEachCall(body, 0, note)
  // A definition that calls another deepens it: as many times over as one can lead to the next.
  for (let round = 0; round < definitions.length; round += 1) definitions.forEach(({ body }, slot) => forEachCall(body, depths[slot] ?? 0, note))
  return depths
}

function forEachCall(statements: readonly Statement[], depth: number, note: (name: string, depth: number) => void): void {
  for (const statement of statements) {
    if (statement.kind === 'call') note(statement.name, depth)
    if ('body' in statement) forEachCall(statement.body, statement.kind === 'if' || statement.kind === 'ifElse' ? depth : depth + 1, note)
    if (statement.kind === 'ifElse') forEachCall(statement.otherwise, depth, note)
  }
}
