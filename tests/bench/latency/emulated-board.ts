import { EventEmitter } from 'node:events'
import { ourFlash } from '../../../hardware/emulator/image.ts'
import { Lockstep } from '../../../hardware/emulator/lockstep.ts'
import { keepPace } from '../../../hardware/emulator/pace.ts'
import { remoteBoard } from '../../../hardware/emulator/remote.ts'
import { CYCLES_PER_MILLISECOND } from '../../../hardware/emulator/uno.ts'
import { EmulatedTransport } from '../../../hardware/transport/emulated.ts'
import { levelChanges } from '../../../kiosk/devices/trace.ts'
import { INPUT_PIN, LIGHT_PIN } from './bench-board.ts'
import type { BenchBoard, BenchPlace } from './bench-board.ts'

/**
 * Our own Uno as the kiosk uses it: in its worker, paced to real time. One for all sessions, reset by each opening: an
 * engine makes a new worker's code fast in its own time, which would be measured instead.
 */
export function emulatedPlace(): BenchPlace {
  const board = startEmulated()
  return { name: 'emulated Uno', isInStrides: true, sessions: 16, start: () => Promise.resolve(board) }
}

function startEmulated(): BenchBoard {
  const uno = remoteBoard(ourFlash(), () => {
    throw new Error('the emulated board has fallen')
  })
  const time = new Lockstep(uno)
  const cycleNow = (): number => Math.round(time.now() * CYCLES_PER_MILLISECOND)
  keepPace(time)
  const board: BenchBoard = {
    clock: time,
    now: () => ({ wall: performance.now(), cycle: cycleNow() }),
    onLight: () => undefined,
    onInput: () => undefined,
    setInput(level) {
      uno.input({ pin: INPUT_PIN, level, cycle: cycleNow() })
      board.onInput(level, cycleNow())
    },
    transport: () => new EmulatedTransport(time),
    bareLine() {
      const line = Object.assign(new EventEmitter(), {
        write(bytes: Uint8Array, written?: () => void) {
          uno.send(bytes)
          written?.()
        },
      })
      time.onByte = (byte) => void line.emit('data', Buffer.of(byte))
      uno.reset()
      setImmediate(() => line.emit('open'))
      return line
    },
    end: () => Promise.resolve(),
  }
  time.onPinChange = levelChanges((cycle, pin, level) => {
    if (pin === LIGHT_PIN) board.onLight(level, cycle)
  })
  return board
}
