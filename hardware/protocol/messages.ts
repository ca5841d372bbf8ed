/**
 * Firmata messages as values. Some bytes mean different things in each direction (`F9` is a question
 * from the host and an answer from the board), so each direction has its own type.
 */

/** One thing a pin can do. `resolution` is in bits: 10 for the Uno's analog inputs, 8 for its PWM. */
export interface PinCapability {
  readonly mode: number
  readonly resolution: number
}

/** Said by both sides. */
export type SharedMessage =
  /** `levels`: bit 0 is pin `port * 8`. 0..255 in sense, 14 bits on the wire. */
  | { readonly kind: 'digitalPort'; readonly port: number; readonly levels: number }
  /** From the board `channel` is an analog channel; from the host, a pin. Both 0..15. `value` 0..16383. */
  | { readonly kind: 'analog'; readonly channel: number; readonly value: number }
  /** One character a byte (code 0..255): the protocol names no encoding. */
  | { readonly kind: 'string'; readonly text: string }
  /** Any command that isn't another message of this speaker; command and data 0..127, as they came. */
  | { readonly kind: 'sysex'; readonly command: number; readonly data: readonly number[] }

/** What a board says. */
export type BoardMessage =
  | SharedMessage
  | { readonly kind: 'version'; readonly major: number; readonly minor: number }
  | { readonly kind: 'firmware'; readonly major: number; readonly minor: number; readonly name: string }
  /** `pins[n]` is what pin n can do; an empty list is a pin the firmware keeps for itself. */
  | { readonly kind: 'capabilities'; readonly pins: readonly (readonly PinCapability[])[] }
  /** `channels[n]` is the analog channel of pin n, `undefined` when it has none. */
  | { readonly kind: 'analogMapping'; readonly channels: readonly (number | undefined)[] }
  /** Our firmware: how long the echo lasted, µs; 0 when there was none. */
  | { readonly kind: 'distance'; readonly trigger: number; readonly echo: number; readonly microseconds: number }
  /** Our firmware: the host was silent for too long, and the outputs are safe now, until they are told otherwise. */
  | { readonly kind: 'madeSafe' }
  /** `state` under 2^28. */
  | { readonly kind: 'pinState'; readonly pin: number; readonly mode: number; readonly state: number }

/** What a host says. */
export type HostMessage =
  | SharedMessage
  | { readonly kind: 'versionQuery' }
  | { readonly kind: 'firmwareQuery' }
  | { readonly kind: 'capabilityQuery' }
  | { readonly kind: 'analogMappingQuery' }
  | { readonly kind: 'pinStateQuery'; readonly pin: number }
  | { readonly kind: 'setPinMode'; readonly pin: number; readonly mode: number }
  | { readonly kind: 'setDigitalPin'; readonly pin: number; readonly isHigh: boolean }
  | { readonly kind: 'reportDigital'; readonly port: number; readonly isOn: boolean }
  | { readonly kind: 'reportAnalog'; readonly channel: number; readonly isOn: boolean }
  /** `value` under 2^28. */
  | { readonly kind: 'extendedAnalog'; readonly pin: number; readonly value: number }
  /** 0..16383. Firmwares refuse less than 1 (StandardFirmata: 10) in their own way. */
  | { readonly kind: 'samplingInterval'; readonly milliseconds: number }
  | { readonly kind: 'systemReset' }
  /** Makes the pin a servo whose 0 and 180 degrees are these pulses, µs 0..16383; firmwares have bounds of their own (ours: `servoMicroseconds`). */
  | { readonly kind: 'servoConfig'; readonly pin: number; readonly shortest: number; readonly longest: number }
  /** Our firmware: from now on, silence makes the outputs safe. Said again and again, it is also what ends the silence. */
  | { readonly kind: 'keepAlive' }
  /** Our firmware: a square wave on an output, in place of the one before. `hertz` as `toneHertz`, or 0 for silence. */
  | { readonly kind: 'tone'; readonly pin: number; readonly hertz: number }
  /** Our firmware: measures with an ultrasonic sensor. A board that is still measuring, or whose pins have other modes, does not answer. */
  | { readonly kind: 'distanceQuery'; readonly trigger: number; readonly echo: number }

/** Who is speaking: it decides what the bytes mean. */
export type Speaker = 'board' | 'host'
