import { boardDecoder } from '../../protocol/decode.ts'
import { encodeHostMessage } from '../../protocol/encode.ts'
import type { BoardMessage, HostMessage } from '../../protocol/messages.ts'
import { CYCLES_PER_MILLISECOND, EmulatedUno } from '../uno.ts'
import type { PinChange } from '../uno.ts'

/** A message the board said. `from` and `to` are the cycles at which its first byte began and its last one ended. */
export type Said = { readonly message: BoardMessage; readonly from: number; readonly to: number }

/** One character at 57,143 baud: 10 bits of 280 cycles. */
export const CHARACTER_CYCLES = 2800

/** An emulated board with a firmware, and somebody who speaks Firmata with it. */
export class TalkingBoard {
  readonly uno: EmulatedUno
  readonly said: Said[] = []
  readonly changes: PinChange[] = []
  readonly bytes: number[] = []
  readonly #decoder = boardDecoder()

  /** Power on; nothing has run yet. */
  constructor(flash: Uint8Array) {
    this.uno = new EmulatedUno(flash)
    let from: number | undefined
    this.uno.onByte = (byte, cycle) => {
      this.bytes.push(byte)
      const began = from ?? cycle - CHARACTER_CYCLES
      from = began
      for (const message of this.#decoder.push(Uint8Array.of(byte))) {
        this.said.push({ message, from: began, to: cycle })
        from = undefined
      }
    }
    this.uno.onPinChange = (change) => this.changes.push(change)
  }

  /** What of the board's bytes was no message. */
  get losses(): object {
    return this.#decoder.losses
  }

  tell(...messages: readonly HostMessage[]): this {
    return this.tellBytes(...messages.flatMap((message) => [...encodeHostMessage(message)]))
  }

  tellBytes(...bytes: readonly number[]): this {
    this.uno.sendBytes(Uint8Array.from(bytes))
    return this
  }

  run(milliseconds: number): this {
    this.uno.advanceTo(this.uno.cycles + milliseconds * CYCLES_PER_MILLISECOND)
    return this
  }

  /** What is said until now is no longer asked about. */
  forget(): this {
    this.said.length = 0
    this.changes.length = 0
    this.bytes.length = 0
    return this
  }

  /** The messages of a kind that were said, in order. */
  heard<Kind extends BoardMessage['kind']>(kind: Kind): (Said & { readonly message: Extract<BoardMessage, { kind: Kind }> })[] {
    return this.said.filter((said): said is Said & { message: Extract<BoardMessage, { kind: Kind }> } => said.message.kind === kind)
  }
}
