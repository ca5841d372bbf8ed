import { EventEmitter } from 'node:events'
import firmataIo from 'firmata-io'
import johnnyFive from 'johnny-five'
import { FirmataFilter } from '../../hardware/protocol/filter.ts'
import type { Transport, TransportProblem, WhyClosed } from '../../hardware/transport/transport.ts'
import type { Firmware } from '../common/connection.ts'

/** firmata-io with the levels of one instant gathered: a port of eight pins travels as one message, and only when it is sent. */
class GatheringFirmata extends firmataIo.Firmata {
  readonly #ports = new Set<number>()

  /** johnny-five's `Pin` says the mode again before each level: twice the bytes, and firmwares drive a new output low. */
  override pinMode(pin: number, mode: number): void {
    if (this.pins[pin]?.mode !== mode) super.pinMode(pin, mode)
  }

  override digitalWrite(pin: number, level: 0 | 1): void {
    this.#ports.add(this.updateDigitalPort(pin, level))
  }

  sendLevels(): void {
    for (const port of this.#ports) this.writeDigitalPort(port)
    this.#ports.clear()
  }
}

/** firmata-io asks nothing of its own accord before this (ms): when to ask is the connection story's. */
const NEVER = 2 ** 31 - 1

/** A link that is open, on which a board may answer. */
export type OpenLink = {
  /** Resolves when the board has said who it is and what its pins can do; never when it does not. */
  readonly answered: Promise<OpenedBoard>
  sayHello(): void
  close(): Promise<void>
}

/** A board ready to work. Levels are noted by `setLevel` and travel together with `sendLevels`. */
export type OpenedBoard = {
  readonly firmware: Firmware
  /** @param pin its Firmata number */
  makeOutput(pin: number): void
  setLevel(pin: number, level: 0 | 1): void
  sendLevels(): void
}

/**
 * Opens a link and begins to listen. Bytes from the board reach firmata-io through our filter only; johnny-five works on
 * the io it is given, and touches no port itself.
 * @param onClosed once, when the link has ended, whoever ended it
 */
export async function openLink(transport: Transport, onClosed: (why: WhyClosed) => void): Promise<OpenLink | TransportProblem> {
  const filter = new FirmataFilter()
  const port = Object.assign(new EventEmitter(), {
    write(bytes: Uint8Array, written?: () => void) {
      transport.write(bytes)
      written?.()
    },
  })
  const io = new GatheringFirmata(port, { reportVersionTimeout: NEVER })
  clearTimeout(io.reportVersionTimeoutId)
  const answered = new Promise<OpenedBoard>((resolve) => io.once('ready', () => resolve(openedBoard(io))))
  transport.onBytes = (bytes) => {
    const passed = filter.push(bytes)
    if (passed.length > 0) port.emit('data', Buffer.from(passed))
  }
  transport.onClosed = (why) => {
    port.emit('close')
    onClosed(why)
  }
  const problem = await transport.open()
  if (problem) return problem
  port.emit('open')
  return {
    answered,
    sayHello() {
      io.reportVersion(() => {})
      io.queryFirmware(() => {})
    },
    close: () => transport.close(),
  }
}

function openedBoard(io: GatheringFirmata): OpenedBoard {
  const board = new johnnyFive.Board({ io, repl: false, debug: false, sigint: false })
  const outputs = new Map<number, InstanceType<typeof johnnyFive.Pin>>()
  return {
    firmware: { name: io.firmware.name ?? '', version: `${io.firmware.version?.major ?? 0}.${io.firmware.version?.minor ?? 0}` },
    makeOutput(pin) {
      if (!outputs.has(pin)) outputs.set(pin, new johnnyFive.Pin({ pin, mode: io.MODES.OUTPUT, board }))
    },
    setLevel(pin, level) {
      const output = outputs.get(pin)
      if (level === 1) output?.high()
      else output?.low()
    },
    sendLevels: () => io.sendLevels(),
  }
}
