import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { listPorts } from '../../hardware/transport/list-ports.ts'
import { claimStep, isSamePlugging, nobody } from '../common/claim.ts'
import type { Claim, ClaimEvent, PluggedBoard } from '../common/claim.ts'
import type { BoardSeen, ConnectionEvent } from '../common/connection.ts'
import { listenForPress } from './listen-for-press.ts'
import type { ListenForPress } from './listen-for-press.ts'

/** Where boards come from. */
export type Boards = {
  /** All that are plugged now. */
  readonly find: () => Promise<readonly PluggedBoard[]>
  /** The one to work with while none is plugged. */
  readonly without?: BoardSeen
}

export const emulatedBoard: BoardSeen = { path: 'emulated', kind: 'emulated' }

/** Every board on USB; without any, the emulated one. */
export const anyBoard: Boards = {
  async find() {
    const listing = await listPorts()
    if ('trouble' in listing) throw new Error(listing.trouble)
    const boards = listing.ports.filter(({ boardIds }) => boardIds.length > 0)
    return await Promise.all(boards.map(async ({ path, serialNumber }) => ({ path, kind: 'usb' as const, serialNumber, plugging: await pluggingOf(path) })))
  },
  without: emulatedBoard,
}

/** Only a drawn board; see `plug` for what its path says. */
export const onlyDrawn = (path: string): Boards => ({ find: () => Promise.resolve([]), without: { path, kind: 'emulated' } })

/** The ports of these names, those that exist. */
export const onlyAt = (...paths: readonly string[]): Boards => ({
  find: () => Promise.all(paths.filter((path) => existsSync(path)).map(async (path) => ({ path, kind: 'usb' as const, plugging: await pluggingOf(path) }))),
})

/** Linux makes a port anew each time it is plugged; elsewhere there may be nothing to tell one plugging from another. */
async function pluggingOf(path: string): Promise<string | undefined> {
  return await stat(path).then(({ ino }) => (ino === 0 ? undefined : String(ino)), () => undefined)
}

/** How often (ms) plugs are looked at; sooner while they change. */
const LOOK_EVERY = 1_000
const LOOK_AGAIN = 250

/** A hub's boards appear one after the other: what came counts once nothing more has come for so long (ms). */
const SETTLED_AFTER = 1_000

/** A real board that went is waited for so long (ms) before the drawn one takes its place. */
const WAIT_FOR = 30_000

/** Watches what is plugged, and says which board is ours, came and went. */
export class Watch {
  readonly #boards: Boards
  readonly #happened: (event: ConnectionEvent) => void
  readonly #listen: ListenForPress
  #claim: Claim = nobody
  /** The board the connection was told of. */
  #seen: PluggedBoard | undefined
  #choosing: readonly PluggedBoard[] = []
  #endListening: () => Promise<void> = () => Promise.resolve()
  /** Resolves once the ports that were listened to are free. */
  #free: Promise<void> = Promise.resolve()
  #listing: readonly PluggedBoard[] | undefined
  /** What of the listing has settled. */
  #believed: readonly PluggedBoard[] = []
  #changedAt = 0
  #lostAt: number | undefined
  #trouble = ''
  #isLooking = false
  /** The link broke while the system was being asked: what it answers may be of before. */
  #isOutdated = false
  #timer: NodeJS.Timeout | undefined

  /** `listen`: how buttons of boards are heard. */
  constructor(boards: Boards, happened: (event: ConnectionEvent) => void, listen: ListenForPress = listenForPress) {
    this.#boards = boards
    this.#happened = happened
    this.#listen = listen
  }

  start(): void {
    void this.#look()
  }

