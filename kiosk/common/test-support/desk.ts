import type { Handlers, Started } from '../calls.ts'
import { serve } from '../carrier.ts'
import type { Carrier } from '../carrier.ts'

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
  const note = (call: string) => (input: unknown) => {
    heard.push([call, input])
    return null
  }
  const handlers: Handlers = {
    flag(creation): Started | Promise<Started> {
      if (creation === thatBreaks) throw new Error('the desk broke, as it was asked to')
      if (creation === thatNeverAnswers) return new Promise(() => {})
      note('flag')(creation)
      return { ok: false, reason: 'not-ready', detail: JSON.stringify({ heard, bugs }), blocks: [] }
    },
    step(creation) {
      note('step')(creation)
      return { ok: true }
    },
    pause: note('pause'),
    resume: note('resume'),
    stop: note('stop'),
    retry: note('retry'),
    prepare: note('prepare'),
    object: note('object'),
    play: note('play'),
    hello() {
      for (let count = 0; count < HELLO_NEWS; count += 1) serving.tell('work', { blocks: ['on'], boxes: { star: count }, said: 'bonjour' })
      serving.tell('shown', { lamp: 100, rainbow: [255, 0, 0] })
      serving.tell('life', { is: 'running' })
      return null
    },
  }
  const serving = serve(carrier, handlers, () => (bugs += 1), onClosed)
}

/** What a desk says in its answer to a flag. */
export function readDesk(answer: Started): { readonly heard: Heard; readonly bugs: number } {
  return JSON.parse(answer.ok ? '{}' : answer.detail) as { heard: Heard; bugs: number }
}
