import type { BuiltObject, Part } from '../../hardware/objects/object.ts'
import type { BoardMessage } from '../../hardware/protocol/messages.ts'
import type { Clock } from '../../workshops/language/run.ts'
import { abilitiesOf } from '../common/abilities.ts'
import { wired } from './actors.ts'
import type { OpenedBoard } from './open-board.ts'

/** A part came to feel something else: a button 1 or 0, a knob or a light sensor 0..100, a distance 0..400 cm. */
export type Sensed = (part: string, value: number) => void

/** Between two readings of a knob or a light sensor (ms). */
const SAMPLE_EVERY = 20

/** Between two questions for a distance (ms): the answer comes within 40, and an echo must have died away before the next. */
const ASK_EVERY = 60

/** What an analog channel says at 5 V. */
const HIGHEST_READING = 1_023

/** Sound's way to a thing and back, µs for each cm. */
const ECHO_OF_CENTIMETRE = 58

/** The furthest an ultrasonic sensor hears (cm); also said when there is nothing to hear. */
const FURTHEST = 400

export const percentOf = (reading: number): number => Math.round((reading * 100) / HIGHEST_READING)

/** @param microseconds how long the echo lasted; 0: there was none */
export function centimetresOf(microseconds: number): number {
  const centimetres = Math.round(microseconds / ECHO_OF_CENTIMETRE)
  return centimetres === 0 || centimetres > FURTHEST ? FURTHEST : centimetres
}

/** The input parts of an object on an opened board, in a child's units. */
export class Sensors {
  readonly #board: OpenedBoard
  readonly #clock: Clock
  readonly #onSensed: Sensed
  readonly #ears: readonly Ear[]
  readonly #values = new Map<string, number>()
  #callOff: () => void = () => {}
  #endHearing: () => void = () => {}

  constructor(object: BuiltObject, board: OpenedBoard, clock: Clock, onSensed: Sensed) {
    this.#board = board
    this.#clock = clock
    this.#onSensed = onSensed
    this.#ears = object.parts.flatMap((part) => earFor(part, board) ?? [])
  }

  /** What each part feels, those that have told it. */
  get values(): ReadonlyMap<string, number> {
    return this.#values
  }

  /** Whether every part has told what it feels, those that this board can hear. */
  get haveAllTold(): boolean {
    return this.#ears.every(({ id }) => this.#values.has(id))
  }

  /** Makes the parts' pins what they are for, and listens from now on; once more after a board forgot all of it. */
  start(): void {
    this.#quiet()
    if (this.#ears.length === 0) return
    this.#endHearing = this.#board.hear((message) => this.#heard(message))
    if (this.#ears.some(({ isSampled }) => isSampled)) this.#board.setSamplingInterval(SAMPLE_EVERY)
    for (const { prepare } of this.#ears) prepare()
    for (const { report } of this.#ears) report?.()
    this.#askInTurn(this.#ears.flatMap(({ ask }) => ask ?? []))
  }

  /** Listens no more; what the board still says of these parts is nobody's. */
  end(): void {
    this.#quiet()
    for (const { end } of this.#ears) end?.()
  }

  #quiet(): void {
    this.#callOff()
    this.#endHearing()
  }

  #heard(message: BoardMessage): void {
    for (const { id, valueIn } of this.#ears) {
      const value = valueIn(message)
      if (value === undefined || value === this.#values.get(id)) continue
      this.#values.set(id, value)
      this.#onSensed(id, value)
    }
  }

  /** One measurement at a time: two sensors side by side would hear each other. */
  #askInTurn([next, ...others]: readonly (() => void)[]): void {
    if (!next) return
    next()
    this.#callOff = this.#clock.wakeAt(this.#clock.now() + ASK_EVERY, () => this.#askInTurn([...others, next]))
  }
}

/** How one part is heard. */
type Ear = {
  readonly id: string
  readonly isSampled?: true
  /** Makes its pins what they are for: all of a port's, before the port tells what it reads. */
  readonly prepare: () => void
  /** Has it told without being asked, from now on; `end` ends that. */
  readonly report?: () => void
  readonly end?: () => void
  readonly ask?: () => void
  /** What the part feels, if this message says so. */
  readonly valueIn: (message: BoardMessage) => number | undefined
}

function earFor(part: Part, board: OpenedBoard): Ear | undefined {
  switch (part.kind) {
    case 'button':
      return button(part.id, wired(part, part.pin).firmataPin, board)
    case 'knob':
    case 'light-sensor':
      return sampled(part.id, wired(part, part.pin).analogChannel, board)
    case 'distance':
      return abilitiesOf(board.firmware).includes('measure') ? distance(part.id, wired(part, part.trigger).firmataPin, wired(part, part.echo).firmataPin, board) : undefined
    default:
      return undefined
  }
}

const button = (id: string, pin: number, board: OpenedBoard): Ear => ({
  id,
  prepare: () => board.pullUp(pin),
  report: () => board.reportLevel(pin),
  end: () => board.endReportOfLevel(pin),
  valueIn(message) {
    if (message.kind !== 'digitalPort' || message.port !== pin >> 3) return undefined
    return (message.levels >> (pin & 7)) & 1 ? 0 : 1
  },
})

const sampled = (id: string, channel: number | undefined, board: OpenedBoard): Ear => {
  if (channel === undefined) throw new Error(`part ${id} is wired to a pin that measures nothing`)
  return {
    id,
    isSampled: true,
    prepare: () => {},
    report: () => board.reportChannel(channel),
    end: () => board.endReportOfChannel(channel),
    valueIn: (message) => (message.kind === 'analog' && message.channel === channel ? percentOf(message.value) : undefined),
  }
}

const distance = (id: string, trigger: number, echo: number, board: OpenedBoard): Ear => ({
  id,
  prepare() {
    board.makeOutput(trigger)
    board.makeInput(echo)
  },
  ask: () => board.measure(trigger, echo),
  valueIn: (message) => (message.kind === 'distance' && message.trigger === trigger && message.echo === echo ? centimetresOf(message.microseconds) : undefined),
})
