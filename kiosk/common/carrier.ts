import * as z from './parsing.ts'
import { callNames, calls, isCall, isNews, news } from './calls.ts'
import type { Answer, CallName, Caller, Handlers, Input, NewsName, NewsOf } from './calls.ts'

/** Carries JSON values both ways, in order: a WebSocket, a child process, a window. */
export interface Carrier {
  send(message: object): void
  onMessage: (message: unknown) => void
  /** Called once; nothing is carried any more. */
  onClosed: () => void
}

/** A child's whole workspace is some kilobytes; nothing near this (characters of JSON) is hers. */
export const LARGEST_MESSAGE = 1_000_000

/**
 * A message as the text that a link from a page carries.
 * @throws when it is longer than any link takes: whoever asks is not to wait for an answer that nobody gives
 */
export function messageText(message: object): string {
  const text = JSON.stringify(message)
  if (text.length > LARGEST_MESSAGE) throw new Error(`A message of ${text.length} characters is carried nowhere.`)
  return text
}

/** The link ended before an answer came. */
export class LinkLost extends Error {
  override readonly name = 'LinkLost'
}

/** The other side did not take the call: it does not know it, or its input is not what it takes, or serving it failed. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused'
}

/** JSON has no `undefined`: an input of it arrives as none. A question is answered all the same. */
const question = z.object({ ask: z.number(), call: z.string(), input: z.optional(z.unknown()) })
const reply = z.object({ answer: z.number(), value: z.unknown(), refused: z.optional(z.enum(['unknown-call', 'bad-input', 'locked', 'lost', 'failed'])) })
const notice = z.object({ news: z.string(), value: z.unknown() })

export type Serving = {
  tell<Name extends NewsName>(name: Name, value: NewsOf<Name>): void
}

/** Whoever serves calls. */
type Server = {
  /** Told of a handler that threw: that is a bug of ours, never of the caller. */
  readonly onBug: (error: unknown) => void
  readonly onClosed?: () => void
  /** Whether this caller may ask for it now; everything, if it is not said. */
  readonly isOpen?: (name: CallName) => boolean
}

/**
 * Serves the calls that arrive on a carrier, those that have a handler. A message that is no question is passed over; an unknown call,
 * a wrong input or a call that is locked is refused and reaches no handler. A handler whose own link was lost is no bug: the caller's is lost with it.
 */
export function serve(carrier: Carrier, handlers: Partial<Handlers>, { onBug, onClosed = () => {}, isOpen = () => true }: Server): Serving {
  carrier.onClosed = onClosed
  carrier.onMessage = (message) => {
    const { data, success } = question.safeParse(message)
    if (!success) return
    const refuse = (refused: string) => carrier.send({ answer: data.ask, value: null, refused })
    if (!isCall(data.call) || !handlers[data.call]) {
      refuse('unknown-call')
      return
    }
    if (!isOpen(data.call)) {
      refuse('locked')
      return
    }
    const input = calls[data.call].input.safeParse(data.input)
    if (!input.success) {
      refuse('bad-input')
      return
    }
    answer(handlers, data.call, input.data).then(
      (value) => carrier.send({ answer: data.ask, value }),
      (error: unknown) => {
        if (error instanceof LinkLost) {
          refuse('lost')
          return
        }
        onBug(error)
        refuse('failed')
      },
    )
  }
  return { tell: (name, value) => carrier.send({ news: name, value }) }
}

async function answer<Name extends CallName>(handlers: Partial<Handlers>, name: Name, input: Input<CallName>): Promise<Answer<Name>> {
  return await (handlers[name] as (input: unknown) => Promise<Answer<Name>> | Answer<Name>)(input)
}

/** Listens to news; only what parses is passed on. */
export type NewsListener = <Name extends NewsName>(name: Name, value: NewsOf<Name>) => void

/** The calls at the other end of a carrier, as functions. */
export function caller(carrier: Carrier, onNews: NewsListener, onClosed: () => void = () => {}): Caller {
  const waiting = new Map<number, { readonly name: CallName; readonly answered: (value: unknown) => void; readonly failed: (error: Error) => void }>()
  let asked = 0
  let isClosed = false

  carrier.onClosed = () => {
    isClosed = true
    for (const { name, failed } of waiting.values()) failed(new LinkLost(name))
    waiting.clear()
    onClosed()
  }
  carrier.onMessage = (message) => {
    const replied = reply.safeParse(message)
    if (replied.success) {
      settle(replied.data)
      return
    }
    const noticed = notice.safeParse(message)
    if (!noticed.success || !isNews(noticed.data.news)) return
    const value = news[noticed.data.news].safeParse(noticed.data.value)
    if (value.success) onNews(noticed.data.news, value.data as never)
  }

  function settle(data: z.infer<typeof reply>): void {
    const one = waiting.get(data.answer)
    if (!one) return
    waiting.delete(data.answer)
    const value = calls[one.name].answer.safeParse(data.value)
    if (data.refused === 'lost') one.failed(new LinkLost(one.name))
    else if (data.refused) one.failed(new CallRefused(`${one.name}: ${data.refused}`))
    else if (value.success) one.answered(value.data)
    else one.failed(new CallRefused(`${one.name}: bad-answer`))
  }

  const ask = (name: CallName) => (input: unknown) =>
    new Promise((answered, failed) => {
      if (isClosed) {
        failed(new LinkLost(name))
        return
      }
      asked += 1
      waiting.set(asked, { name, answered, failed })
      try {
        carrier.send({ ask: asked, call: name, input })
      } catch (error) {
        // What can't be carried is answered by nobody.
        waiting.delete(asked)
        throw error
      }
    })
  return Object.fromEntries(callNames.map((name) => [name, ask(name)])) as Caller
}
