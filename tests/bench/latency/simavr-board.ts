import { fileURLToPath } from 'node:url'
import { SerialPortStream } from '@serialport/stream'
import { autoDetect } from '@serialport/bindings-cpp'
import { ourFirmware } from '../../../hardware/emulator/image.ts'
import { baudRate } from '../../../hardware/protocol/firmata.ts'
import { SerialTransport } from '../../../hardware/transport/serial.ts'
import { monotonicClock } from '../../../kiosk/devices/monotonic-clock.ts'
import { startSimavrUno } from '../../support/simavr/simavr-uno.ts'
import { INPUT_PIN, LIGHT_PIN } from './bench-board.ts'
import type { BenchBoard, BenchPlace } from './bench-board.ts'

/** The second, independent Uno, reached as a board on USB is: through the system's serial port. */
export const overPty: BenchPlace = {
  name: 'simavr over a pty',
  isInStrides: false,
  sessions: 12,
  async start(): Promise<BenchBoard> {
    const uno = await startSimavrUno(fileURLToPath(ourFirmware))
    const board: BenchBoard = {
      clock: monotonicClock,
      now: () => ({ wall: performance.now(), cycle: undefined }),
      onLight: () => undefined,
      onInput: () => undefined,
      setInput: (level) => uno.setLevel(INPUT_PIN, level),
      transport: () => new SerialTransport(uno.port),
      bareLine: () => new SerialPortStream({ binding: autoDetect(), path: uno.port, baudRate }),
      end: uno.stop,
    }
    // Never wanted, so that it is asked for each change there will be.
    void uno.changed(({ pin, level, cycle }) => {
      if (pin === LIGHT_PIN) board.onLight(level, cycle)
      if (pin === INPUT_PIN) board.onInput(level, cycle)
      return false
    })
    return board
  },
}
