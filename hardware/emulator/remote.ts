import { Worker } from 'node:worker_threads'
import type { PinInput, SteppedBoard, Stretch } from './stepped.ts'

/** What is said to the worker. */
export type ToWorker =
  | { readonly advance: number }
  | { readonly send: Uint8Array }
  | { readonly input: PinInput }
  | { readonly reset: true }

/**
 * The same board in a worker thread, so that 16 million cycles a second do not hold up who talks to it.
 * Messages keep their order, so what is sent before an `advance` is there when it begins.
 * @param onFall called once if the worker dies without being told to
 */
export function remoteBoard(flash: Uint8Array, onFall: () => void): SteppedBoard {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: flash })
  let isEnded = false
  let arrived: (stretch: Stretch) => void = () => {}
  worker.on('message', (stretch: Stretch) => arrived(stretch))
  worker.on('error', (error) => console.error(`emulated board: ${error instanceof Error ? error.message : String(error)}`))
  worker.once('exit', () => {
    if (!isEnded) onFall()
  })
  const say = (message: ToWorker) => worker.postMessage(message)
  return {
    advance: (toCycle) =>
      new Promise((resolve) => {
        arrived = resolve
        say({ advance: toCycle })
      }),
    send: (bytes) => say({ send: bytes }),
    input: (input) => say({ input }),
    reset: () => say({ reset: true }),
    end() {
      isEnded = true
      arrived = () => {}
      void worker.terminate()
    },
  }
}
