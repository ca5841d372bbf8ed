import { expect, test } from 'vitest'
import { titles, usualTitle } from '../../common/titles.ts'
import { besideEarly, emptyTable, newCreation, workIn } from './new-creation.ts'

test('a new creation has a title that the crew has not given yet, as long as there is one', () => {
  const made: { readonly title: string }[] = []
  while (made.length < titles.length) made.push(newCreation(made))
  expect(made.map(({ title }) => title)).toEqual(titles.map(({ id }) => id))
  expect(newCreation(made).title).toBe(usualTitle)
})

test('what was kept is the work it was, and nothing else is one', () => {
  const work = newCreation([])
  expect(workIn(JSON.parse(JSON.stringify(work)))).toEqual(work)
  expect([null, 'work', { ...work, blocks: {} }, { ...work, title: 5 }, { blocks: work.blocks }].map(workIn)).toEqual([undefined, undefined, undefined, undefined, undefined])
})

test('blocks that were put down before the work came lie beside it', () => {
  const work = newCreation([])
  const early = { languageVersion: 0, blocks: [{ type: 'wait' }] }
  expect(besideEarly(work, early).blocks.blocks).toEqual([...work.blocks.blocks, { type: 'wait' }])
  expect(besideEarly(work, emptyTable.blocks)).toBe(work)
})
