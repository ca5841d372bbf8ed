import { expect, test } from 'vitest'
import { sharedWith } from './saved-blocks.ts'

const wait = (seconds: number) => ({ type: 'wait', id: `wait ${seconds}`, fields: { SECONDS: seconds } })
const stack = (...blocks: readonly object[]): object => blocks.reduceRight((below, block) => ({ ...block, next: { block: below } }))
const saved = (...blocks: readonly object[]) => ({ languageVersion: 0, blocks })

test('blocks that nobody touched are held once, and say the same', () => {
  const before = saved(stack(wait(1), wait(2)), wait(3))
  const now = saved(stack(wait(1), wait(2)), { ...wait(3), fields: { SECONDS: 30 } }, wait(4))
  const held = sharedWith(before, now)
  expect(held).toEqual(now)
  expect(held.blocks[0]).toBe(before.blocks[0])
  expect(held.blocks[1]).not.toBe(before.blocks[1])
})

test('what was there before is not changed, nor taken for what is there now', () => {
  const before = saved({ ...wait(1), x: 10, next: { block: wait(2) } })
  const was = structuredClone(before)
  expect(sharedWith(before, saved({ ...wait(1), x: 10 }))).toEqual(saved({ ...wait(1), x: 10 }))
  expect(sharedWith(before, saved({ ...wait(1), y: 10, next: { block: wait(2) } }))).toEqual(saved({ ...wait(1), y: 10, next: { block: wait(2) } }))
  expect(sharedWith(before, saved())).toEqual(saved())
  expect(before).toEqual(was)
})
