import type { BuiltObject, PartState } from '../../hardware/objects/object.ts'
import { partNamed } from '../../hardware/objects/object.ts'
import type { HowWired } from '../../hardware/objects/wiring.ts'
import type { ReadyBoard } from './connect.ts'
import type { Clock } from '../../workshops/language/run.ts'
import { keepAlive } from './keep-alive.ts'
import type { KeptAlive } from './keep-alive.ts'
import { Performer } from './performer.ts'
import { Sensors } from './sensors.ts'
import type { Sensed } from './sensors.ts'

export type WorkbenchListener = {
  sensed: Sensed
  said(text: string): void
  /** The board made its outputs safe by itself: it heard nothing of us for a second, or it started anew. Said once or more. */
  madeSafe(): void
}

/** Sensors are given this long (ms of the board's time) to tell what they feel before a program starts. */
const FIRST_READINGS = 150

/** The object that is worked on, wired to the board that is there. */
export class Workbench {
  readonly #listener: WorkbenchListener
  readonly #shown = new Map<string, PartState>()
  readonly #wrong = new Map<string, Exclude<HowWired, 'right'>>()
  #object: BuiltObject
  #ready: ReadyBoard | undefined
  #performer: Performer | undefined
  #sensors: Sensors | undefined
  #kept: KeptAlive | undefined
  #endHearing: () => void = () => {}
  #allHaveTold: () => void = () => {}

  constructor(object: BuiltObject, listener: WorkbenchListener) {
    this.#object = object
    this.#listener = listener
  }

  get object(): BuiltObject {
    return this.#object
  }

  /** What each output part does. */
  get shown(): ReadonlyMap<string, PartState> {
    return this.#shown
  }

  /** What each input part feels. */
  get sensed(): ReadonlyMap<string, number> {
    return this.#sensors?.values ?? new Map<string, number>()
  }

  /** The parts of the drawn object that are not wired right. */
  get wrong(): ReadonlyMap<string, Exclude<HowWired, 'right'>> {
    return this.#wrong
  }

  /** What a program acts on; undefined while no board is there. */
  get performer(): Performer | undefined {
    return this.#performer
  }

  /** The time of a program on this board. */
  get clock(): Clock | undefined {
    return this.#kept?.clock
  }

  /** This object is worked on from now on; the one before is left safe. */
  lay(object: BuiltObject): void {
    if (object.id === this.#object.id) return
    this.#performer?.makeSafe()
    this.#sensors?.end()
    this.#object = object
    this.#wire()
  }

  /**
   * Calls back once every sensor has told what it feels, at once if all have, or when they have had time enough.
   * Answers how to call that off. One waits at a time.
   */
  whenFelt(felt: () => void): () => void {
    const { clock } = this
    if (!clock || !this.#sensors || this.#sensors.haveAllTold) {
      felt()
      return () => {}
    }
    const callOff = () => {
      this.#allHaveTold = () => {}
      callOffWake()
    }
    const go = () => {
      callOff()
      felt()
    }
    const callOffWake = clock.wakeAt(clock.now() + FIRST_READINGS, go)
    this.#allHaveTold = go
    return callOff
  }

  boardReady(ready: ReadyBoard): void {
    if (ready === this.#ready) return
    this.#ready = ready
    const kept = keepAlive(ready.board, ready.clock, () => this.#madeSafe())
    this.#kept = kept
    this.#endHearing = ready.board.hear(({ kind }) => {
      kept.look()
      if (kind === 'madeSafe' || kind === 'firmware') this.#madeSafe()
      // Said unasked: the board was reset, by its button or by a motor that took all the current. It knows nothing any more.
      if (kind === 'firmware') this.#start()
    })
    this.#wire()
  }

  boardLost(): void {
    this.#kept?.end()
    this.#kept = undefined
    this.#endHearing()
    this.#sensors?.end()
    this.#ready = undefined
    this.#performer = undefined
    this.#sensors = undefined
    this.#shown.clear()
    this.#wrong.clear()
  }

  /** Every part off, whatever is believed of it. */
  makeSafe(): void {
    this.#performer?.makeSafe()
  }

  /** A hand on the drawn object. */
  play(part: string, value: number): void {
    this.#ready?.drawn?.play(part, value)
  }

  /** A hand wires a part of the drawn object otherwise; all are right when it is laid. */
  wire(part: string, how: HowWired): void {
    const drawn = this.#ready?.drawn
    if (!drawn || !partNamed(this.#object, part)) return
    drawn.wirePart(part, how)
    if (how === 'right') this.#wrong.delete(part)
    else this.#wrong.set(part, how)
  }

  /** What a part of the drawn object does; one of an object, or of a board, that was there before is nothing any more. */
  partShown(part: string, state: PartState): void {
    if (this.#ready && partNamed(this.#object, part)) this.#shown.set(part, state)
  }

  /** What we believe of its parts is made true again. */
  #madeSafe(): void {
    this.#listener.madeSafe()
    this.makeSafe()
  }

  #wire(): void {
    this.#shown.clear()
    this.#wrong.clear()
    if (!this.#ready) return
    const { board, clock, drawn } = this.#ready
    drawn?.wire(this.#object)
    const ordered = (part: string, state: PartState) => this.#shown.set(part, state)
    this.#performer = new Performer(this.#object, board, drawn ? () => {} : ordered, (text) => this.#listener.said(text))
    const sensors = new Sensors(this.#object, board, clock, (part, value) => {
      this.#listener.sensed(part, value)
      if (sensors === this.#sensors && sensors.haveAllTold) this.#allHaveTold()
    })
    this.#sensors = sensors
    this.#start()
  }

  #start(): void {
    this.#performer?.prepare()
    this.#sensors?.start()
  }
}
