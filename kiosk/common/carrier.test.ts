import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callsContract } from './test-support/calls-contract.ts'
import { caller, CallRefused, LARGEST_MESSAGE, LinkLost, messageText, serve } from './carrier.ts'
import type { Carrier } from './carrier.ts'
import { serveDesk } from './test-support/desk.ts'
import { memoryCarriers } from './test-support/memory-carriers.ts'

callsContract('memory', () => {
  const { here, there, cut } = memoryCarriers()
  serveDesk(there)
  return Promise.resolve({
    carrier: here,
    cut,
    dispose() {
      cut()
      return Promise.resolve()
    },
  })
})

/** Our end of a link to nobody: a test says what arrives. */
function lonely(): { readonly carrier: Carrier; readonly sent: object[]; readonly news: (readonly [string, unknown])[]; readonly calls: ReturnType<typeof caller> } {
  const sent: object[] = []
  const news: (readonly [string, unknown])[] = []
  const carrier: Carrier = { send: (message) => sent.push(message), onMessage: () => {}, onClosed: () => {} }
  const calls = caller(carrier, (name, value) => news.push([name, value]))
  return { carrier, sent, news, calls }
}

test('of 1,000 malformed answers and news, none is believed and none throws', () => {
  const { carrier, news, calls } = lonely()
  let isSettled = false
  void calls.stop(null).finally(() => (isSettled = true))
  const noise = fc.oneof(
    fc.jsonValue(),
    fc.record({ answer: fc.oneof(fc.integer({ min: 2 }), fc.string()), value: fc.jsonValue() }),
    fc.record({ news: fc.constantFrom('connection', 'life', 'shown', 'sensed', 'work', '__proto__'), value: fc.oneof(fc.integer(), fc.string(), fc.record({ is: fc.string() }), fc.constant({ lamp: [1, 2] })) }),
  )
  for (const message of fc.sample(noise, { numRuns: 1000, seed: 22 })) carrier.onMessage(message)
  expect({ news, isSettled }).toEqual({ news: [], isSettled: false })
})

test('an answer that is not what the call answers is a refusal', async () => {
  const { carrier, calls } = lonely()
  const answer = calls.flag({})
  carrier.onMessage({ answer: 1, value: { ok: 'perhaps' } })
  await expect(answer).rejects.toEqual(new CallRefused('flag: bad-answer'))
})

test('a second answer to the same question is passed over', async () => {
  const { carrier, calls } = lonely()
  const answer = calls.step({})
  carrier.onMessage({ answer: 1, value: { ok: true } })
  carrier.onMessage({ answer: 1, value: null, refused: 'failed' })
  expect(await answer).toEqual({ ok: true })
})

test('a question that is too long for any link fails at once', async () => {
  const carried: string[] = []
  const carrier: Carrier = { send: (message) => carried.push(messageText(message)), onMessage: () => {}, onClosed: () => {} }
  const calls = caller(carrier, () => {})
  await expect(calls.keep({ creation: 'one', work: 'a'.repeat(LARGEST_MESSAGE) })).rejects.toThrow('is carried nowhere')
  expect(carried).toEqual([])
})

test('whoever serves is told once that the link ended', () => {
  const { here, there, cut } = memoryCarriers()
  caller(here, () => {})
  const ends: string[] = []
  serveDesk(there, () => ends.push('ended'))
  cut()
  cut()
  expect(ends).toEqual(['ended'])
})

test('an answer that comes after the link ended goes nowhere', async () => {
  const { here, there, cut } = memoryCarriers()
  const late = Promise.withResolvers<null>()
  const served = Promise.withResolvers<undefined>()
  const quiet = () => null
  const stop = () => {
    served.resolve(undefined)
    return late.promise
  }
  serve(there, { flag: () => ({ ok: true }), step: () => ({ ok: true }), pause: quiet, resume: quiet, stop, retry: quiet, prepare: quiet, object: quiet, play: quiet, hello: quiet }, { onBug: () => {} })
  const answer = caller(here, () => {}).stop(null).catch((error: unknown) => error)
  await served.promise
  cut()
  late.resolve(null)
  expect(await answer).toMatchObject({ name: 'LinkLost' })
})

test('a handler whose own link was lost is no bug: for the caller the link is lost', async () => {
  const { here, there } = memoryCarriers()
  const bugs: unknown[] = []
  const lost = () => Promise.reject(new LinkLost('stop'))
  serve(there, { flag: lost, step: lost, pause: lost, resume: lost, stop: lost, retry: lost, prepare: lost, object: lost, play: lost, hello: lost }, { onBug: (error) => bugs.push(error) })
  await expect(caller(here, () => {}).stop(null)).rejects.toEqual(new LinkLost('stop'))
  expect(bugs).toEqual([])
})
