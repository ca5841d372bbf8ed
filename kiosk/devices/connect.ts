import { isTransportProblem } from '../../hardware/transport/transport.ts'
import type { TransportProblem, WhyClosed } from '../../hardware/transport/transport.ts'
import type { Clock } from '../../workshops/language/run.ts'
import { connectionStep, unplugged } from '../common/connection.ts'
import type { BoardSeen, ConnectionEffect, ConnectionEvent, ConnectionState } from '../common/connection.ts'
import { notOpened, notPassed, notPrepared } from './connection-log.ts'
import { openLink } from './open-board.ts'
import type { OpenedBoard, OpenLink } from './open-board.ts'
import { Plugs } from './plug.ts'
import type { DrawnBoard, PartSeen, Plug } from './plug.ts'
import { prepare } from './prepare.ts'
import type { Preparing } from './prepare.ts'

/** A board that is ready, and what to work with it. */
export type ReadyBoard = { readonly board: OpenedBoard; readonly clock: Clock; readonly drawn: DrawnBoard | undefined }

export type ConnectionListener = {
  changed(state: ConnectionState): void
  /** The board is there no more: everything known of its parts is void. */
  boardLost(): void
  shown: PartSeen
  /** A line for the log; see `connection-log.ts`. */
  log(line: string): void
}

/** A port that we hold. `linking`: it is open once this has resolved with a link. */
type Held = { readonly board: BoardSeen; readonly plug: Plug; readonly linking: Promise<OpenLink | TransportProblem> }

/** Performs the connection story: words become deeds, and what came of them becomes events. */
export class Connection {
  readonly #listener: ConnectionListener
  readonly #plugs: Pick<Plugs, 'plug'>
  #state: ConnectionState = unplugged
  #held: Held | undefined
  #link: OpenLink | undefined
  #ready: ReadyBoard | undefined
  #preparing: Preparing | undefined
  #callOffTimer: () => void = () => {}
  /** The port is free once this has resolved. */
  #closed: Promise<unknown> = Promise.resolve()

  /** `plugsOf`: where boards are reached. */
  constructor(listener: ConnectionListener, plugsOf = (onShown: PartSeen): Pick<Plugs, 'plug'> => new Plugs(onShown)) {
    this.#listener = listener
    this.#plugs = plugsOf((part, state) => listener.shown(part, state))
  }

  get state(): ConnectionState {
    return this.#state
  }

  /** The board to work with; undefined unless the story is at `ready`. */
  get ready(): ReadyBoard | undefined {
    return this.#state.is === 'ready' ? this.#ready : undefined
  }

  happened(event: ConnectionEvent): void {
    const { state, effects } = connectionStep(this.#state, event)
    const hasChanged = state !== this.#state
    this.#state = state
    for (const effect of effects) this.#perform(effect)
    if (hasChanged) this.#listener.changed(state)
  }

  #perform(effect: ConnectionEffect): void {
    switch (effect.do) {
      case 'openPort':
        void this.#open(effect.board)
        break
      case 'closePort':
        void this.#close()
        break
      case 'sayHello':
        this.#link?.sayHello()
        break
      case 'prepareBoard':
        void this.#prepare(effect.board)
        break
      case 'startTimer':
        this.#startTimer(effect.milliseconds)
        break
      case 'stopTimer':
        this.#callOffTimer()
        break
    }
  }

  /** A board answers in its own time: a drawn one that a busy machine makes slow is not late. */
  #startTimer(milliseconds: number): void {
    this.#callOffTimer()
    const { clock } = this.#held?.plug ?? {}
    if (clock) this.#callOffTimer = clock.wakeAt(clock.now() + milliseconds, () => this.happened({ type: 'answerTimedOut' }))
  }

  async #open(board: BoardSeen): Promise<void> {
    await this.#close()
    const isOpening = () => this.#state.is === 'opening' && this.#state.board === board
    if (!isOpening()) return
    const plug = this.#plugs.plug(board)
    const linking = openLink(plug.transport, (why) => {
      if (this.#held === held) this.#linkClosed(board, why)
    })
    const held: Held = { board, plug, linking }
    this.#held = held
    const isCurrent = () => this.#held === held
    const link = await linking
    if (!isCurrent()) return
    if (typeof link === 'string') {
      this.#listener.log(notOpened(board, link, plug.systemMessage()))
      await this.#close()
      if (isOpening()) this.happened({ type: 'portRefused', problem: link })
      return
    }
    this.#link = link
    this.happened({ type: 'portOpened' })
    const opened = await link.answered
    if (!isCurrent()) return
    this.#ready = { board: opened, clock: plug.clock, drawn: plug.drawn }
    this.happened({ type: 'boardAnswered', firmware: opened.firmware })
  }

  /** Our firmware goes onto the board; a board that goes meanwhile has ended the story's state, and what comes of it says nothing any more. */
  async #prepare(board: BoardSeen): Promise<void> {
    await this.#close()
    const isCurrent = () => this.#state.is === 'preparing' && this.#state.board === board
    if (!isCurrent()) return
    const preparing = prepare(this.#plugs.plug(board), (progress) => {
      if (isCurrent()) this.happened({ type: 'preparingWent', progress })
    })
    this.#preparing = preparing
    this.#closed = preparing.prepared
    const prepared = await preparing.prepared
    if (this.#preparing === preparing) this.#preparing = undefined
    if (!prepared.ok) this.#listener.log(notPrepared(board, prepared.problem, prepared.detail))
    if (!isCurrent()) return
    this.happened(prepared.ok ? { type: 'boardPrepared' } : { type: 'preparingFailed', problem: isTransportProblem(prepared.problem) ? prepared.problem : 'not-prepared' })
  }

  #linkClosed(board: BoardSeen, why: WhyClosed): void {
    if (why === 'gone') this.happened({ type: 'boardGone', path: board.path })
  }

  /** Resolves once the port is free, also when it is still being opened, prepared or closed: until then it would refuse to open. */
  #close(): Promise<unknown> {
    const held = this.#held
    this.#held = undefined
    this.#link = undefined
    this.#ready = undefined
    this.#callOffTimer()
    this.#preparing?.end()
    if (!held) return this.#closed
    this.#listener.boardLost()
    this.#closed = this.#letGo(held)
    return this.#closed
  }

  async #letGo({ board, plug, linking }: Held): Promise<void> {
    const link = await linking
    if (typeof link !== 'string') {
      await link.close()
      const lost = notPassed(board, link.losses)
      if (lost) this.#listener.log(lost)
    }
    plug.end()
  }
}
