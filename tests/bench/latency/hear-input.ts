import { uno } from '../../../hardware/boards/uno.ts'
import { pinNamed } from '../../../hardware/boards/board.ts'
import type { PinName } from '../../../hardware/boards/board.ts'
import { INPUT_PIN } from './bench-board.ts'

/** What hears a pin in firmata-io. */
export interface InputIo {
  readonly MODES: { readonly INPUT: number }
  pinMode(pin: number, mode: number): void
  digitalRead(pin: number, heard: (level: 0 | 1) => void): void
}

/** Says each change of the input's pin; firmata-io tells a level again whenever anything on the port changed. */
export function hearInput(io: InputIo, onChange: (level: 0 | 1) => void): void {
  const pin = firmataPin(INPUT_PIN)
  let known: 0 | 1 = 0
  io.pinMode(pin, io.MODES.INPUT)
  io.digitalRead(pin, (level) => {
    if (level === known) return
    known = level
    onChange(level)
  })
}

export function firmataPin(name: PinName): number {
  const pin = pinNamed(uno, name)
  if (!pin) throw new Error(`an Uno has no pin ${name}`)
  return pin.firmataPin
}
