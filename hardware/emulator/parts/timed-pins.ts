import type { PinName } from '../../boards/board.ts'
import type { EmulatedUno } from '../uno.ts'

/** The timer's control register A of each pin that a timer can drive, and the two bits of it that connect the pin (ATmega328P datasheet, "TCCR0A", "TCCR1A", "TCCR2A": COMnx1:0, 0 is disconnected). */
const outputs: { readonly [Pin in PinName]?: { readonly control: number; readonly connected: number } } = {
  D3: { control: 0xb0, connected: 0x30 },
  D5: { control: 0x44, connected: 0x30 },
  D6: { control: 0x44, connected: 0xc0 },
  D9: { control: 0x80, connected: 0xc0 },
  D10: { control: 0x80, connected: 0x30 },
  D11: { control: 0xb0, connected: 0xc0 },
}

/** Whether a timer drives the pin: its first edge is then the beginning of a duty cycle, not a level. */
export function isTimed(uno: EmulatedUno, pin: PinName): boolean {
  const output = outputs[pin]
  return output !== undefined && (uno.peek(output.control) & output.connected) !== 0
}
