import { ourProgram } from '../../hardware/emulator/image.ts'
import { prepareBoard } from '../../hardware/transport/prepare-board.ts'
import { isTransportProblem } from '../../hardware/transport/transport.ts'
import type { WhyClosed } from '../../hardware/transport/transport.ts'
import type { Clock } from '../../workshops/language/run.ts'
import { connectionStep, unplugged } from '../common/connection.ts'
import type { BoardSeen, ConnectionEffect, ConnectionEvent, ConnectionState } from '../common/connection.ts'
import { openLink } from './open-board.ts'
import type { OpenedBoard, OpenLink } from './open-board.ts'
import { Plugs } from './plug.ts'
import type { DrawnBoard, PartSeen, Plug } from './plug.ts'

/** A board that is ready, and what to work with it. */
export type ReadyBoard = { readonly board: OpenedBoard; readonly clock: Clock; readonly drawn: DrawnBoard | undefined }

export type ConnectionListener = {
  changed(state: ConnectionState): void
  /** The board is there no more: everything known of its parts is void. */
  boardLost(): void
  shown: PartSeen
}

/** Performs the connection story: words become deeds, and what came of them becomes events. */
export class Connection {
  readonly #listener: ConnectionListener
  readonly #plugs: Plugs
  #state: ConnectionState = unplugged
  #plug: Plug | undefined
  #link: OpenLink | undefined
  #ready: ReadyBoard | undefined
  #timer: NodeJS.Timeout | undefined
  #closed: Promise<void> = Promise.resolve()

  constructor(listener: ConnectionListener) {
    this.#listener = listener
    this.#plugs = new Plugs((part, state) => listener.shown(part, state))
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
        clearTimeout(this.#timer)
        this.#timer = setTimeout(() => this.happened({ type: 'answerTimedOut' }), effect.milliseconds)
        break
      case 'stopTimer':
        clearTimeout(this.#timer)
        break
    }
  }

  async #open(board: BoardSeen): Promise<void> {
    await this.#close()
    const isWanted = this.#state.is === 'opening' && this.#state.board === board
    if (!isWanted) return
    const within = this.#plugs.plug(board)
    this.#plug = within
    const isCurrent = () => this.#plug === within
    const link = await openLink(within.transport, (why) => {
      if (isCurrent()) this.#linkClosed(board, why)
    })
    if (!isCurrent()) {
      if (typeof link !== 'string') await link.close()
      within.end()
      return
    }
    if (typeof link === 'string') {
      await this.#close()
      this.happened({ type: 'portRefused', problem: link })
      return
    }
    this.#link = link
    this.happened({ type: 'portOpened' })
    const opened = await link.answered
    if (!isCurrent()) return
    this.#ready = { board: opened, clock: within.clock, drawn: within.drawn }
    this.happened({ type: 'boardAnswered', firmware: opened.firmware })
  }

  /** Our firmware goes onto the board; a board that goes meanwhile has ended the story's state, and what comes of it says nothing any more. */
  async #prepare(board: BoardSeen): Promise<void> {
    await this.#close()
    const isCurrent = () => this.#state.is === 'preparing' && this.#state.board === board
    if (!isCurrent()) return
    const within = this.#plugs.plug(board)
    const prepared = await prepareBoard({
      lineAt: within.lineAt,
      clock: within.clock,
      image: ourProgram(),
      onProgress: (progress) => {
        if (isCurrent()) this.happened({ type: 'preparingWent', progress })
      },
    })
    within.end()
    if (!prepared.ok) console.error(`${board.path} is not prepared: ${prepared.problem} ${prepared.detail ?? ''}`.trimEnd())
    if (!isCurrent()) return
    this.happened(prepared.ok ? { type: 'boardPrepared' } : { type: 'preparingFailed', problem: isTransportProblem(prepared.problem) ? prepared.problem : 'not-prepared' })
  }

  #linkClosed(board: BoardSeen, why: WhyClosed): void {
    if (why === 'gone') this.happened({ type: 'boardGone', path: board.path })
  }

  /** Resolves once the port is free, also when it is already being closed: a port that still closes would refuse to open. */
  #close(): Promise<void> {
    const within = this.#plug
    const link = this.#link
    this.#plug = undefined
    this.#link = undefined
    this.#ready = undefined
    if (!within) return this.#closed
    this.#listener.boardLost()
    this.#closed = (async () => {
      await link?.close()
      within.end()
    })()
    return this.#closed
  }
}
