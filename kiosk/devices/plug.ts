import { ourFlash } from '../../hardware/emulator/image.ts'
import { Lockstep } from '../../hardware/emulator/lockstep.ts'
import { keepPace } from '../../hardware/emulator/pace.ts'
import { remoteBoard } from '../../hardware/emulator/remote.ts'
import { EmulatedTransport } from '../../hardware/transport/emulated.ts'
import { SerialTransport } from '../../hardware/transport/serial.ts'
import type { Transport } from '../../hardware/transport/transport.ts'
import type { PinName } from '../../hardware/boards/board.ts'
import type { Clock } from '../../workshops/language/run.ts'
import type { BoardSeen } from '../common/connection.ts'
import { monotonicClock } from './monotonic-clock.ts'

/** A board within reach: the link to it and the time it lives in. */
export type Plug = {
  readonly transport: Transport
  readonly clock: Clock
  /** Whether its pins can be looked at; else what was ordered stands for what they do. */
  readonly showsItsPins: boolean
  end(): void
}

/** A level the board drives a pin to; undefined when it lets go of it. */
export type PinSeen = (pin: PinName, level: 0 | 1 | undefined) => void

/** Reaches for a board: a port, or the emulated Uno, paced to real time in its own worker. Opens nothing yet. */
export function plug(board: BoardSeen, onPin: PinSeen): Plug {
  if (board.kind === 'usb') return { transport: new SerialTransport(board.path), clock: monotonicClock, showsItsPins: false, end: () => {} }
  const uno = remoteBoard(ourFlash(), () => transport.unplug())
  const time = new Lockstep(uno)
  const transport = new EmulatedTransport(time, board.path)
  time.onPinChange = ({ pin, drive }) => onPin(pin, drive === 'high' ? 1 : drive === 'low' ? 0 : undefined)
  const endPace = keepPace(time)
  return {
    transport,
    clock: time,
    showsItsPins: true,
    end() {
      endPace()
      uno.end()
    },
  }
}
