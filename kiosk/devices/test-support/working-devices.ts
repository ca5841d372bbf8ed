import { readFileSync } from 'node:fs'
import type { NewsName, NewsOf } from '../../common/calls.ts'
import type { BoardSeen } from '../../common/connection.ts'
import { Devices } from '../devices.ts'
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
    if (name === 'connection' || name === 'life') this.#tell(Object.values(value).filter((word) => typeof word === 'string').join(' '))
    for (const listen of [...this.#listeners]) listen()
  }

  /** On a busy machine a board may have to be greeted more than once. */
  #tell(said: string): void {
    if (said !== 'greeting' || this.story.at(-1) !== said) this.story.push(said)
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

/** Devices in this process, with the emulated Uno plugged or not. */
export function workingDevices() {
  let plugged: BoardSeen | undefined = emulatedBoard
  const ears = new Ears()
  const devices = new Devices({ find: () => Promise.resolve(plugged ? [plugged] : []) }, ears.hear)
  devices.start()
  const light = (percent: number) => ears.until('shown', (shown) => shown['built-in'] === percent)
  return {
    devices,
    ears,
    calls: devices.handlers,
    /** Waits for the board's own light to shine so. */
    light,
    isReady: () => ears.until('connection', ({ is }) => is === 'ready'),
    plug: () => {
      plugged = emulatedBoard
    },
    /** Pulls the cable; that it is pulled is seen at the next look. */
    pull: () => {
      plugged = undefined
    },
    unplug: async () => {
      plugged = undefined
      await ears.until('connection', ({ is }) => is === 'unplugged')
    },
  }
}
