import { existsSync } from 'node:fs'
import { listPorts } from '../../hardware/transport/list-ports.ts'
import type { BoardSeen, ConnectionEvent } from '../common/connection.ts'

/** Finds the board to work with now, or none. */
export type Find = () => Promise<BoardSeen | undefined>

export const emulatedBoard: BoardSeen = { path: 'emulated', kind: 'emulated' }

/** The first plugged board; without any, the emulated one. */
export const anyBoard: Find = async () => {
  const listing = await listPorts()
  if ('trouble' in listing) throw new Error(listing.trouble)
  const path = listing.ports.filter(({ boardIds }) => boardIds.length > 0).map((port) => port.path).sort()[0]
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
    const found = await this.#find().catch((error: unknown) => this.#cannotLook(error))
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
