import type { Pin, PinName, PortBit } from './board.ts'

/**
 * Timer 0 drives D5 and D6, timer 2 drives D3 and D11. D9 and D10 belong to timer 1,
 * which is kept for servo pulses and tones, so they are plain digital pins here although
 * the silicon could do more (docs/decisions/timers.md).
 */
const pwmPins: readonly PinName[] = ['D3', 'D5', 'D6', 'D11']

function digital(name: PinName, firmataPin: number, portBit: PortBit): Pin {
  const pin = { name, firmataPin, portBit, isDigital: true, hasPwm: pwmPins.includes(name) }
  const isSerial = name === 'D0' || name === 'D1'
  return isSerial ? { ...pin, reservedFor: 'serial' } : pin
}

function analogAndDigital(name: PinName, firmataPin: number, channel: number): Pin {
  return { ...digital(name, firmataPin, { port: 'C', bit: channel }), analogChannel: channel }
}

function analogOnly(name: PinName, firmataPin: number, analogChannel: number): Pin {
  return { name, firmataPin, isDigital: false, hasPwm: false, analogChannel }
}

/** The twenty pins that Uno and Nano share, in Firmata order. */
export const commonPins: readonly Pin[] = [
  digital('D0', 0, { port: 'D', bit: 0 }),
  digital('D1', 1, { port: 'D', bit: 1 }),
  digital('D2', 2, { port: 'D', bit: 2 }),
  digital('D3', 3, { port: 'D', bit: 3 }),
  digital('D4', 4, { port: 'D', bit: 4 }),
  digital('D5', 5, { port: 'D', bit: 5 }),
  digital('D6', 6, { port: 'D', bit: 6 }),
  digital('D7', 7, { port: 'D', bit: 7 }),
  digital('D8', 8, { port: 'B', bit: 0 }),
  digital('D9', 9, { port: 'B', bit: 1 }),
  digital('D10', 10, { port: 'B', bit: 2 }),
  digital('D11', 11, { port: 'B', bit: 3 }),
  digital('D12', 12, { port: 'B', bit: 4 }),
  digital('D13', 13, { port: 'B', bit: 5 }),
  analogAndDigital('A0', 14, 0),
  analogAndDigital('A1', 15, 1),
  analogAndDigital('A2', 16, 2),
  analogAndDigital('A3', 17, 3),
  analogAndDigital('A4', 18, 4),
  analogAndDigital('A5', 19, 5),
]

/** Two more converter inputs, on the chip's surface-mount package only (datasheet, "Pin Configurations": no port behind them). */
export const surfaceMountPins: readonly Pin[] = [analogOnly('A6', 20, 6), analogOnly('A7', 21, 7)]
