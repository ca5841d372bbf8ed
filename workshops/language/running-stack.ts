import type { LinkedProgram, LinkedStack, Node } from './link.ts'

/** A time round a loop in which no time passed lasts this long, in ms: no loop runs away with the instant. */
export const SHORTEST_ROUND = 10

/** A servo on its slow way, in degrees and ms of the program's time. */
export type Way = { readonly from: number; readonly to: number; readonly began: number; readonly end: number }

/** A stack under way: the statement it goes on with, when, and the state of the loops it is in. */
export class RunningStack {
  readonly first: Node | undefined
  readonly message: number | undefined
  at: Node | undefined
  wake = Infinity
  /** The block in which it last yielded: a wait, or a loop that came round. */
  waitsIn: Node | undefined = undefined
  /** By depth of loop: how many times round are left. */
  readonly counts: Int32Array
  /** By depth of loop: the instant at which this time round began. */
  readonly rounds: Float64Array
  /** By definition: what follows the call that is under way. */
  readonly returns: (Node | undefined)[]
  /** The number of the note that it played last. */
  note = 0
  way: Way = { from: 0, to: 0, began: 0, end: 0 }
  /** The instant at which it last began. */
  #began = -Infinity

  constructor({ first, event, message }: LinkedStack, { deepestLoop, definitionCount }: LinkedProgram) {
    this.first = first
    this.message = message
    this.counts = new Int32Array(deepestLoop)
    this.rounds = new Float64Array(deepestLoop)
    this.returns = Array.from({ length: definitionCount }, () => undefined)
    if (event.is === 'start') this.begin(0)
  }

  /** Begins anew, wherever it was; at once, or ten milliseconds later when it has run from its beginning at this instant already. */
  begin(now: number): void {
    const isAboutTo = this.#began === now && this.wake === now
    if (isAboutTo) return
    const start = this.#began < now ? now : now + SHORTEST_ROUND
    this.#began = start
    this.waitsIn = undefined
    this.at = this.first
    this.wake = this.first ? start : Infinity
  }

  /** Goes on with `at` at the instant `wake`; `waitsIn` is the block that shows it until then. */
  yieldUntil(wake: number, waitsIn: Node, at: Node | undefined): void {
    this.waitsIn = waitsIn
    this.at = at
    this.wake = wake
  }

  end(): void {
    this.at = undefined
    this.wake = Infinity
  }
}
