import { ourFlash, readImage } from '../../hardware/emulator/image.ts'
import { Lockstep } from '../../hardware/emulator/lockstep.ts'
import { keepPace } from '../../hardware/emulator/pace.ts'
import { remoteBoard } from '../../hardware/emulator/remote.ts'
import type { SteppedBoard } from '../../hardware/emulator/stepped.ts'
import { bareBoard } from '../../hardware/objects/objects.ts'
import type { BuiltObject, PartState } from '../../hardware/objects/object.ts'
import type { HowWired } from '../../hardware/objects/wiring.ts'
import { EmulatedTransport } from '../../hardware/transport/emulated.ts'
import { SerialTransport } from '../../hardware/transport/serial.ts'
import type { Transport } from '../../hardware/transport/transport.ts'
import type { Clock } from '../../workshops/language/run.ts'
import type { BoardSeen } from '../common/connection.ts'
import { monotonicClock } from './monotonic-clock.ts'

/** A board within reach: the link to it and the time it lives in. */
export type Plug = {
  readonly transport: Transport
  /** Another line to the same board, at a speed of bits a second; the one before is closed by then. */
  readonly lineAt: (speed: number) => Transport
  readonly clock: Clock
  /** The system's own words for why `transport` did not open, for the log. */
  readonly systemMessage: () => string | undefined
  /** The drawn board, which can be looked into and played with; of a real one, what was ordered stands for what it does. */
  readonly drawn: DrawnBoard | undefined
  end(): void
}

/** What a hand may do to an emulated board. */
export type DrawnBoard = {
  wire(object: BuiltObject): void
  /** In the units of `PartState`. */
  play(part: string, value: number): void
  wirePart(part: string, how: HowWired): void
}

/** What a part of the drawn object is seen to do. */
export type PartSeen = (part: string, state: PartState) => void

/** Reaches for a real board. Opens nothing yet. */
export function plugPort(path: string): Plug {
  const lineAt = (speed?: number) => new SerialTransport(path, undefined, speed)
  const transport = lineAt()
  return { transport, lineAt, clock: monotonicClock, systemMessage: () => transport.systemMessage, drawn: undefined, end: () => {} }
}

/** The boards of one kiosk. A drawn one stays the same from plug to plug, as a real one does: it is made once, and only stands still while nobody has it plugged. */
export class Plugs {
  readonly #onShown: PartSeen
  readonly #drawn = new Map<string, DrawnUno>()

  constructor(onShown: PartSeen) {
    this.#onShown = onShown
  }

  /** Reaches for a board: a port, or an emulated Uno. Opens nothing yet. */
  plug({ kind, path }: BoardSeen): Plug {
    if (kind === 'usb') return plugPort(path)
    const drawn = this.#drawn.get(path) ?? new DrawnUno(path, this.#onShown, () => this.#drawn.delete(path))
    this.#drawn.set(path, drawn)
    return drawn.plug()
  }
}

/** An emulated Uno in its own worker, paced to real time while it is plugged. */
class DrawnUno {
  readonly #path: string
  readonly #uno: SteppedBoard
  readonly #time: Lockstep
  #line: EmulatedTransport | undefined

  constructor(path: string, onShown: PartSeen, onFall: () => void) {
    const { flash, bootsFrom } = carriedBy(path)
    this.#path = path
    this.#uno = remoteBoard(flash, () => {
      onFall()
      this.#line?.unplug()
    }, { object: bareBoard, seed: SEED }, bootsFrom)
    this.#time = new Lockstep(this.#uno)
    this.#time.onShown = ({ part, state }) => onShown(part, state)
  }

  plug(): Plug {
    const lineAt = (speed?: number) => (this.#line = new EmulatedTransport(this.#time, this.#path, speed))
    return { transport: lineAt(), lineAt, clock: this.#time, systemMessage: () => undefined, drawn: this.#uno, end: keepPace(this.#time) }
  }
}

/** The drawn sensors tremble alike each time. */
const SEED = 1

/** Where an Uno's bootloader begins. */
const BOOTLOADER = 0x7e00

/** What a drawn board carries: our firmware, or for `emulated:FILE` an image of somebody else's, with its bootloader if there is one in it. */
function carriedBy(path: string): { readonly flash: Uint8Array; readonly bootsFrom: number | undefined } {
  const file = path.split(':').slice(1).join(':')
  if (file === '') return { flash: ourFlash(), bootsFrom: undefined }
  const reading = readImage(file)
  if (!reading.ok) throw new Error(`${file} line ${reading.line}: ${reading.reason}`)
  return { flash: reading.flash, bootsFrom: reading.flash[BOOTLOADER] === 0xff ? undefined : BOOTLOADER }
}
