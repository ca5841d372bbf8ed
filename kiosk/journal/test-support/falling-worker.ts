import { parentPort } from 'node:worker_threads'

/** The journal's thread, which falls when it is to note that a page fell. */
parentPort?.on('message', (message: unknown) => {
  if (typeof message === 'object' && message !== null && 'note' in message && message.note === 'page-fell') throw new Error('a fall')
})
await import('../worker.ts')
