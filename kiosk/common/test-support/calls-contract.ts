import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callNames, calls as declared, isCall } from '../calls.ts'
import type { CallName } from '../calls.ts'
import { caller, CallRefused, LinkLost } from '../carrier.ts'
import type { Carrier } from '../carrier.ts'
import { answerOf, HELLO_NEWS, readDesk, thatBreaks, thatNeverAnswers } from './desk.ts'

/** Our end of a carrier whose other end serves a desk (`test-support/desk.ts`). */
export interface LinkToDesk {
  readonly carrier: Carrier
  /** The link ends as it does in life: the other side goes without a word. */
  cut(): void
  /** Ends whatever the desk needed to run. Called after each test, cut or not. */
  dispose(): Promise<void>
}

const creation = { format: 'camion', title: 'Clignote, « é » 🚚', blocks: [1, 2.5, null, true, { deep: [{}] }] }

/** What a call is given, where it is given something. */
const inputs: { readonly [Name in CallName]?: unknown } = {
  flag: creation, step: creation, object: 'kit', play: { part: 'knob', value: 40 }, wire: { part: 'red', how: 'reversed' }, seek: { workshop: 'la-veilleuse', step: 'dark' },
  sit: 'fox', begin: creation, takeUp: 'one', keep: { creation: 'one', work: creation }, versions: 'one', version: { creation: 'one', version: 1 },
  reopen: 'one', versionsOf: 'one', look: { creation: 'one', version: null }, restore: { creation: 'one', version: 1 }, takeIn: { work: creation, picture: 'fox' },
  toStick: ['one'], fromStick: 'one.camion.json', changePin: '2580',
  openRoadBook: 'feuille-de-route.json', give: { workshop: 'la-veilleuse', step: null }, setUsual: { locale: 'fr', mood: 'words', volume: 50, brightness: 50 }, unlock: '2580', choosePin: '2580',
}

type Question = { readonly ask: number; readonly call: string; readonly input?: unknown }
const isQuestion = (message: unknown): message is Question =>
  typeof message === 'object' && message !== null && 'ask' in message && typeof message.ask === 'number' && 'call' in message && typeof message.call === 'string'
const wouldBeServed = ({ call, input }: Question): boolean => isCall(call) && declared[call].input.safeParse(input).success

