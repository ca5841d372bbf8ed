import johnnyFive from 'johnny-five'
import { servoMicroseconds } from '../../hardware/protocol/firmata.ts'
import type { BoardMessage, HostMessage } from '../../hardware/protocol/messages.ts'
import { OUR_FIRMWARE } from '../common/connection.ts'
import type { Firmware } from '../common/connection.ts'
import type { GatheringFirmata } from './gathering-firmata.ts'

/**
 * A board ready to work. Pins are Firmata's numbers. Levels are noted by `setLevel` and travel together with `sendLevels`;
 * everything else travels at once.
 */
export type OpenedBoard = {
  readonly firmware: Firmware
  /** It carries our firmware, which has messages of its own. Others pass over them. */
  readonly isOurs: boolean
  /** Says that the pin is an output, whatever was said before; it is low then. */
  makeOutput(pin: number): void
  setLevel(pin: number, level: 0 | 1): void
  sendLevels(): void
  /** Says that the pin has a duty cycle, whatever was said before; it is 0 then. */
  makeDuty(pin: number): void
  /** @param duty 0..255 */
  setDuty(pin: number, duty: number): void
  /** Makes the pin a servo if it is none, and turns it to so many degrees, 0..180. As an output the pin is limp again. */
  turnServo(pin: number, degrees: number): void
  /** @param hertz 0 is silence; the pin is an output */
  soundTone(pin: number, hertz: number): void
  makeInput(pin: number): void
  /** Makes the pin an input that reads 1 while nothing holds it. */
  pullUp(pin: number): void
  /** Has the level of an input told from now on, at once and at each change of its port. */
  reportLevel(pin: number): void
  /** Has an analog channel told from now on, at each interval. */
  reportChannel(channel: number): void
  /** Ends the reports of a pin, and with it those of the other pins of its port. */
  endReportOfLevel(pin: number): void
  endReportOfChannel(channel: number): void
  /** @param milliseconds between two reports of a channel, 10 at least */
  setSamplingInterval(milliseconds: number): void
  /** Asks what is before an ultrasonic sensor: a `distance` message may answer. */
  measure(trigger: number, echo: number): void
  keepAlive(): void
  /** Calls back with every message that passes the filter, from now on. Answers how to end that. */
  hear(listener: (message: BoardMessage) => void): () => void
}

/** How an opened board speaks and hears beside firmata-io. */
export type Line = { readonly say: (message: HostMessage) => void; readonly hear: OpenedBoard['hear'] }

export function openedBoard(io: GatheringFirmata, { say, hear }: Line): OpenedBoard {
  const board = new johnnyFive.Board({ io, repl: false, debug: false, sigint: false })
  // johnny-five keeps every board that was ever plugged, for parts that name none; its `Pin` keeps each pin, and with it its board.
  johnnyFive.Board.cache.length = 0
  const outputs = new Set<number>()
  const name = io.firmware.name ?? ''
  return {
    firmware: { name, version: `${io.firmware.version?.major ?? 0}.${io.firmware.version?.minor ?? 0}` },
    isOurs: name === OUR_FIRMWARE,
    makeOutput(pin) {
      outputs.add(pin)
      board.pinMode(pin, io.MODES.OUTPUT)
    },
    setLevel(pin, level) {
      if (outputs.has(pin)) board.digitalWrite(pin, level)
    },
    sendLevels: () => io.sendLevels(),
    makeDuty: (pin) => board.pinMode(pin, io.MODES.PWM),
    setDuty: (pin, duty) => board.analogWrite(pin, duty),
    turnServo(pin, degrees) {
      if (io.pins[pin]?.mode !== io.MODES.SERVO) board.servoConfig(pin, servoMicroseconds.shortest, servoMicroseconds.longest)
      board.servoWrite(pin, degrees)
    },
    soundTone: (pin, hertz) => say({ kind: 'tone', pin, hertz }),
    makeInput: (pin) => board.pinMode(pin, io.MODES.INPUT),
    pullUp: (pin) => io.pullUp(pin),
    reportLevel: (pin) => io.reportDigitalPin(pin, 1),
    reportChannel: (channel) => io.reportAnalogPin(channel, 1),
    endReportOfLevel: (pin) => io.reportDigitalPin(pin, 0),
    endReportOfChannel: (channel) => io.reportAnalogPin(channel, 0),
    setSamplingInterval: (milliseconds) => io.setSamplingInterval(milliseconds),
    measure: (trigger, echo) => say({ kind: 'distanceQuery', trigger, echo }),
    keepAlive: () => say({ kind: 'keepAlive' }),
    hear,
  }
}
