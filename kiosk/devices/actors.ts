import { pinNamed } from '../../hardware/boards/board.ts'
import type { Pin, PinName } from '../../hardware/boards/board.ts'
import { uno } from '../../hardware/boards/uno.ts'
import type { BuiltObject, Part, PartState } from '../../hardware/objects/object.ts'
import { abilitiesOf } from '../common/abilities.ts'
import type { OpenedBoard } from './open-board.ts'

/** What a part is to do. At rest a servo is limp: it stays where it is and holds nothing. */
export type Order = PartState | 'rest'

/** A part that does something. */
export type Actor = {
  readonly id: string
  readonly off: Order
  /** Its orders are levels, which are noted and then sent together; others travel at once. */
  readonly isLevel: boolean
  /** Makes its pins what they are for. */
  prepare(): void
  /** @param before what the board was last told; undefined: it must be told all */
  obey(order: Order, before: Order | undefined): void
}

/** The parts of an object that do something, on this board: a buzzer is nothing to a firmware that has no tones. */
export function actorsOf(object: BuiltObject, board: OpenedBoard): readonly Actor[] {
  return object.parts.flatMap((part) => actorFor(part, board) ?? [])
}

function actorFor(part: Part, board: OpenedBoard): Actor | undefined {
  switch (part.kind) {
    case 'light': {
      const { firmataPin, hasPwm } = wired(part, part.pin)
      return hasPwm ? dimmable(part.id, firmataPin, board) : switched(part.id, firmataPin, board)
    }
    case 'colour-light':
      return coloured(part.id, [part.pins.red, part.pins.green, part.pins.blue].map((pin) => wired(part, pin).firmataPin), board)
    case 'buzzer':
      return abilitiesOf(board.firmware).includes('sound') ? sounding(part.id, wired(part, part.pin).firmataPin, board) : undefined
    case 'servo':
      return turning(part.id, wired(part, part.pin).firmataPin, board)
    default:
      return undefined
  }
}

const number = (order: Order): number => (typeof order === 'number' ? order : 0)

const switched = (id: string, pin: number, board: OpenedBoard): Actor => ({
  id,
  off: 0,
  isLevel: true,
  prepare: () => board.makeOutput(pin),
  obey: (order) => board.setLevel(pin, number(order) > 0 ? 1 : 0),
})

const dimmable = (id: string, pin: number, board: OpenedBoard): Actor => ({
  id,
  off: 0,
  isLevel: false,
  prepare: () => board.makeDuty(pin),
  obey: (order) => board.setDuty(pin, Math.round((number(order) * 255) / 100)),
})

const coloured = (id: string, pins: readonly number[], board: OpenedBoard): Actor => ({
  id,
  off: [0, 0, 0],
  isLevel: false,
  prepare: () => pins.forEach((pin) => board.makeDuty(pin)),
  obey(order, before) {
    for (const [index, pin] of pins.entries()) {
      const [duty, known] = [order, before].map((rgb) => (typeof rgb === 'object' ? rgb[index] : undefined))
      if (duty !== undefined && duty !== known) board.setDuty(pin, duty)
    }
  },
})

const sounding = (id: string, pin: number, board: OpenedBoard): Actor => ({
  id,
  off: 0,
  isLevel: false,
  prepare: () => board.makeOutput(pin),
  obey: (order) => board.soundTone(pin, number(order)),
})

const turning = (id: string, pin: number, board: OpenedBoard): Actor => ({
  id,
  off: 'rest',
  isLevel: false,
  prepare: () => {},
  obey(order) {
    if (order === 'rest') board.makeOutput(pin)
    else board.turnServo(pin, number(order))
  },
})

/** Uno and Nano number the pins they share alike. */
export function wired({ id }: Part, name: PinName): Pin {
  const pin = pinNamed(uno, name)
  if (!pin) throw new Error(`part ${id} is wired to ${name}, which the board has not`)
  return pin
}
