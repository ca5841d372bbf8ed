import type { Pin, PinName } from '../boards/board.ts'

/** What the chip does to a pin. `input` and `pull-up` leave it to the outside world. */
export type Drive = 'low' | 'high' | 'input' | 'pull-up'

export const SUPPLY_VOLTS = 5

/** An input reads 1 from 0.6 and 0 under 0.3 of the supply, and keeps its level between (datasheet, "DC Characteristics"). */
const HIGH_VOLTS = 0.6 * SUPPLY_VOLTS
const LOW_VOLTS = 0.3 * SUPPLY_VOLTS

/** A pin of a board that is on: who drives it, and what its inputs feel. */
export class PinSide {
  readonly name: PinName
  readonly port: 'B' | 'C' | 'D' | undefined
  readonly bit: number
  readonly channel: number | undefined
  drive: Drive = 'input'
  /** What the outside world holds the pin at, volts; undefined when nothing does. */
  held: number | undefined
  /** What the digital input reads. */
  level: 0 | 1 = 0
  /** What the analog converter would find, volts. */
  measured = 0

  constructor(pin: Pin) {
    this.name = pin.name
    this.port = pin.portBit?.port
    this.bit = pin.portBit?.bit ?? 0
    this.channel = pin.analogChannel
  }

  /** After the drive or the outside changed: the chip's own drive is strongest, then the outside world, then the pull-up. */
  settle(): void {
    const driven = this.drive === 'high' ? SUPPLY_VOLTS : this.drive === 'low' ? 0 : undefined
    this.measured = driven ?? this.held ?? (this.drive === 'pull-up' ? SUPPLY_VOLTS : 0)
    if (this.measured >= HIGH_VOLTS) this.level = 1
    else if (this.measured < LOW_VOLTS) this.level = 0
  }
}
