/** What is true of a board, whatever program it carries. Units and numbers come from the ATmega328P datasheet, "Pin Configurations". */

export const pinNames = [
  'D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11', 'D12', 'D13',
  'A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7',
] as const

/** A pin as it is printed beside the header: `D13`, `A0`. */
export type PinName = (typeof pinNames)[number]

/** The bit of a port register behind a pin: `{ port: 'B', bit: 5 }` is PB5. */
export type PortBit = { readonly port: 'B' | 'C' | 'D'; readonly bit: number }

export type Pin = {
  readonly name: PinName
  /** The number of this pin in every Firmata message. */
  readonly firmataPin: number
  /** Absent for a pin that leads to the analog converter only. */
  readonly portBit?: PortBit
  readonly isDigital: boolean
  /** Has a hardware duty cycle under our timer plan; see docs/decisions/timers.md. */
  readonly hasPwm: boolean
  /** The converter channel, 0..7, of a pin that can measure a voltage. */
  readonly analogChannel?: number
  /** Why no part may be wired here. `serial`: the line to the computer. */
  readonly reservedFor?: 'serial'
}

/** How a board shows itself on USB: four lower-case hexadecimal digits each. */
export type UsbId = {
  readonly vendor: string
  readonly product: string
  /** `board`: only this board says so. `chip`: a common serial chip, found on boards of many kinds. */
  readonly says: 'board' | 'chip'
}

export type Board = {
  readonly id: 'uno' | 'nano'
  readonly names: { readonly fr: string; readonly en: string }
  readonly usb: readonly UsbId[]
  readonly pins: readonly Pin[]
}

/** The pin of that name, or undefined when the board has none. */
export function pinNamed(board: Board, name: PinName): Pin | undefined {
  return board.pins.find((pin) => pin.name === name)
}

/** Whether a port with these USB ids may be this board. Systems report ids in either case, so both are taken. */
export function mayBe(board: Board, vendor: string, product: string): boolean {
  return board.usb.some((id) => id.vendor === vendor.toLowerCase() && id.product === product.toLowerCase())
}