const names = [...callNames, 'flags', 'Stop', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty']
/** From plain noise to questions that are wrong by one thing only. */
const malformed = fc
  .oneof(
    fc.jsonValue(),
    fc.record({ ask: fc.oneof(fc.integer({ max: 1_000_000 }), fc.jsonValue()), call: fc.oneof(fc.constantFrom(...names), fc.jsonValue()), input: fc.jsonValue() }, { requiredKeys: [] }),
    fc.record({ ask: fc.integer({ max: 1_000_000 }), call: fc.constantFrom(...names), input: fc.jsonValue() }),
    fc.record({ answer: fc.integer(), value: fc.jsonValue(), refused: fc.constantFrom('failed', 'no', null) }),
    fc.record({ news: fc.constantFrom('life', 'shown', 'other'), value: fc.jsonValue() }),
  )
  .filter((message) => !isQuestion(message) || !wouldBeServed(message))

/** No number that noise may ask with. */
const LAST = 2 ** 40

/** The promises of the calls, over any carrier: `describe`s a suite of its own. */
export function callsContract(name: string, make: () => Promise<LinkToDesk>): void {
  describe(`calls over ${name}`, () => {
    let link: LinkToDesk
    let news: (readonly [string, unknown])[]
    let closed: Promise<void>
    let calls: ReturnType<typeof caller>

    beforeEach(async () => {
      link = await make()
      news = []
      closed = new Promise((resolve) => {
        calls = caller(link.carrier, (said, value) => news.push([said, value]), resolve)
      })
    })
    afterEach(() => link.dispose())

    /** Says messages that no caller of ours would, and gathers what comes back up to the answer of one last, right question. */
    const rawly = async (messages: readonly unknown[], last: Question): Promise<readonly unknown[]> => {
      const { promise, resolve } = Promise.withResolvers<readonly unknown[]>()
      const answers: unknown[] = []
      link.carrier.onMessage = (message) => {
        answers.push(message)
        if ((message as { answer?: unknown }).answer === last.ask) resolve(answers.slice(0, -1))
      }
      for (const message of [...messages, last]) link.carrier.send(message as object)
      return await promise
    }
    const refusal = ({ ask, call }: Question) => ({ answer: ask, value: null, refused: isCall(call) ? 'bad-input' : 'unknown-call' })

    test('every call reaches its handler with what was given, and its answer comes back', async () => {
      const quiet = callNames.filter((call) => !['flag', 'step', 'hello'].includes(call)).map((call) => [call, inputs[call] ?? null] as const)
      expect(await calls.step(creation)).toEqual({ ok: true })
      for (const [call, input] of quiet) expect(await (calls[call] as (input: unknown) => Promise<unknown>)(input)).toEqual(answerOf(call))
      const answer = await calls.flag(creation)
      expect(readDesk(answer)).toEqual({ heard: [['step', creation], ...quiet, ['flag', creation]], bugs: 0 })
    })

    test('calls made at once are each answered with their own answer', async () => {
      const [first, step, second] = await Promise.all([calls.flag(1), calls.step(2), calls.flag(3)])
      expect([readDesk(first).heard, step, readDesk(second).heard]).toEqual([[['flag', 1]], { ok: true }, [['flag', 1], ['step', 2], ['flag', 3]]])
    })

    test('news arrive in the order they were told', async () => {
      await calls.hello(null)
      const counted = Array.from({ length: HELLO_NEWS }, (_, star) => ['work', { blocks: ['on'], boxes: { star }, said: 'bonjour' }])
      expect(news).toEqual([...counted, ['shown', { lamp: 100, rainbow: [255, 0, 0] }], ['life', { is: 'running' }]])
    })

    test('a handler that throws is a refusal, told to whoever keeps the desk, and the desk goes on', async () => {
      await expect(calls.flag(thatBreaks)).rejects.toEqual(new CallRefused('flag: failed'))
      expect(readDesk(await calls.flag(creation))).toEqual({ heard: [['flag', creation]], bugs: 1 })
    })

    test('a wrong input is refused, and no handler is called', async () => {
      await expect(calls.stop(5 as unknown as null)).rejects.toEqual(new CallRefused('stop: bad-input'))
      await expect(calls.object(null as unknown as string)).rejects.toEqual(new CallRefused('object: bad-input'))
      await expect(calls.play({ part: 'knob', value: '40' as unknown as number })).rejects.toEqual(new CallRefused('play: bad-input'))
      await expect(calls.hello({ please: true } as unknown as null)).rejects.toEqual(new CallRefused('hello: bad-input'))
      expect({ heard: readDesk(await calls.flag(creation)).heard, news }).toEqual({ heard: [['flag', creation]], news: [] })
    })

    test('a call without an input is answered too', async () => {
      const answers = await rawly([{ ask: 1, call: 'flag' }, { ask: 2, call: 'stop' }], { ask: LAST, call: 'stop', input: null })
      // Which comes first is the link's matter: whether both questions arrived at once.
      expect(answers).toHaveLength(2)
      expect(answers).toEqual(expect.arrayContaining([expect.objectContaining({ answer: 2, refused: 'bad-input' }), expect.objectContaining({ answer: 1 })]))
    })

    test('a call nobody declared is refused', async () => {
      const questions = ['selfDestruct', '__proto__', 'constructor'].map((call, ask) => ({ ask, call, input: null }))
      expect(await rawly(questions, { ask: LAST, call: 'stop', input: null })).toEqual(questions.map(refusal))
    })

    test('of 1,000 malformed messages none reaches a handler, and the desk goes on', async () => {
      const noise = fc.sample(malformed, { numRuns: 1000, seed: 22 }).map((message) => JSON.parse(JSON.stringify(message)) as unknown)
      expect(await rawly(noise, { ask: LAST, call: 'stop', input: null })).toEqual(noise.filter(isQuestion).map(refusal))
      calls = caller(link.carrier, () => {})
      expect(readDesk(await calls.flag(creation))).toEqual({ heard: [['stop', null], ['flag', creation]], bugs: 0 })
    })

    test('the end of the link rejects what waits for an answer, and whatever is asked afterwards', async () => {
      const waiting = [calls.flag(thatNeverAnswers), calls.flag(thatNeverAnswers)].map((answer) => answer.catch((error: unknown) => error))
      await calls.stop(null)
      link.cut()
      await closed
      expect(await Promise.all(waiting)).toEqual([new LinkLost('flag'), new LinkLost('flag')])
      await expect(calls.stop(null)).rejects.toEqual(new LinkLost('stop'))
    })
  })
}
