import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { buildFuzzer, buildFuzzerWithout } from './build.ts'
import { withoutGuard } from './guards.ts'
import type { Guard } from './guards.ts'
import { both, nothingTried, runCases } from './run-cases.ts'
import type { CasesRun } from './run-cases.ts'

/** Found within few cases, by the sanitizer. */
const sysexBound: Guard = { name: 'the longest sysex', file: 'firmata.cpp', code: 'if (incoming.length >= bufferSize) {', without: 'if (false) {' }

async function oneByOne(program: string, first: number, count: number): Promise<CasesRun> {
  const runs: CasesRun[] = []
  for (let seed = first; seed < first + count; seed += 1) runs.push(await runCases(program, seed, 1))
  return { failures: runs.flatMap((run) => run.failures), tried: runs.reduce((sum, run) => both(sum, run.tried), nothingTried) }
}

test('a case is the same whatever ran before it: its board just got its power', async () => {
  const program = await buildFuzzer()
  expect(await runCases(program, 1, 20)).toEqual(await oneByOne(program, 1, 20))
})

test('a case that ends the program is named, and those after it are run', async () => {
  const program = await buildFuzzerWithout(sysexBound)
  const { failures } = await runCases(program, 1, 40)
  expect(failures).toEqual((await oneByOne(program, 1, 40)).failures)
  expect(failures.length).toBeGreaterThan(2)
  expect(failures[0]?.what).toMatch(/^index 64 out of bounds for type 'unsigned char \[64\]' \(firmata\.cpp:\d+\)$/)
})

test('a firmware that never comes back from an order is a case that failed', async () => {
  const program = await buildFuzzerWithout({
    name: 'the next channel', file: 'analog_reports.cpp', code: 'while (!(channels & (1 << channel)));', without: 'while (true);',
  })
  const { failures } = await runCases(program, 1, 1)
  expect(failures).toEqual([{ seed: 1, what: 'never comes back' }])
})

test('the stream of a case can be read', async () => {
  const stream = execFileSync(await buildFuzzer(), ['show', '1'], { encoding: 'utf8' }).split('\n')
  expect(stream[0]).toMatch(/^the clock starts at \d+ ms$/)
  expect(stream.slice(1, -1).filter((line) => !/^\d+\.\d{3} ms: ([\dA-F]{2}|pin \d+ is given [01]|channel \d is given \d+|the sensor's echo lasts \d+)$/.test(line))).toEqual([])
})

test('a guard that no longer stands in the firmware is told', () => {
  expect(() => withoutGuard('if (true) {', sysexBound)).toThrow('firmata.cpp has the guard "the longest sysex" 0 times')
  expect(withoutGuard(`  ${sysexBound.code}\n`, sysexBound)).toBe('  if (false) {\n')
})
