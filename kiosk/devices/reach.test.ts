import { expect, test } from 'vitest'
import { bareBoard } from '../../hardware/objects/objects.ts'
import { parseCreation } from '../../workshops/language/creation.ts'
import { reach } from './reach.ts'
import { runOnPort } from './run-on-port.ts'
import { clignote } from './test-support/working-devices.ts'

test.each([
  ['/dev/there-is-no-such-port', 'port-not-found'],
  ['/dev/null', 'port-failed'],
] as const)('%s can not be reached: %s', async (path, problem) => {
  expect(await reach(path)).toBe(problem)
})

test('a run on a port that is not there says so, and orders nothing', async () => {
  const { program } = parseCreation(clignote) as Extract<ReturnType<typeof parseCreation>, { problem?: undefined }>
  const ordered: unknown[] = []
  const outcome = await runOnPort({ path: '/dev/there-is-no-such-port', program, object: bareBoard, milliseconds: 100, ended: new Promise(() => {}) }, (line) => ordered.push(line))
  expect({ outcome, ordered }).toEqual({ outcome: 'port-not-found', ordered: [] })
})
