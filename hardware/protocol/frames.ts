import { status } from './firmata.ts'
import type { Speaker } from './messages.ts'

/**
 * Bytes lost on the way to whole frames, by reason. A port says nonsense while its board resets,
 * when it isn't a Firmata board, at another speed, or on a bad cable.
 */
export interface FramingLosses {
  /** Bytes that belong to no message: data with no status before it, an `F7` with no `F0`. Counted in bytes. */
  strayBytes: number
  /** Status bytes that this speaker never says. Counted in bytes. */
  unknownStatus: number
  /** Messages another status byte cut short. */
  cutShort: number
  /** Sysex messages longer than the frame limit. */
  tooLong: number
}

/**
 * The longest frame kept, its `F0` and `F7` included. The longest that an Uno says is its capability response:
 * 193 bytes from our firmware, 147 from StandardFirmata 2.3, some 180 from 2.5, which adds a mode to each pin.
 * An Arduino Mega's is some 700, and would be refused.
 */
export const longestFrame = 256

/**
 * Cuts a stream of bytes, in pieces of any size, into whole frames: a status byte and exactly its data
 * bytes, or `F0 ... F7`. Every byte of a frame is checked for its high bit, so any status byte starts
 * afresh: after noise of any kind the very next whole message is found. Holds at most `longestFrame` bytes.
 */
export class FrameCutter {
  readonly losses: FramingLosses = { strayBytes: 0, unknownStatus: 0, cutShort: 0, tooLong: 0 }
  readonly #buffer = new Uint8Array(longestFrame)
  readonly #speaker: Speaker
  #length = 0
  /** Length of the whole frame, `undefined` in a sysex, which its end byte ends. */
  #wanted: number | undefined = undefined
  #isSkipping = false

  constructor(speaker: Speaker) {
    this.#speaker = speaker
  }

  /** How many bytes of an unfinished frame are held now. */
  get held(): number {
    return this.#length
  }

  /** The frames completed by these bytes, in order, each a copy of its own. */
  push(bytes: Uint8Array): readonly Uint8Array[] {
    const frames: Uint8Array[] = []
    for (const byte of bytes) {
      if (byte === status.sysexEnd) this.#end(frames)
      else if (byte >= 0x80) this.#start(byte, frames)
      else this.#add(byte, frames)
    }
    return frames
  }

  #start(byte: number, frames: Uint8Array[]): void {
    if (this.#length > 0) this.losses.cutShort += 1
    this.#length = 0
    this.#isSkipping = false
    const dataBytes = byte === status.sysexStart ? undefined : dataBytesAfter(byte, this.#speaker)
    if (dataBytes === 'unknown') {
      this.losses.unknownStatus += 1
      this.#isSkipping = true
      return
    }
    this.#wanted = dataBytes === undefined ? undefined : dataBytes + 1
    this.#keep(byte, frames)
  }

  #add(byte: number, frames: Uint8Array[]): void {
    if (this.#isSkipping) return
    if (this.#length === 0) {
      this.losses.strayBytes += 1
      return
    }
    if (this.#length === longestFrame - 1) {
      this.losses.tooLong += 1
      this.#length = 0
      this.#isSkipping = true
      return
    }
    this.#keep(byte, frames)
  }

  #end(frames: Uint8Array[]): void {
    if (this.#isSkipping) {
      this.#isSkipping = false
    } else if (this.#length === 0) {
      this.losses.strayBytes += 1
    } else if (this.#wanted !== undefined) {
      this.losses.cutShort += 1
      this.#length = 0
    } else {
      this.#wanted = this.#length + 1
      this.#keep(status.sysexEnd, frames)
    }
  }

  #keep(byte: number, frames: Uint8Array[]): void {
    this.#buffer[this.#length] = byte
    this.#length += 1
    if (this.#length !== this.#wanted) return
    frames.push(this.#buffer.slice(0, this.#length))
    this.#length = 0
  }
}

/** How many data bytes follow this status byte when that side says it. */
function dataBytesAfter(byte: number, speaker: Speaker): number | 'unknown' {
  const command = byte < 0xf0 ? byte & 0xf0 : byte
  if (command === status.digitalPort || command === status.analog) return 2
  if (speaker === 'board') return command === status.version ? 2 : 'unknown'
  switch (command) {
    case status.setPinMode:
    case status.setDigitalPin:
      return 2
    case status.reportAnalog:
    case status.reportDigital:
      return 1
    case status.version:
    case status.systemReset:
      return 0
    default:
      return 'unknown'
  }
}
