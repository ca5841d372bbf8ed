import type { Acting } from './acting.ts'
import { Runner } from './runner.ts'
import type { BlockId, Program } from './program.ts'

/**
 * The only time a running program knows. On a serial port it is monotonic time, on the
 * emulated board the board's own cycles. Both in ms; `wakeAt` calls back at or after its time, never at once,
 * and answers how to call that off.
 */
export type Clock = {
  now(): number
  wakeAt(time: number, wake: () => void): () => void
}

/** Later than this (ms), the program is set back instead of hurrying through what it missed: a laptop that slept must not whirl a motor. */
export const LATEST = 250

/** A note played by a step sounds for so long (ms) of the clock, for the program's time stands. */
const STEPPED_NOTE = 300

/** What a clock that counts in fractions may be off by, in ms: less than a board's cycle. */
const HAIR = 1e-6

/** Statements run before others get a turn: about a millisecond's work. */
export const SLICE = 20_000

/**
 * A program running on a clock: its own time is the clock's, less its start and its pauses.
 * An instant that is served late still happens at its own time, so a program does not drift.
 */
export class Run {
  readonly #runner: Runner
  readonly #clock: Clock
  readonly #onEnd: () => void
  /** The clock's time at the program's time 0. */
  #origin = 0
  #callOff: (() => void) | undefined
  /** While paused: how far the program's time had come, in ms. */
  #pausedAt: number | undefined
  #hasStarted = false
  #over = false

  /** `seed`: see `Runner`. `onEnd` is called once, when the program has come to its end by itself; not after `stop`. */
  constructor(program: Program, acting: Acting, clock: Clock, seed: number, onEnd: () => void) {
    this.#runner = new Runner(program, acting, seed)
    this.#clock = clock
    this.#onEnd = onEnd
  }

  /** Begins now: what is due at the start happens before this returns. */
  start(): void {
    this.#hasStarted = true
    this.#origin = this.#clock.now()
    this.#serve(0)
  }

  /** Begins with the program standing at its time 0, to be stepped or resumed. */
  startPaused(): void {
    this.#hasStarted = true
    this.#pausedAt = 0
  }

  /**
   * A part feels this from now on, as a program counts time: what is due before happens first. Felt before the start, it counts from
   * instant 0; while paused, from the instant at which the program goes on.
   * @param value see `PartState`
   */
  sense(part: string, value: number): void {
    if (this.#over) return
    if (!this.#hasStarted) this.#runner.sense(part, value, 0)
    else if (this.#pausedAt !== undefined) this.#runner.sense(part, value, wholeMillisecond(Math.max(this.#pausedAt, this.#runner.now)))
    else this.#senseNow(part, value)
  }

  pause(): void {
    if (this.#pausedAt !== undefined || this.#over) return
    this.#pausedAt = this.#clock.now() - this.#origin
    this.#rest()
    this.#runner.hold()
  }

  /** Goes on where `pause` or the last step left it: the time between did not pass for the program. */
  resume(): void {
    if (this.#pausedAt === undefined || this.#over) return
    this.#origin = this.#clock.now() - Math.max(this.#pausedAt, this.#runner.now)
    this.#pausedAt = undefined
    this.#rest()
    this.#runner.goOn()
    this.#serve(0)
  }

  /** Runs one block of a paused program. */
  step(): void {
    if (this.#pausedAt === undefined || this.#over) return
    this.#rest()
    this.#runner.step()
    if (this.#runner.isOver) this.#end()
    else this.#callOff = this.#clock.wakeAt(this.#clock.now() + STEPPED_NOTE, () => this.#runner.hold())
  }

  /** Nothing more happens, ever. Making the object safe is the caller's. */
  stop(): void {
    this.#over = true
    this.#rest()
  }

  /** How long the program has run, in ms of its own time. */
  get now(): number {
    return Math.max(this.#pausedAt ?? (this.#hasStarted ? this.#clock.now() - this.#origin : 0), this.#runner.now)
  }

  highlight(): readonly BlockId[] {
    return this.#runner.highlight()
  }

  watch(): Readonly<Record<string, number>> {
    return this.#runner.watch()
  }

  #rest(): void {
    this.#callOff?.()
    this.#callOff = undefined
  }

  /**
   * Runs what is due. @param come the program's time that has come for certain: a clock that wakes us for it may,
   * by the rounding of its fractions, still read a hair less
   */
  #serve(come: number): void {
    this.#callOff = undefined
    const due = this.#runner.nextWake
    const late = due === undefined ? 0 : this.#clock.now() - this.#origin - due
    if (late > LATEST) this.#origin += late
    this.#runner.advance(Math.max(come, this.#clock.now() - this.#origin), SLICE)
    if (!this.#over) this.#await()
  }

  #senseNow(part: string, value: number): void {
    this.#rest()
    this.#serve(0)
    if (this.#over) return
    this.#runner.sense(part, value, wholeMillisecond(this.#clock.now() - this.#origin))
    this.#rest()
    this.#await()
  }

  /** Waits for what the program does next, which may be due already: a slice that was not enough. */
  #await(): void {
    const next = this.#runner.nextWake
    if (this.#runner.isOver) this.#end()
    else if (next !== undefined) this.#callOff = this.#clock.wakeAt(this.#origin + next, () => this.#serve(next))
  }

  #end(): void {
    this.#over = true
    this.#rest()
    this.#onEnd()
  }
}

/** The first whole ms that is not before this time. */
const wholeMillisecond = (time: number) => Math.ceil(time - HAIR)