  /** The link found out first that its board went: whatever is there at the next look is news. */
  forget(): void {
    if (!this.#seen) return
    this.#seen = undefined
    this.#isOutdated = this.#isLooking
    this.#claim = claimStep(this.#claim, { type: 'linkBroken' })
    // Whether others went with it shows best now.
    if (!this.#isLooking) this.#lookAgain(LOOK_AGAIN)
  }

  /** A system that cannot list its ports is said so once; what was there before stays. */
  #cannotLook(error: unknown): readonly PluggedBoard[] {
    const said = error instanceof Error ? error.message : String(error)
    if (said !== this.#trouble) console.error(`boards can't be listed: ${said}`)
    this.#trouble = said
    return this.#listing ?? []
  }

  #lookAgain(after: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#look(), after).unref()
  }

  async #look(): Promise<void> {
    this.#isLooking = true
    const listing = await this.#boards.find().catch((error: unknown) => this.#cannotLook(error))
    if (this.#isOutdated) {
      this.#isOutdated = false
      this.#isLooking = false
      this.#lookAgain(LOOK_AGAIN)
      return
    }
    const now = performance.now()
    const isFirst = this.#listing === undefined
    const before = this.#listing ?? []
    if (!isFirst && isAnyNew(listing, before)) this.#changedAt = now
    this.#listing = listing
    const isSettled = isFirst || this.#changedAt === 0 || now - this.#changedAt >= SETTLED_AFTER
    // What went has gone at once; what came is believed when it has settled.
    const believed = isSettled ? listing : listing.filter((board) => this.#believed.some((known) => isSamePlugging(known, board)))
    this.#believed = believed
    this.#learn({ type: 'boardsListed', boards: believed })
    this.#isLooking = false
    this.#lookAgain(isSettled ? LOOK_EVERY : LOOK_AGAIN)
  }

  #learn(event: ClaimEvent): void {
    this.#claim = this.#waited(claimStep(this.#claim, event))
    this.#tellSeen()
    this.#tellChoosing()
    void this.#tellNewOne()
  }

  #waited(claim: Claim): Claim {
    const isAway = claim.is === 'lost' || (claim.is === 'choosing' && claim.boards.length === 0)
    if (!isAway) {
      this.#lostAt = undefined
      return claim
    }
    this.#lostAt ??= performance.now()
    return performance.now() - this.#lostAt < WAIT_FOR ? claim : claimStep(claim, { type: 'waitingOver' })
  }

  get #wanted(): PluggedBoard | undefined {
    if (this.#claim.is === 'ours') return this.#claim.board
    return this.#claim.is === 'none' ? this.#boards.without : undefined
  }

  #tellSeen(): void {
    const before = this.#seen
    const wanted = this.#wanted
    if (!before || (wanted && isSamePlugging(before, wanted))) return
    this.#seen = undefined
    this.#happened({ type: 'boardGone', path: before.path })
  }

  #tellChoosing(): void {
    const boards = this.#claim.is === 'choosing' ? this.#claim.boards : []
    if (boards.length === this.#choosing.length && boards.every((board) => this.#choosing.some((before) => isSamePlugging(board, before)))) return
    this.#choosing = boards
    const free = this.#endListening()
    this.#free = free
    this.#endListening = () => free
    if (boards.length > 0) void free.then(() => this.#listenTo(boards))
    if (this.#claim.is !== 'ours') this.#happened({ type: 'boardsToChoose', boards: boards.map(plain) })
  }

  #listenTo(boards: readonly PluggedBoard[]): void {
    if (boards === this.#choosing) this.#endListening = this.#listen(boards, (path) => this.#learn({ type: 'buttonPressed', path }))
  }

  async #tellNewOne(): Promise<void> {
    await this.#free
    const wanted = this.#wanted
    if (!wanted || this.#seen) return
    this.#seen = wanted
    this.#happened({ type: 'boardSeen', board: plain(wanted) })
  }
}

const plain = ({ path, kind }: PluggedBoard): BoardSeen => ({ path, kind })

const isAnyNew = (listing: readonly PluggedBoard[], before: readonly PluggedBoard[]) => listing.some((board) => !before.some((known) => isSamePlugging(known, board)))
