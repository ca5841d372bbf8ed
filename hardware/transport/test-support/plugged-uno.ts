import { readImage, ourFirmware } from '../../emulator/image.ts'
import { Lockstep } from '../../emulator/lockstep.ts'
import { stepped } from '../../emulator/stepped.ts'
import { EmulatedUno } from '../../emulator/uno.ts'
import { boardDecoder } from '../../protocol/decode.ts'
import { EmulatedTransport } from '../emulated.ts'
import { prepareBoard } from '../prepare-board.ts'
import type { Prepared } from '../prepare-board.ts'

/** An emulated board on a cable that can be pulled, and whoever prepares it. Time is the board's own, ms since power-on. */
export class PluggedUno {
  readonly uno: EmulatedUno
  readonly time: Lockstep
  #line: EmulatedTransport | undefined
  #isPlugged = true
  /** How often the line was opened. */
  openings = 0

  constructor({ flash, bootsFrom }: { readonly flash: Uint8Array; readonly bootsFrom?: number }) {
    this.uno = new EmulatedUno(flash, bootsFrom === undefined ? {} : { bootsFrom })
    this.time = new Lockstep(stepped(this.uno))
  }

  readonly lineAt = (speed: number): EmulatedTransport => {
    const line = new EmulatedTransport(this.time, 'emulated', speed)
    if (!this.#isPlugged) line.unplug()
    this.#line = line
    this.openings += 1
    return line
  }

  unplug(): void {
    this.#isPlugged = false
    this.#line?.unplug()
  }

  /** Lets time pass until something is over, at most for a minute of it. */
  async during<T>(work: Promise<T>): Promise<T> {
    let isOver = false
    const over = work.finally(() => (isOver = true))
    await this.time.advanceUntil(() => isOver, this.time.now() + 60_000)
    return over
  }

  async prepare(image: Uint8Array, onProgress: (share: number) => void = () => {}): Promise<Prepared> {
    return this.during(prepareBoard({ lineAt: this.lineAt, clock: this.time, image, onProgress }))
  }

  /** Opens the line as the kiosk does, and listens for who the board says it is. */
  async greeting(): Promise<string | undefined> {
    const decoder = boardDecoder()
    let greeting: string | undefined
    const line = this.lineAt(57_600)
    line.onBytes = (bytes) => {
      for (const message of decoder.push(bytes)) if (message.kind === 'firmware') greeting = `${message.name} ${message.major}.${message.minor}`
    }
    await line.open()
    await this.time.advanceUntil(() => greeting !== undefined, this.time.now() + 3000)
    await line.close()
    return greeting
  }
}

/** Our firmware, as it is installed. */
export function ourImage(): Uint8Array {
  const reading = readImage(ourFirmware)
  if (!reading.ok) throw new Error(reading.reason)
  return reading.flash.subarray(0, reading.size)
}

/** A flash with a program at its start, its pages filled up with 0xFF, all else as it was. */
export function withProgram(flash: Uint8Array, program: Uint8Array): Uint8Array {
  const after = flash.slice()
  after.fill(0xff, 0, Math.ceil(program.length / 128) * 128)
  after.set(program)
  return after
}

/** Vitest compares 32 KB byte by byte, slowly; where two flashes first differ says enough. */
export const firstDifference = (one: Uint8Array, other: Uint8Array): number => one.findIndex((byte, index) => byte !== other[index])
