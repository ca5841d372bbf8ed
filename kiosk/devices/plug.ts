import { ourFlash, readImage } from '../../hardware/emulator/image.ts'
import { Lockstep } from '../../hardware/emulator/lockstep.ts'
import { keepPace } from '../../hardware/emulator/pace.ts'
import { remoteBoard } from '../../hardware/emulator/remote.ts'
import { bareBoard } from '../../hardware/objects/objects.ts'
import type { BuiltObject, PartState } from '../../hardware/objects/object.ts'
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
  /** The drawn board, which can be looked into and played with; of a real one, what was ordered stands for what it does. */
  readonly drawn: DrawnBoard | undefined
  end(): void
}

/** What a hand may do to an emulated board. */
export type DrawnBoard = {
  wire(object: BuiltObject): void
  /** In the units of `PartState`. */
  play(part: string, value: number): void
}

/** What a part of the drawn object is seen to do. */
export type PartSeen = (part: string, state: PartState) => void

/** Reaches for a board: a port, or the emulated Uno, paced to real time in its own worker. Opens nothing yet. */
export function plug(board: BoardSeen, onShown: PartSeen): Plug {
  return board.kind === 'usb' ? plugPort(board.path) : plugDrawn(board.path, onShown)
}

function plugPort(path: string): Plug {
  const lineAt = (speed?: number) => new SerialTransport(path, undefined, speed)
  return { transport: lineAt(), lineAt, clock: monotonicClock, drawn: undefined, end: () => {} }
}

function plugDrawn(path: string, onShown: PartSeen): Plug {
  const { flash, bootsFrom } = carriedBy(path)
  let line: EmulatedTransport
  const uno = remoteBoard(flash, () => line.unplug(), { object: bareBoard, seed: SEED }, bootsFrom)
  const time = new Lockstep(uno)
  time.onShown = ({ part, state }) => onShown(part, state)
  const lineAt = (speed?: number) => (line = new EmulatedTransport(time, path, speed))
  const endPace = keepPace(time)
  return {
    transport: lineAt(),
    lineAt,
    clock: time,
    drawn: uno,
    end() {
      endPace()
      uno.end()
    },
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
