import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { optiboot } from '../../hardware/transport/test-support/arduino-bootloaders.ts'
import { PluggedUno } from '../../hardware/transport/test-support/plugged-uno.ts'
import type { BoardSeen, ConnectionState } from '../common/connection.ts'
import { Connection } from './connect.ts'
import type { Plug } from './plug.ts'

const blank = optiboot()
const seen = (): BoardSeen => ({ path: '/dev/blank', kind: 'usb' })

/** A line in the story of a connection; how far a preparing has come is not said. */
const lineOf = (state: ConnectionState): string => (state.is === 'trouble' ? `trouble ${state.problem}` : state.is === 'ready' ? `ready ${state.firmware.name}` : state.is)

/** The board that is plugged, and a connection to whatever is. */
let board: PluggedUno
let connection: Connection
let told: string[]
let logged: string[]
let progress: number[]
/** How many plugs are held now: two at once would be two who speak over one line. */
let held: number
let mostHeld: number

beforeEach(() => {
  board = new PluggedUno(blank)
  told = []
  logged = []
  progress = []
  held = 0
  mostHeld = 0
  const plug = (): Plug => {
    const within = board
    held += 1
    mostHeld = Math.max(mostHeld, held)
    return { transport: within.lineAt(57_600), lineAt: within.lineAt, clock: within.time, systemMessage: () => undefined, drawn: undefined, end: () => (held -= 1) }
  }
  connection = new Connection({
    changed(state) {
      if (state.is === 'preparing') progress.push(state.progress)
      if (told.at(-1) !== lineOf(state)) told.push(lineOf(state))
    },
    boardLost: () => {},
    shown: () => {},
    log: (line) => logged.push(line),
  }, () => ({ plug }))
})

/** Lets the board's time pass until the story is there. */
async function until(isThere: () => boolean): Promise<void> {
  // What has just been asked for is begun first: until then there is nothing that time could bring.
  await setImmediate()
  expect(await board.time.advanceUntil(isThere, board.time.now() + 60_000)).toBe(true)
}
const comesTo = (line: string) => until(() => lineOf(connection.state) === line)

async function inTrouble(): Promise<void> {
  connection.happened({ type: 'boardSeen', board: seen() })
  await comesTo('trouble no-answer')
}

/** The same board plugged again, with what its flash has come to. */
function plugAgain(): void {
  board = new PluggedUno({ ...blank, flash: board.uno.flash })
}

describe('a blank board', () => {
  test('is in trouble, prepared, and then ready', async () => {
    await inTrouble()
    connection.happened({ type: 'prepareAsked' })
    await comesTo('ready CamionQuiCode')
    expect(told).toEqual(['opening', 'greeting', 'trouble no-answer', 'preparing', 'opening', 'greeting', 'ready CamionQuiCode'])
    expect({ from: progress[0], to: progress.at(-1), isRising: progress.every((share, index) => share >= (progress[index - 1] ?? 0)), logged, held, mostHeld }).toEqual({ from: 0, to: 1, isRising: true, logged: [], held: 1, mostHeld: 1 })
  })

  test('whose line is cut in the middle is in trouble and is not told to be ready; tried again, it is', async () => {
    await inTrouble()
    connection.happened({ type: 'prepareAsked' })
    await until(() => (progress.at(-1) ?? 0) > 0.4)
    board.unplug()
    await comesTo('trouble not-prepared')
    expect({ logged, held }).toEqual({ logged: ['/dev/blank is not prepared: cut gone'], held: 0 })
    plugAgain()
    connection.happened({ type: 'prepareAsked' })
    await comesTo('ready CamionQuiCode')
    expect({ told: told.slice(3), mostHeld }).toEqual({ told: ['preparing', 'trouble not-prepared', 'preparing', 'opening', 'greeting', 'ready CamionQuiCode'], mostHeld: 1 })
  })

  test('that goes in the middle and comes back at once is opened when nobody speaks over its line any more, and can be prepared then', async () => {
    await inTrouble()
    connection.happened({ type: 'prepareAsked' })
    await until(() => (progress.at(-1) ?? 0) > 0.2)
    connection.happened({ type: 'boardGone', path: '/dev/blank' })
    connection.happened({ type: 'boardSeen', board: seen() })
    await comesTo('trouble no-answer')
    expect({ last: progress.at(-1), mostHeld }).toEqual({ last: expect.closeTo(0.2, 1) as number, mostHeld: 1 })
    connection.happened({ type: 'prepareAsked' })
    await comesTo('ready CamionQuiCode')
    expect({ told: told.slice(3), logged, mostHeld }).toEqual({
      told: ['preparing', 'unplugged', 'opening', 'greeting', 'trouble no-answer', 'preparing', 'opening', 'greeting', 'ready CamionQuiCode'],
      logged: ['/dev/blank is not prepared: cut gone'],
      mostHeld: 1,
    })
  })
})
