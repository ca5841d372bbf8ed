import { existsSync } from 'node:fs'
import { listPorts } from '../../hardware/transport/list-ports.ts'
import type { BoardSeen, ConnectionEvent } from '../common/connection.ts'

/** Finds the board to work with now, or none. The one in use stays the one as long as it is there. */
export type Find = (inUse?: BoardSeen) => Promise<BoardSeen | undefined>

export const emulatedBoard: BoardSeen = { path: 'emulated', kind: 'emulated' }

/** The plugged board in use, else the first; without any, the emulated one. */
export const anyBoard: Find = async (inUse) => {
  const listing = await listPorts()
  if ('trouble' in listing) throw new Error(listing.trouble)
  return chosen(listing.ports.filter(({ boardIds }) => boardIds.length > 0).map(({ path }) => path), inUse)
}

/** A board that is plugged beside the one in use takes nobody's program away. */
export function chosen(paths: readonly string[], inUse: BoardSeen | undefined): BoardSeen {
  const path = paths.find((one) => one === inUse?.path) ?? paths.toSorted()[0]
  return path === undefined ? emulatedBoard : { path, kind: 'usb' }
}

export const onlyEmulated: Find = () => Promise.resolve(emulatedBoard)

export const onlyAt = (path: string): Find => () => Promise.resolve(existsSync(path) ? { path, kind: 'usb' } : undefined)

/** How often (ms) plugs are looked at. */
const LOOK_EVERY = 1_000

/** Watches what is plugged, and says what came and went. */
export class Watch {
  readonly #find: Find
  readonly #happened: (event: ConnectionEvent) => void
  #seen: BoardSeen | undefined
  #trouble = ''
  #timer: NodeJS.Timeout | undefined

  constructor(find: Find, happened: (event: ConnectionEvent) => void) {
    this.#find = find
    this.#happened = happened
  }

  start(): void {
    void this.#look()
  }

  /** The link found out first that its board went: whatever is there at the next look is news. */
  forget(): void {
    this.#seen = undefined
  }

  /** A system that cannot list its ports is said so once; the kiosk keeps the board it has, or has the emulated one. */
  #cannotLook(error: unknown): BoardSeen {
    const said = error instanceof Error ? error.message : String(error)
    if (said !== this.#trouble) console.error(`boards can't be listed: ${said}`)
    this.#trouble = said
    return this.#seen ?? emulatedBoard
  }

  async #look(): Promise<void> {
    clearTimeout(this.#timer)
    const found = await this.#find(this.#seen).catch((error: unknown) => this.#cannotLook(error))
    const before = this.#seen
    if (found?.path !== before?.path) {
      if (before) this.#happened({ type: 'boardGone', path: before.path })
      // Only now: whoever is told that a board went may forget what was seen.
      this.#seen = found
      if (found) this.#happened({ type: 'boardSeen', board: found })
    }
    this.#timer = setTimeout(() => void this.#look(), LOOK_EVERY)
  }
}
