import type { PinName } from '../boards/board.ts'
import type { BuiltObject } from '../objects/object.ts'
import type { HowWired } from '../objects/wiring.ts'
import { nothingWired, wireParts } from './parts/wire-parts.ts'
import type { Shown, Wiring } from './parts/wire-parts.ts'
import { EmulatedUno } from './uno.ts'
import type { PinChange } from './uno.ts'

/** Something the outside world does to a pin, at an exact cycle since power-on. */
export type PinInput = { readonly cycle: number; readonly pin: PinName } & ({ readonly level: 0 | 1 } | { readonly volts: number })

/**
 * How far a board got, and what it did on the way. It stops at the cycle it was asked for or, before,
 * as soon as it has said a byte: whoever listens may then answer at that very instant.
 */
export type Stretch = {
  readonly cycle: number
  readonly byte: number | undefined
  readonly changes: readonly PinChange[]
  /** What the object's lights, buzzer and servo came to show, in order. */
  readonly shown: readonly Shown[]
}

/** An emulated Uno that goes on only when it is told to: in this thread, or behind a worker's door (`remote.ts`). */
export interface SteppedBoard {
  advance(toCycle: number): Stretch | Promise<Stretch>
  /** Bytes begin to arrive at the board now, whatever was sent before first. */
  send(bytes: Uint8Array): void
  /** The speed, bits a second, at which whoever is at the other end of the line speaks and listens from now on. */
  speakAt(baud: number): void
  input(input: PinInput): void
  /** Wires the parts of an object to the board, as they are at power-on, in place of those before. */
  wire(object: BuiltObject): void
  /** A hand does something to a part, at a cycle or now, in the units of `PartState`. A part that no hand plays stays as it is. */
  play(part: string, value: number, cycle?: number): void
  /** A hand wires a part of the object otherwise; all are right when the object is wired. */
  wirePart(part: string, how: HowWired): void
  /** What opening the port does to a real Uno. */
  reset(): void
  end(): void
}

/** A board in this thread, which answers at once. */
export type NearBoard = SteppedBoard & { advance(toCycle: number): Stretch }

/**
 * @param flash the whole flash, 32 KB
 * @param wiring what is wired to it from power-on; its seed is also that of every object wired later
 */
export const steppedBoard = (flash: Uint8Array, wiring?: Wiring): NearBoard => stepped(new EmulatedUno(flash), wiring)

/** @param uno whose bytes and pins nobody else listens to */
export function stepped(uno: EmulatedUno, wiring: Wiring = nothingWired): NearBoard {
  let said: number | undefined
  let changes: PinChange[] = []
  let shown: Shown[] = []
  const wire = (object: BuiltObject) => wireParts(uno, { ...wiring, object }, (state) => shown.push(state))
  let parts = wire(wiring.object)
  uno.onByte = (byte) => {
    said = byte
    uno.halt()
  }
  uno.onPinChange = (change) => {
    changes.push(change)
    parts.feel(change)
  }
  return {
    advance(toCycle) {
      uno.advanceTo(toCycle)
      const stretch = { cycle: said === undefined ? toCycle : Math.min(uno.cycles, toCycle), byte: said, changes, shown }
      said = undefined
      changes = []
      shown = []
      return stretch
    },
    send: (bytes) => uno.sendBytes(bytes),
    speakAt: (baud) => uno.speakAt(baud),
    input: (input) => uno.at(input.cycle, () => ('level' in input ? uno.setLevel(input.pin, input.level) : uno.setVolts(input.pin, input.volts))),
    wire(object) {
      parts.letGo()
      parts = wire(object)
    },
    play: (part, value, cycle) => parts.play(part, value, cycle),
    wirePart: (part, how) => parts.wire(part, how),
    reset: () => uno.reset(),
    end: () => {},
  }
}
