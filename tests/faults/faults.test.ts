import { expect, test } from 'vitest'
import { keptSeedsOf } from './kept-seeds.ts'
import { seedsFrom } from './row.ts'
import { rows } from './rows.ts'

/** The same cases at each commit, so that a red run is red again; `npm run faults` draws its own. */
const commitSeed = 1

test.each(rows)('$name: $promise', async (row) => {
  const result = await row.run([...keptSeedsOf(row.name), ...seedsFrom(commitSeed, row.commitCount)], () => undefined)
  expect(result.failures).toEqual([])
  expect(result.twin).toEqual({ didFail: true, measured: result.twin.measured })
})

test('every row has a name of its own, in kebab-case', () => {
  const names = rows.map((row) => row.name)
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})
