import type { BuiltObject, PartState } from '../../hardware/objects/object.ts'
import type { Acting } from '../../workshops/language/acting.ts'
import { actorsOf } from './actors.ts'
import type { Actor, Order } from './actors.ts'
import type { OpenedBoard } from './open-board.ts'

/** What a part was ordered to do, for who draws or notes what happens on a board we cannot look into. */
export type Ordered = (part: string, state: PartState) => void

/** Nobody knows where a servo stands before its first order (degrees). */
const MIDDLE = 90

/** An object on an opened board: what a program's blocks act on. */
export class Performer implements Acting {
  readonly #board: OpenedBoard
  readonly #actors: readonly Actor[]
  readonly #onOrdered: Ordered
  readonly #onSaid: (text: string) => void
  /** By part: its order as the board knows it, and as this instant has it so far. */
  readonly #sent = new Map<string, Order>()
  readonly #wanted = new Map<string, Order>()
  /** By part: the last that was not to rest. */
  readonly #shown = new Map<string, PartState>()

  constructor(object: BuiltObject, board: OpenedBoard, onOrdered: Ordered, onSaid: (text: string) => void = () => {}) {
    this.#board = board
    this.#actors = actorsOf(object, board)
    this.#onOrdered = onOrdered
    this.#onSaid = onSaid
  }

  /** Makes the object's pins what they are for, and safe. */
  prepare(): void {
    for (const actor of this.#actors) actor.prepare()
    this.makeSafe()
  }

  /** Every part off, said to the board whatever we believe of it. */
  makeSafe(): void {
    this.#sent.clear()
    this.allOff()
    this.instantEnded()
  }

  allOff(): void {
    for (const { id, off } of this.#actors) this.#wanted.set(id, off)
  }

  shine(part: string, percent: number): void {
    this.#wanted.set(part, percent)
  }

  shineIn(part: string, red: number, green: number, blue: number): void {
    this.#wanted.set(part, [red, green, blue])
  }

  sound(part: string, hertz: number): void {
    this.#wanted.set(part, hertz)
  }

  turn(part: string, degrees: number): void {
    this.#wanted.set(part, degrees)
  }

  say(text: string): void {
    this.#onSaid(text)
  }

  /** Levels first, those of a port in one message; then the others, in the order of the object's parts. */
  instantEnded(): void {
    const changed = this.#actors.filter(({ id }) => this.#wanted.has(id) && !isSame(this.#wanted.get(id), this.#sent.get(id)))
    for (const actor of changed) if (actor.isLevel) this.#order(actor)
    this.#board.sendLevels()
    for (const actor of changed) if (!actor.isLevel) this.#order(actor)
    this.#wanted.clear()
  }

  #order(actor: Actor): void {
    const { id } = actor
    const order = this.#wanted.get(id) ?? actor.off
    actor.obey(order, this.#sent.get(id))
    this.#sent.set(id, order)
    const state = order === 'rest' ? (this.#shown.get(id) ?? MIDDLE) : order
    this.#shown.set(id, state)
    this.#onOrdered(id, state)
  }
}

function isSame(order: Order | undefined, known: Order | undefined): boolean {
  if (typeof order !== 'object' || typeof known !== 'object') return order === known
  return order.every((duty, index) => duty === known[index])
}
