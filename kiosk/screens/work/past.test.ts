import { expect, test } from 'vitest'
import { back, begun, canGoBack, canGoForth, changed, forth, turned, withOlder, workNow } from './past.ts'

const done = (depth: number) => ({ depth, hasAhead: false })
const taken = (depth: number) => ({ depth, hasAhead: true })

test('one goes back to what a creation was before it was opened, and forth again', () => {
  const opened = withOlder(begun('three'), ['one', 'two'])
  const once = back(opened)
  const twice = back(once)
  expect([workNow(once), workNow(twice), canGoBack(twice), workNow(back(twice))]).toEqual(['two', 'one', false, 'one'])
  expect([workNow(forth(twice)), workNow(forth(forth(twice))), canGoForth(forth(forth(twice)))]).toEqual(['two', 'three', false])
})

test('a change ends what was ahead', () => {
  const past = changed(back(withOlder(begun('three'), ['one', 'two'])), 'another', done(1))
  expect(past).toEqual({ works: ['one', 'two', 'another'], at: 2, since: 1 })
})

test('what older works there are may become known after the first changes', () => {
  const past = withOlder(changed(begun('opened'), 'changed', done(1)), ['before'])
  expect(past).toEqual({ works: ['before', 'opened', 'changed'], at: 2, since: 1 })
  expect(workNow(back(changed(past, 'opened', taken(0))))).toBe('before')
})

test('a change of several steps counts once, as the blocks’ own undo has it', () => {
  const past = changed(changed(begun('opened'), 'half moved', done(1)), 'moved', done(1))
  expect(past.works).toEqual(['opened', 'moved'])
})

test('what the blocks took back themselves is still ahead when one goes back further', () => {
  const twice = changed(changed(begun('opened'), 'a', done(1)), 'b', done(2))
  const undone = withOlder(changed(changed(twice, 'a', taken(1)), 'opened', taken(0)), ['before'])
  expect(workNow(forth(forth(back(undone))))).toBe('a')
})

test('another object is one change among those of the blocks', () => {
  const past = changed(turned(changed(begun('opened'), 'a', done(1)), 'a on another object'), 'b', done(1))
  const before = back(changed(past, 'a on another object', taken(0)))
  expect([workNow(before), workNow(back(before))]).toEqual(['a', 'opened'])
})
