import type { Lockstep } from '../../../hardware/emulator/lockstep.ts'
import { EmulatedTransport } from '../../../hardware/transport/emulated.ts'
import type { Transport, TransportProblem, WhyClosed } from '../../../hardware/transport/transport.ts'
import type { Clock } from '../../../workshops/language/run.ts'

/**
 * A process that may stand still: it writes nothing meanwhile, its timers wait, and what the board says waits in the system.
 * Awake again it serves its timers and reads, in either order, as Node does.
 */
export class SleepyHost implements Transport {
  readonly path = 'emulated'
  readonly clock: Clock
  onBytes: (bytes: Uint8Array) => void = () => {}
  onClosed: (why: WhyClosed) => void = () => {}
  readonly #line: EmulatedTransport
  readonly #overdue: (() => void)[] = []
  readonly #unread: Uint8Array[] = []
  #isAsleep = false

  constructor(time: Lockstep) {
    this.#line = new EmulatedTransport(time)
    this.#line.onBytes = (bytes) => {
      if (this.#isAsleep) this.#unread.push(bytes)
      else this.onBytes(bytes)
    }
    this.#line.onClosed = (why) => this.onClosed(why)
    this.clock = {
      now: () => time.now(),
      wakeAt: (at, wake) => {
        let isCalledOff = false
        const serve = () => {
          if (isCalledOff) return
          if (this.#isAsleep) this.#overdue.push(serve)
          else wake()
        }
        const callOff = time.wakeAt(at, serve)
        return () => {
          isCalledOff = true
          callOff()
        }
      },
    }
  }

  open(): Promise<TransportProblem | undefined> {
    return this.#line.open()
  }

  write(bytes: Uint8Array): void {
    if (!this.#isAsleep) this.#line.write(bytes)
  }

  close(): Promise<void> {
    return this.#line.close()
  }

  pullCable(): void {
    this.#line.unplug()
  }

  sleep(): void {
    this.#isAsleep = true
  }

  wake(first: 'serve' | 'read'): void {
    this.#isAsleep = false
    if (first === 'read') this.#read()
    for (const serve of this.#overdue.splice(0)) serve()
    this.#read()
  }

  #read(): void {
    for (const bytes of this.#unread.splice(0)) this.onBytes(bytes)
  }
}
