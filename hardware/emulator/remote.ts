import { Worker } from 'node:worker_threads'
import type { BuiltObject } from '../objects/object.ts'
import type { HowWired } from '../objects/wiring.ts'
import type { Wiring } from './parts/wire-parts.ts'
import type { PinInput, SteppedBoard, Stretch } from './stepped.ts'

/** What the worker begins with. */
export type WorkerStart = { readonly flash: Uint8Array; readonly wiring: Wiring | undefined; readonly bootsFrom: number | undefined }

/** What is said to the worker. */
export type ToWorker =
  | { readonly advance: number }
  | { readonly send: Uint8Array }
  | { readonly speakAt: number }
  | { readonly input: PinInput }
  | { readonly wire: BuiltObject }
  | { readonly play: { readonly part: string; readonly value: number; readonly cycle: number | undefined } }
  | { readonly wirePart: { readonly part: string; readonly how: HowWired } }
  | { readonly reset: true }

/**
 * The same board in a worker thread, so that 16 million cycles a second do not hold up who talks to it.
 * Messages keep their order, so what is sent before an `advance` is there when it begins.
 * @param onFall called once if the worker dies without being told to
 * @param bootsFrom where its bootloader begins; see `EmulatedUno`
 */
export function remoteBoard(flash: Uint8Array, onFall: () => void, wiring?: Wiring, bootsFrom?: number): SteppedBoard {
  const start: WorkerStart = { flash, wiring, bootsFrom }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: start })
  // It lives for whoever lets its time pass, and holds no process back.
  worker.unref()
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
    speakAt: (baud) => say({ speakAt: baud }),
    input: (input) => say({ input }),
    wire: (object) => say({ wire: object }),
    play: (part, value, cycle) => say({ play: { part, value, cycle } }),
    wirePart: (part, how) => say({ wirePart: { part, how } }),
    reset: () => say({ reset: true }),
    end() {
      isEnded = true
      arrived = () => {}
      void worker.terminate()
    },
  }
}
