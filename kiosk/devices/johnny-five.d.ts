// The parts of two untyped packages that we use.

declare module 'firmata-io' {
  import type { EventEmitter } from 'node:events'

  interface FirmataTransport extends EventEmitter {
    write(bytes: Uint8Array, written?: () => void): void
  }

  /** A board as Firmata sees it. Emits `ready`, `reportversion`, `queryfirmware`, `digital-read-N`, `close`; never `disconnect`. */
  class Firmata extends EventEmitter {
    constructor(transport: FirmataTransport, options: { reportVersionTimeout?: number; samplingInterval?: number })
    readonly isReady: boolean
    readonly pins: readonly { readonly mode?: number; readonly supportedModes: readonly number[] }[]
    readonly reportVersionTimeoutId: NodeJS.Timeout
    readonly firmware: { readonly name?: string; readonly version?: { readonly major: number; readonly minor: number } }
    readonly MODES: Readonly<Record<'INPUT' | 'OUTPUT' | 'ANALOG' | 'PWM' | 'SERVO' | 'PULLUP', number>>
    reportVersion(done: () => void): void
    queryFirmware(done: () => void): void
    pinMode(pin: number, mode: number): void
    digitalWrite(pin: number, level: 0 | 1): void
    digitalRead(pin: number, changed: (level: 0 | 1) => void): void
    /** A duty cycle of 0..255. */
    analogWrite(pin: number, value: number): void
    /** The pulses (µs) of 0 and of 180 degrees; makes the pin a servo. */
    servoConfig(pin: number, shortest: number, longest: number): void
    servoWrite(pin: number, degrees: number): void
    setSamplingInterval(milliseconds: number): void
    reportDigitalPin(pin: number, isOn: 0 | 1): void
    reportAnalogPin(channel: number, isOn: 0 | 1): void
    /** Notes a level without sending it; answers the port of the pin. */
    updateDigitalPort(pin: number, level: 0 | 1): number
    writeDigitalPort(port: number): void
  }

  const module: { Firmata: typeof Firmata }
  export default module
}

declare module 'johnny-five' {
  import type { EventEmitter } from 'node:events'

  class Board extends EventEmitter {
    constructor(options: { io: object; repl: false; debug: false; sigint: false })
    /** Every board ever made, for parts that name none. */
    static readonly cache: Board[]
    // What it passes on to its io as it is.
    pinMode(pin: number, mode: number): void
    digitalWrite(pin: number, level: 0 | 1): void
    analogWrite(pin: number, value: number): void
    servoConfig(pin: number, shortest: number, longest: number): void
    servoWrite(pin: number, degrees: number): void
  }

  const module: { Board: typeof Board }
  export default module
}
