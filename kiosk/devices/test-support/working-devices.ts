import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { ourFlash } from '../../../hardware/emulator/image.ts'
import { Lockstep } from '../../../hardware/emulator/lockstep.ts'
import { steppedBoard } from '../../../hardware/emulator/stepped.ts'
import { bareBoard } from '../../../hardware/objects/objects.ts'
import { EmulatedTransport } from '../../../hardware/transport/emulated.ts'
import type { NewsName, NewsOf } from '../../common/calls.ts'
import type { BoardSeen } from '../../common/connection.ts'
import { Devices } from '../devices.ts'
import type { Plug } from '../plug.ts'
import { emulatedBoard } from '../watch.ts'

/** The example every child makes first: D13 half a second on, half a second off, for ever. */
export const clignote: unknown = JSON.parse(readFileSync(new URL('../../../workshops/examples/clignote.json', import.meta.url), 'utf8'))

/** News as they come, and waiting for those that are wanted. */
export class Ears {
  readonly #heard: { [Name in NewsName]?: NewsOf<Name> } = {}
  readonly #listeners = new Set<() => void>()
  /** Everything said of the connection and of the program's life, in order. */
  readonly story: string[] = []

  readonly hear = <Name extends NewsName>(name: Name, value: NewsOf<Name>): void => {
    this.#heard[name] = value as never
    if (name === 'connection' || name === 'life') this.story.push(Object.values(value ?? {}).filter((word) => typeof word === 'string').join(' '))
    for (const listen of [...this.#listeners]) listen()
  }

  now<Name extends NewsName>(name: Name): NewsOf<Name> | undefined {
    return this.#heard[name]
  }

  /** Waits for news that are so; news that are so already do. */
  until<Name extends NewsName>(name: Name, isSo: (value: NewsOf<Name>) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        const value = this.now(name)
        if (value === undefined || !isSo(value)) return
        this.#listeners.delete(look)
        resolve()
      }
      this.#listeners.add(look)
      look()
    })
  }
}

/** How much of the board's time (ms) passes between two looks at the news: about as often as a screen is told. */
const LOOK_EVERY = 20

/** Devices in this process, with the emulated Uno plugged or not. Its time passes only while something is waited for, however busy the machine is. */
export function workingDevices() {
  let plugged: BoardSeen | undefined = emulatedBoard
  const ears = new Ears()
  const uno = steppedBoard(ourFlash(), { object: bareBoard, seed: 1 })
  const time = new Lockstep(uno)
  const plug = (): Plug => {
    const lineAt = (speed?: number) => new EmulatedTransport(time, emulatedBoard.path, speed)
    return { transport: lineAt(), lineAt, clock: time, systemMessage: () => undefined, drawn: uno, end: () => {} }
  }
  const devices = new Devices({ find: () => Promise.resolve(plugged ? [plugged] : []) }, ears.hear, (onShown) => {
    time.onShown = ({ part, state }) => onShown(part, state)
    return { plug }
  })
  devices.start()
  const pass = async (milliseconds: number): Promise<void> => {
    await time.advanceTo(time.now() + milliseconds)
    devices.tellWhatChanged()
    await setImmediate()
  }
  const until = async <Name extends NewsName>(name: Name, isSo: (value: NewsOf<Name>) => boolean): Promise<void> => {
    const wish = { isHeard: false }
    void ears.until(name, isSo).then(() => (wish.isHeard = true))
    while (!wish.isHeard) await pass(LOOK_EVERY)
  }
  return {
    devices,
    story: ears.story,
    now: <Name extends NewsName>(name: Name) => ears.now(name),
    until,
    /** Lets so many ms of the board's time pass. */
    pass,
    calls: devices.handlers,
    /** Waits for the board's own light to shine so. */
    light: (percent: number) => until('shown', (shown) => shown['built-in'] === percent),
    isReady: () => until('connection', ({ is }) => is === 'ready'),
    plug: () => {
      plugged = emulatedBoard
    },
    unplug: async () => {
      plugged = undefined
      await until('connection', ({ is }) => is === 'unplugged')
    },
  }
}
