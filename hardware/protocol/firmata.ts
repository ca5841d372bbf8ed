/**
 * The numbers of the Firmata protocol 2.x, from its public specification
 * (github.com/firmata/protocol: protocol.md, and the feature files beside it).
 *
 * A message is one status byte (128 or more) and data bytes (under 128). The high nibble of a
 * "channel" status says what it is, the low nibble which port or channel. A sysex message is
 * `F0 command data... F7`. Numbers above 127 travel as 7-bit groups, least significant first.
 */

/** Every status byte, named. Those marked (channel) hold a port or channel number in their low nibble. */
export const status = {
  /** (channel) Levels of the eight pins of a port: two 7-bit groups. Both ways. */
  digitalPort: 0x90,
  /** (channel) Host: start or stop the reports of an analog channel: one byte, 0 or 1. */
  reportAnalog: 0xc0,
  /** (channel) Host: start or stop the reports of a digital port: one byte, 0 or 1. */
  reportDigital: 0xd0,
  /** (channel) Board: an analog reading. Host: a PWM or servo value for a pin under 16. Two 7-bit groups. */
  analog: 0xe0,
  sysexStart: 0xf0,
  /** Host: pin, mode. */
  setPinMode: 0xf4,
  /** Host: pin, 0 or 1. Since protocol 2.5. */
  setDigitalPin: 0xf5,
  sysexEnd: 0xf7,
  /** Host: asks, alone. Board: major, minor. A board says it by itself when it starts. */
  version: 0xf9,
  /** Host: back to the state after power-on, alone. */
  systemReset: 0xff,
} as const

/** The sysex commands we speak. Others are kept as bytes. */
export const sysex = {
  /** Ours. Host, no data: from now on a silence of more than `keepAliveMilliseconds` makes the outputs safe. Board, no data: it just did. */
  keepAlive: 0x01,
  /** Ours. Host: an output's pin, hertz in three 7-bit groups, 0 for silence. */
  tone: 0x02,
  /**
   * Ours. Host: an output's pin, an input's pin: pulse the one, time the pulse that comes back on the other.
   * Board: the same two, and its length, microseconds in three 7-bit groups; 0 when none came within 30 ms.
   */
  distance: 0x03,
  analogMappingQuery: 0x69,
  /** A byte for each pin: its analog channel, or `notAnalog`. */
  analogMappingResponse: 0x6a,
  capabilityQuery: 0x6b,
  /** For each pin: pairs (mode, resolution in bits), then `endOfPin`. */
  capabilityResponse: 0x6c,
  pinStateQuery: 0x6d,
  /** Pin, mode, state in 7-bit groups. The state of an output is what was written; of an input, its pull-up. */
  pinStateResponse: 0x6e,
  /** Host: as `analog`, for any pin and any size. */
  extendedAnalog: 0x6f,
  /** Host: pin, pulse of 0 degrees, pulse of 180 degrees, microseconds in two 7-bit groups each. Makes the pin a servo. */
  servoConfig: 0x70,
  /** Text, each character as two 7-bit groups. Both ways. */
  string: 0x71,
  /** Host: asks, with no data. Board: major, minor, name as text; said by itself when it starts. */
  firmware: 0x79,
  /** Host: milliseconds between analog reports, two 7-bit groups. */
  samplingInterval: 0x7a,
} as const

/** What a pin may be told to be. */
export const pinMode = {
  input: 0x00,
  output: 0x01,
  analog: 0x02,
  pwm: 0x03,
  servo: 0x04,
  i2c: 0x06,
  inputPullUp: 0x0b,
  /** Left alone by the firmware; what it answers for a pin it doesn't drive. */
  ignore: 0x7f,
} as const

/** Ends the list of one pin in a capability response. */
export const endOfPin = 0x7f

/** Stands for "no analog channel" in an analog mapping response. */
export const notAnalog = 0x7f

/** How long our firmware bears a host that says nothing, once it was asked to watch (ms). Any whole message is a sign of life. */
export const keepAliveMilliseconds = 1_000

/**
 * The pulses of a servo (µs), and of its 0 and 180 degrees until it is told otherwise: as Arduino's Servo library, on which
 * a value under `shortest` is an angle.
 */
export const servoMicroseconds = { shortest: 544, longest: 2_400 } as const

/** The tones our firmware can make; it passes over the others. */
export const toneHertz = { lowest: 16, highest: 20_000 } as const

/** The longest echo our firmware tells (µs). */
export const longestEchoMicroseconds = 30_000

/** Bits a second, 8 data bits, no parity, one stop bit: what StandardFirmata and every client expect. */
export const baudRate = 57_600

/** Pins and ports of the protocol: 16 ports of 8 pins, and a pin number is one 7-bit byte. */
export const limits = { pins: 128, ports: 16, analogStatusChannels: 16 } as const
