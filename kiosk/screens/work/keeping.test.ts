import { expect, test } from 'vitest'
import { LinkLost } from '../../common/carrier.ts'
import type { Kept } from '../../common/work-calls.ts'
import { Keeping } from './keeping.ts'
import { emptyTable } from './new-creation.ts'
import type { Work } from './new-creation.ts'

/** A journal that answers when it is told to. */
function slowJournal() {
  const asked: { readonly title: string; readonly answer: (kept: Kept) => void; readonly fail: (error: Error) => void }[] = []
  const keeping = new Keeping(({ work }) => new Promise((answer, fail) => asked.push({ title: work.title, answer, fail })))
  return { keeping, asked, titles: () => asked.map(({ title }) => title) }
}

const work = (title: string): Work => ({ ...emptyTable, title })
const onDisk: Kept = { ok: true, version: 1 }
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('every change is sent at once; while one is on its way the newest waits', async () => {
  const { keeping, asked, titles } = slowJournal()
  for (const title of ['a', 'b', 'c']) keeping.keep('one', work(title))
  expect([titles(), keeping.state()]).toEqual([['a'], 'underWay'])
  asked[0]?.answer(onDisk)
  await turn()
  expect([titles(), keeping.state()]).toEqual([['a', 'c'], 'underWay'])
  asked[1]?.answer(onDisk)
  await keeping.settled()
  expect(keeping.state()).toBe('answered')
})

test('what is as the journal gave it is not sent', () => {
  const { keeping, titles } = slowJournal()
  const given = work('given')
  keeping.opened(given)
  keeping.keep('one', given)
  expect([titles(), keeping.state()]).toEqual([[], 'answered'])
})

test('what a lost link cut short waits, is sent again when the link is back, and nothing says it is kept before', async () => {
  const { keeping, asked, titles } = slowJournal()
  keeping.keep('one', work('a'))
  asked[0]?.fail(new LinkLost('keep'))
  await turn()
  expect([titles(), keeping.state()]).toEqual([['a'], 'underWay'])
  keeping.send()
  expect(titles()).toEqual(['a', 'a'])
  asked[1]?.answer(onDisk)
  await keeping.settled()
  expect(keeping.state()).toBe('answered')
})

test('a lost link sends the newest again, and not what it had become since', async () => {
  const { keeping, asked, titles } = slowJournal()
  keeping.keep('one', work('a'))
  keeping.keep('one', work('b'))
  asked[0]?.fail(new LinkLost('keep'))
  await turn()
  keeping.send()
  expect(titles()).toEqual(['a', 'b'])
})

test('what the disk does not take is answered: the disk’s own news say the rest', async () => {
  const { keeping, asked } = slowJournal()
  keeping.keep('one', work('a'))
  asked[0]?.answer({ ok: false, reason: 'not-on-disk' })
  await keeping.settled()
  expect(keeping.state()).toBe('answered')
  keeping.keep('one', work('b'))
  asked[1]?.answer({ ok: false, reason: 'unreadable' })
  await keeping.settled()
  expect(keeping.state()).toBe('refused')
})

test('what waits for a link that is back is kept before anything that comes after', async () => {
  const { keeping, asked, titles } = slowJournal()
  keeping.keep('one', work('a'))
  asked[0]?.fail(new LinkLost('keep'))
  await turn()
  let isSettled = false
  const settled = keeping.settled().then(() => (isSettled = true))
  await turn()
  expect([titles(), isSettled]).toEqual([['a', 'a'], false])
  asked[1]?.answer(onDisk)
  await settled
  expect(keeping.state()).toBe('answered')
})
