import { expect, test } from 'vitest'
import { addCounts, countTests, noTests, oneFailure, whyNotGood } from './count-tests.ts'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) })

test('tests are counted over all files, and whatever did not run is counted as skipped', () => {
  const report = { testResults: [file('passed', 'passed', 'passed', 'todo'), file('failed', 'passed', 'failed'), file('passed', 'skipped', 'pending')] }
  expect(countTests(report)).toEqual({ passed: 3, failed: 1, skipped: 3 })
})

test('a file that could not be loaded is a failure, though none of its tests ran', () => {
  expect(countTests({ testResults: [file('failed'), file('passed', 'passed')] })).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('something that is no report is refused', () => {
  expect(() => countTests({ passed: 12 })).toThrow('not a report')
})

test('a run is good only if some ran, none failed, none was skipped, and it ended well', () => {
  expect(whyNotGood({ passed: 12, failed: 0, skipped: 0 }, 0)).toBeUndefined()
  expect(whyNotGood(noTests, 0)).toBe('no test ran')
  expect(whyNotGood({ passed: 12, failed: 1, skipped: 0 }, 1)).toBe('1 failed')
  expect(whyNotGood({ passed: 12, failed: 0, skipped: 2 }, 0)).toContain('2 skipped')
  expect(whyNotGood({ passed: 12, failed: 0, skipped: 0 }, 1)).toContain('did not end well')
})

test('a build that failed weighs one in the sum', () => {
  expect(addCounts([{ passed: 12, failed: 0, skipped: 0 }, oneFailure])).toEqual({ passed: 12, failed: 1, skipped: 0 })
})
