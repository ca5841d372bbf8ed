import type { PinName } from '../boards/board.ts'
import { EmulatedUno } from './uno.ts'
import type { PinChange } from './uno.ts'

/** Something the outside world does to a pin, at an exact cycle since power-on. */
export type PinInput = { readonly cycle: number; readonly pin: PinName } & ({ readonly level: 0 | 1 } | { readonly volts: number })

/**
 * How far a board got, and what it did on the way. It stops at the cycle it was asked for or, before,
 * as soon as it has said a byte: whoever listens may then answer at that very instant.
 */
export type Stretch = { readonly cycle: number; readonly byte: number | undefined; readonly changes: readonly PinChange[] }

/** An emulated Uno that goes on only when it is told to: in this thread, or behind a worker's door (`remote.ts`). */
export interface SteppedBoard {
  advance(toCycle: number): Stretch | Promise<Stretch>
  /** Bytes begin to arrive at the board now, whatever was sent before first. */
  send(bytes: Uint8Array): void
  input(input: PinInput): void
  /** What opening the port does to a real Uno. */
  reset(): void
  end(): void
}

/** The board in this thread, which answers at once. @param flash the whole flash, 32 KB */
export function steppedBoard(flash: Uint8Array): SteppedBoard & { advance(toCycle: number): Stretch } {
  const uno = new EmulatedUno(flash)
  let said: number | undefined
  let changes: PinChange[] = []
  uno.onByte = (byte) => {
    said = byte
    uno.halt()
  }
  uno.onPinChange = (change) => changes.push(change)
  return {
    advance(toCycle) {
      uno.advanceTo(toCycle)
      const stretch = { cycle: said === undefined ? toCycle : Math.min(uno.cycles, toCycle), byte: said, changes }
      said = undefined
      changes = []
      return stretch
    },
    send: (bytes) => uno.sendBytes(bytes),
    input: (input) => uno.at(input.cycle, () => ('level' in input ? uno.setLevel(input.pin, input.level) : uno.setVolts(input.pin, input.volts))),
    reset: () => uno.reset(),
    end: () => {},
  }
}
