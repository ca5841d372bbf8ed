import type { EventEmitter } from 'node:events'
import type { Transport } from '../../../hardware/transport/transport.ts'
import type { Clock } from '../../../workshops/language/run.ts'

/** The pin that blocks light, and the one that the outside world holds. */
export const LIGHT_PIN = 'D13'
export const INPUT_PIN = 'D2'

/** An instant as the host sees it: by the wall in ms and, where the host lives in the board's time, in its cycles. */
export interface Instant {
  readonly wall: number
  readonly cycle: number | undefined
}

/** What firmata-io is given by people who use it alone. */
export type FirmataLine = EventEmitter & { write(bytes: Uint8Array, written?: () => void): unknown }

/** A running Uno that carries our firmware, with its pins laid open. Used by one client at a time. */
export interface BenchBoard {
  readonly clock: Clock
  now(): Instant
  /** The light's pin took a level, at a cycle of the board's. */
  onLight: (level: 0 | 1, cycle: number) => void
  /** The input's pin was given a level, at a cycle of the board's. */
  onInput: (level: 0 | 1, cycle: number) => void
  setInput(level: 0 | 1): void
  /** The link as the kiosk opens it. */
  transport(): Transport
  /** The link as somebody with firmata-io alone opens it; it says `open` a tick later. */
  bareLine(): FirmataLine
  end(): Promise<void>
}

/** Where a bench runs: each call answers a board that the next opening resets. */
export interface BenchPlace {
  readonly name: string
  /** The pins are seen in strides of the board's pace, so that a single time by the wall says more of the stride than of the way. */
  readonly isInStrides: boolean
  readonly sessions: number
  start(): Promise<BenchBoard>
}
