import { Worker } from 'node:worker_threads'
import { journalCallNames } from '../common/calls.ts'
import type { Caller, JournalHandlers } from '../common/calls.ts'
import { caller, LinkLost } from '../common/carrier.ts'
import type { NewsListener } from '../common/carrier.ts'
import type { EventKind } from './event-kind.ts'
import type { InUse, Journal } from './journal.ts'
import { threadCarrier } from './thread-carrier.ts'
import type { Said, Wish } from './thread-words.ts'

export type { InUse } from './journal.ts'

/** A thread that falls at once is not started again sooner than this (ms). */
const REST_AFTER_FALL = 500

/** A journal that is told to end makes its last copy and goes; one that hangs is made to (ms). */
const END_WITHIN = 5_000

/** A thread that serves, until it falls. */
type Thread = { readonly worker: Worker; readonly calls: Caller; readonly fallen: Promise<void> }

/**
 * Starts the journal in a thread of its own, and again whenever it falls. A call that a fall cut short is rejected with `LinkLost`:
 * whether it was kept is not known, and keeping it once more makes no second version.
 */
export async function startJournal(folder: string, onNews: NewsListener, workerFile = new URL('./worker.ts', import.meta.url)): Promise<Journal | InUse> {
  let isEnding = false
  let isThere = false
  let nextStart: NodeJS.Timeout | undefined

  function start(): Thread {
    const worker = new Worker(workerFile, { name: 'journal', workerData: { folder }, execArgv: [] })
    worker.on('error', (error) => console.error('journal: fell:', error))
    const fallen = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    const calls = caller(threadCarrier(worker, 'exit'), onNews, () => {
      isThere = false
    })
    return { worker, calls, fallen }
  }

  const opened = ({ worker, fallen }: Thread) =>
    Promise.race([new Promise<Said['is']>((resolve) => worker.on('message', (said: Said | string) => (typeof said === 'string' ? undefined : resolve(said.is)))), fallen.then(() => 'fallen' as const)])

  let thread = start()
  const first = await opened(thread)
  if (first === 'in-use') {
    await thread.fallen
    return 'folder-in-use'
  }
  watch(first === 'open')

  function watch(isOpen: boolean): void {
    isThere = isOpen
    const startedAt = performance.now()
    void thread.fallen.then(() => {
      if (isEnding) return
      onNews('disk', { is: 'not-saved', why: 'failing' })
      nextStart = setTimeout(() => void startAgain(), Math.max(0, startedAt + REST_AFTER_FALL - performance.now()))
    })
  }

  async function startAgain(): Promise<void> {
    thread = start()
    const is = await opened(thread)
    watch(is === 'open')
    if (is !== 'open') return
    note('journal-fell')
    // Pages are told what they may have missed. Should it fall again, they hear from the next.
    await thread.calls.hello(null).catch(() => null)
  }

  function note(kind: EventKind): void {
    const wish: Wish = { note: kind }
    if (isThere) thread.worker.postMessage(wish)
  }

  const pass = (name: keyof JournalHandlers) => async (input: unknown) => {
    if (!isThere) throw new LinkLost(name)
    return await (thread.calls[name] as (input: unknown) => Promise<unknown>)(input)
  }
  return {
    handlers: Object.fromEntries(journalCallNames.map((name) => [name, pass(name)])) as JournalHandlers,
    noteEvent: note,
    async end() {
      isEnding = true
      clearTimeout(nextStart)
      const wish: Wish = { end: true }
      thread.worker.postMessage(wish)
      const tooLong = setTimeout(() => void thread.worker.terminate(), END_WITHIN)
      await thread.fallen
      clearTimeout(tooLong)
    },
  }
}
