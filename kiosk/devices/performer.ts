import type { PinName } from '../../hardware/boards/board.ts'
import { pinNamed } from '../../hardware/boards/board.ts'
import { uno } from '../../hardware/boards/uno.ts'
import type { BuiltObject, Part } from '../../hardware/objects/object.ts'
import type { Acting } from '../../workshops/language/runner.ts'
import type { OpenedBoard } from './open-board.ts'

/** A level that was sent to a pin, for who draws or notes what happens on a board we cannot look into. */
export type Ordered = (pin: PinName, level: 0 | 1) => void

/** An object on an opened board: what a program's blocks act on. */
export class Performer implements Acting {
  readonly #board: OpenedBoard
  readonly #lights: ReadonlyMap<string, { readonly pin: PinName; readonly firmataPin: number }>
  readonly #onOrdered: Ordered
  /** By light: its level as the board knows it, and as this instant has it so far. */
  readonly #sent = new Map<string, 0 | 1>()
  readonly #wanted = new Map<string, 0 | 1>()

  constructor(object: BuiltObject, board: OpenedBoard, onOrdered: Ordered) {
    this.#board = board
    this.#onOrdered = onOrdered
    this.#lights = new Map(object.parts.map((part) => [part.id, wiredTo(part)]))
  }

  /** Makes the object's pins what they are for, and safe. */
  prepare(): void {
    for (const { firmataPin } of this.#lights.values()) this.#board.makeOutput(firmataPin)
    this.makeSafe()
  }

  /** Every light off, said to the board whatever we believe of it. */
  makeSafe(): void {
    this.#sent.clear()
    this.allOff()
    this.instantEnded()
  }

  allOff(): void {
    for (const light of this.#lights.keys()) this.#wanted.set(light, 0)
  }

  light(part: string, on: boolean): void {
    this.#wanted.set(part, on ? 1 : 0)
  }

  instantEnded(): void {
    for (const [part, level] of this.#wanted) {
      const light = this.#lights.get(part)
      if (!light || this.#sent.get(part) === level) continue
      this.#sent.set(part, level)
      this.#board.setLevel(light.firmataPin, level)
      this.#onOrdered(light.pin, level)
    }
    this.#wanted.clear()
    this.#board.sendLevels()
  }
}

/** Uno and Nano number the pins they share alike. */
function wiredTo({ id, pin }: Part): { readonly pin: PinName; readonly firmataPin: number } {
  const known = pinNamed(uno, pin)
  if (!known) throw new Error(`part ${id} is wired to ${pin}, which the board has not`)
  return { pin, firmataPin: known.firmataPin }
}
