import { expect, test } from 'vitest'
import { setImmediate } from 'node:timers/promises'
import { ourFlash } from '../../hardware/emulator/image.ts'
import { Lockstep } from '../../hardware/emulator/lockstep.ts'
import { steppedBoard } from '../../hardware/emulator/stepped.ts'
import { EmulatedTransport } from '../../hardware/transport/emulated.ts'
import type { Transport, TransportProblem } from '../../hardware/transport/transport.ts'
import { FIRST_ANSWER_WITHIN, MOST_HELLOS, NEXT_ANSWER_WITHIN } from '../common/connection.ts'
import type { BoardSeen } from '../common/connection.ts'
import { Connection } from './connect.ts'

/** A port that takes its time to open and to close, as a real one does, and refuses who comes while it is held. Each deed is done when the test says so. */
class SlowPort {
  readonly story: string[] = []
  readonly time = new Lockstep(steppedBoard(ourFlash()))
  #isHeld = false
  readonly #due: (() => void)[] = []

  readonly transport = (): Transport => {
    const line = new EmulatedTransport(this.time)
    const port: Transport = {
      path: '/dev/slow',
      onBytes: () => {},
      onClosed: () => {},
      write: (bytes) => line.write(bytes),
      open: async () => {
        if (this.#isHeld) this.story.push('refused')
        if (this.#isHeld) return 'port-busy'
        this.#isHeld = true
        this.story.push('opening')
        await this.#slowly()
        this.story.push('open')
        line.onBytes = (bytes) => port.onBytes(bytes)
        return await line.open()
      },
      close: async () => {
        this.story.push('closing')
        await this.#slowly()
        await line.close()
        this.#isHeld = false
        this.story.push('closed')
        port.onClosed('asked')
      },
    }
    return port
  }

  #slowly(): Promise<void> {
    return new Promise((resolve) => this.#due.push(resolve))
  }

  /** What the system was asked first is done. */
  async done(): Promise<void> {
    this.#due.shift()?.()
    await settled()
  }
}

const settled = async () => {
  for (let turn = 0; turn < 5; turn += 1) await setImmediate()
}

const seen = (): BoardSeen => ({ path: '/dev/slow', kind: 'usb' })

function connected(transportOf: () => Transport, time: Lockstep, systemMessage?: string) {
  const told: string[] = []
  const logged: string[] = []
  const connection = new Connection({
    changed: (state) => told.push(Object.values(state).filter((word) => typeof word === 'string').join(' ')),
    boardLost: () => {},
    shown: () => {},
    log: (line) => logged.push(line),
  }, () => ({ plug: () => ({ transport: transportOf(), lineAt: transportOf, clock: time, systemMessage: () => systemMessage, drawn: undefined, end: () => {} }) }))
  return { connection, told, logged }
}

test('a board that goes and comes back while its port is still being opened: the port is opened again only once it is free', async () => {
  const port = new SlowPort()
  const { connection, told, logged } = connected(port.transport, port.time)
  connection.happened({ type: 'boardSeen', board: seen() })
  await settled()
  connection.happened({ type: 'boardGone', path: '/dev/slow' })
  connection.happened({ type: 'boardSeen', board: seen() })
  for (let turn = 0; turn < 3; turn += 1) {
    await settled()
    await port.done()
  }
  expect({ story: port.story, told, logged }).toEqual({ story: ['opening', 'open', 'closing', 'closed', 'opening', 'open'], told: ['opening', 'unplugged', 'opening', 'greeting'], logged: [] })
})

test('a board that goes and comes back while its port is still closing', async () => {
  const port = new SlowPort()
  const { connection, told } = connected(port.transport, port.time)
  connection.happened({ type: 'boardSeen', board: seen() })
  await settled()
  await port.done()
  await port.time.advanceUntil(() => connection.state.is === 'ready', 300)
  connection.happened({ type: 'boardGone', path: '/dev/slow' })
  connection.happened({ type: 'boardSeen', board: seen() })
  for (let turn = 0; turn < 2; turn += 1) {
    await settled()
    await port.done()
  }
  expect({ story: port.story.slice(2), told: told.slice(3) }).toEqual({ story: ['closing', 'closed', 'opening', 'open'], told: ['unplugged', 'opening', 'greeting'] })
})

/** A transport that opens at once, or not, and says what it is made to. */
function plainTransport(problem?: TransportProblem): Transport {
  return { path: '/dev/slow', onBytes: () => {}, onClosed: () => {}, write: () => {}, open: () => Promise.resolve(problem), close() {
    this.onClosed('asked')
    return Promise.resolve()
  } }
}

test('a board that says nothing is greeted in its own time, however much time passes for others', async () => {
  const time = new Lockstep(steppedBoard(ourFlash()))
  const { connection, told } = connected(() => plainTransport(), time)
  connection.happened({ type: 'boardSeen', board: seen() })
  await settled()
  await time.advanceTo(FIRST_ANSWER_WITHIN - 1)
  expect(told).toEqual(['opening', 'greeting'])
  await time.advanceTo(FIRST_ANSWER_WITHIN + MOST_HELLOS * NEXT_ANSWER_WITHIN - 1)
  expect(told).toEqual(['opening', 'greeting', 'greeting', 'greeting'])
  await time.advanceTo(FIRST_ANSWER_WITHIN + MOST_HELLOS * NEXT_ANSWER_WITHIN)
  expect(told.at(-1)).toBe('trouble no-answer')
})

test('a port that does not open is said in the log in the system’s own words, in one line', async () => {
  const { connection, told, logged } = connected(() => plainTransport('port-failed'), new Lockstep(steppedBoard(ourFlash())), 'Error: Input/output error,\n cannot open')
  connection.happened({ type: 'boardSeen', board: seen() })
  await settled()
  expect({ told, logged }).toEqual({ told: ['opening', 'trouble port-failed'], logged: ['/dev/slow did not open: port-failed Error: Input/output error, cannot open'] })
})

test('what did not pass of a board’s words is logged once, in one line, as the connection ends', async () => {
  const transport = plainTransport()
  const { connection, logged } = connected(() => transport, new Lockstep(steppedBoard(ourFlash())))
  connection.happened({ type: 'boardSeen', board: seen() })
  await settled()
  transport.onBytes(Uint8Array.of(0xf9, 9, 9, 0xf9, 9, 9, 0x90, 1, 1))
  expect(logged).toEqual([])
  connection.happened({ type: 'boardGone', path: '/dev/slow' })
  connection.happened({ type: 'boardGone', path: '/dev/slow' })
  await settled()
  expect(logged).toEqual(['/dev/slow said what did not pass: otherProtocol 2, tooEarly 1'])
})
