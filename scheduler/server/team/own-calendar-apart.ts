import { Worker } from 'node:worker_threads'
import type { Instant } from '../../domain/time.ts'
import type { OwnCalendarRead, OwnCalendarTrouble } from './own-calendar.ts'

/** `too-hard`: it takes longer, or more memory, than any calendar that somebody lives by. */
export type OwnCalendarReadApart = OwnCalendarRead | { readonly trouble: OwnCalendarTrouble | 'too-hard' }

/** Milliseconds. */
const LONGEST_READING = 5_000

/**
 * Reads somebody's calendar in a thread of its own: a rule that never comes true (each 30 February) has a library look for ever, and must hang nobody.
 * @param longest milliseconds until the thread is ended
 */
export function readOwnCalendarApart(text: string, now: Instant, longest = LONGEST_READING): Promise<OwnCalendarReadApart> {
  const worker = new Worker(new URL('./own-calendar-thread.ts', import.meta.url), { name: 'own calendar', workerData: { text, now }, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 } })
  return new Promise((resolve) => {
    const answer = (read: OwnCalendarReadApart) => {
      clearTimeout(timer)
      resolve(read)
      void worker.terminate()
    }
    const timer = setTimeout(() => answer({ trouble: 'too-hard' }), longest)
    worker.once('message', (read: OwnCalendarRead) => answer(read))
    worker.once('error', () => answer({ trouble: 'too-hard' }))
    worker.once('exit', () => answer({ trouble: 'too-hard' }))
  })
}
