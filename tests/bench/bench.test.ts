import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { acrossStrides, quietestSession } from './latency/typical.ts'
import { median, percentile } from './statistics.ts'

const program = fileURLToPath(new URL('./bench.ts', import.meta.url))

function bench(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
  return { status, lines: stdout.split('\n'), complaint: stderr.trimEnd() }
}

describe('npm run bench', () => {
  test('lists the benches, each with what it shows', () => {
    const { status, lines } = bench()
    expect(status).toBe(0)
    expect(lines).toEqual(expect.arrayContaining(['interpreter', 'latency', 'page', 'booking', 'public', 'desk', 'journal', 'workshop']))
  })

  test('a name it has not -> one line with those it has, and 2', () => {
    expect(bench('nothing')).toMatchObject({ status: 2, complaint: 'There is no bench nothing. Benches: interpreter, latency, page, booking, public, desk, journal, workshop.' })
  })

  test('more than one name -> one line, and 2', () => {
    expect(bench('latency', 'interpreter')).toMatchObject({ status: 2, complaint: 'One bench at a time: interpreter is too much.' })
  })
})

describe('statistics', () => {
  test('the median is in the middle, or between the two there', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5])
  })

  test('a percentile is a value that so many do not exceed', () => {
    expect([percentile([1, 2, 3, 4], 50), percentile([1, 2, 3, 4], 95), percentile([7], 1)]).toEqual([2, 4, 7])
  })

  test('the quietest session is the one with the lowest median', () => {
    expect(quietestSession.of([[1, 9, 9], [3, 3, 4]], [[2]])).toEqual({ block: 3, bare: 2 })
  })

  test('what waits for the next stride weighs the same on both sides, however chance dealt it', () => {
    const { block, bare } = acrossStrides.of([[0.4, 0.4, 0.4, 4.4]], [[0.4, 4.4, 4.4, 4.4]])
    expect([block, bare]).toEqual([expect.closeTo(2.4), expect.closeTo(2.4)])
  })
})
