import { callNames } from '../calls.ts'
import type { Answer, CallName, Handlers } from '../calls.ts'
import { serve } from '../carrier.ts'
import type { Carrier } from '../carrier.ts'
import type { Started } from '../device-calls.ts'

/** What is answered, where it is not nothing. */
const done = { ok: true } as const
const held = { ok: true, isKept: true } as const
const opened = { ok: true, id: 'one', version: 1, work: null } as const
const shortList = [{ version: 1, at: 0 }]
const answers: { readonly [Name in CallName]?: Answer<Name> } = {
  sit: done, begin: opened, takeUp: opened, keep: { ok: true, version: 1 }, versions: shortList, version: 'kept',
  visit: { day: '2026-11-22', crews: [] }, reopen: opened, versionsOf: shortList, look: 'kept', restore: { ok: true, version: 2 }, takeIn: { ok: true, id: 'two', picture: 'owl' },
  toStick: { ok: true, files: [], emptied: 0 }, onStick: { ok: true, files: [] }, fromStick: { ok: true, id: 'two', picture: 'owl' }, changePin: done, pinToStick: done,
  roadBooksOnStick: { ok: true, files: [] }, openRoadBook: held, roadBook: null, give: held, setUsual: held, restart: done, switchOff: done,
  unlock: done, choosePin: done, pinFromStick: done,
}
export const answerOf = (call: CallName): unknown => answers[call] ?? null

/** What a desk was asked, in order. */
export type Heard = readonly (readonly [call: string, input: unknown])[]

/** A creation that makes the desk's handler throw, and one that it never answers. */
export const thatBreaks = 'breaks'
export const thatNeverAnswers = 'never answers'

/** How many news the desk tells when it is asked to say hello. */
export const HELLO_NEWS = 100

/**
 * A desk behind a carrier, in this process or in another: it takes every call and, on a flag, answers all that it
 * has heard and how many bugs it met, so that whoever asks from far away can tell.
 */
export function serveDesk(carrier: Carrier, onClosed: () => void = () => {}): void {
  const heard: (readonly [string, unknown])[] = []
  let bugs = 0
  const note = (call: CallName) => (input: unknown) => {
    heard.push([call, input])
    return answerOf(call)
  }
  const handlers = {
    ...Object.fromEntries(callNames.map((name) => [name, note(name)])),
    flag(creation: unknown): Started | Promise<Started> {
      if (creation === thatBreaks) throw new Error('the desk broke, as it was asked to')
      if (creation === thatNeverAnswers) return new Promise(() => {})
      note('flag')(creation)
      return { ok: false, reason: 'not-ready', detail: JSON.stringify({ heard, bugs }), blocks: [] }
    },
    step(creation: unknown) {
      note('step')(creation)
      return { ok: true }
    },
    hello() {
      for (let count = 0; count < HELLO_NEWS; count += 1) serving.tell('work', { blocks: ['on'], boxes: { star: count }, said: 'bonjour' })
      serving.tell('shown', { lamp: 100, rainbow: [255, 0, 0] })
      serving.tell('life', { is: 'running' })
      return null
    },
  } as unknown as Handlers
  const serving = serve(carrier, handlers, { onBug: () => (bugs += 1), onClosed })
}

/** What a desk says in its answer to a flag. */
export function readDesk(answer: Started): { readonly heard: Heard; readonly bugs: number } {
  return JSON.parse(answer.ok ? '{}' : answer.detail) as { heard: Heard; bugs: number }
}
