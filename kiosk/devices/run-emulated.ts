import type { PinName } from '../../hardware/boards/board.ts'
import type { BuiltObject } from '../../hardware/objects/object.ts'
import { Lockstep } from '../../hardware/emulator/lockstep.ts'
import { keepPace } from '../../hardware/emulator/pace.ts'
import { steppedBoard } from '../../hardware/emulator/stepped.ts'
import { CYCLES_PER_MILLISECOND } from '../../hardware/emulator/uno.ts'
import { EmulatedTransport } from '../../hardware/transport/emulated.ts'
import type { Program } from '../../workshops/language/program.ts'
import { Run } from '../../workshops/language/run.ts'
import { FIRST_ANSWER_WITHIN, MOST_HELLOS, NEXT_ANSWER_WITHIN } from '../common/connection.ts'
import { keepAlive } from './keep-alive.ts'
import { openLink } from './open-board.ts'
import type { OpenedBoard } from './open-board.ts'
import { Performer } from './performer.ts'
import { Sensors } from './sensors.ts'
import type { Sensed } from './sensors.ts'
import { levelChanges, traceTime } from './trace.ts'
import type { Seen, TraceLine } from './trace.ts'

/** What the outside world does to a pin, or a hand to a part (in the units of `PartState`), `t` ms after the program's start. */
export type TimedInput =
  | { readonly t: number; readonly pin: PinName; readonly level: 0 | 1 }
  | { readonly t: number; readonly pin: PinName; readonly volts: number }
  | { readonly t: number; readonly part: string; readonly value: number }

export type EmulatedRun = {
  readonly program: Program
  readonly object: BuiltObject
  /** The whole flash of the board, 32 KB: our firmware's, or another that speaks Firmata. */
  readonly flash: Uint8Array
  readonly inputs: readonly TimedInput[]
  /** Whether the trace says what each part shows and what the program says, beside what the pins do. */
  readonly showsParts?: boolean
  /** How long to run, in ms of the board's time; undefined: in real time, until the program ends or `ended` says so. */
  readonly milliseconds: number | undefined
  /** Ends the run early: somebody pressed Ctrl-C. */
  readonly ended: Promise<void>
}

/** The same chance each time, so that a trace can be compared. */
const SEED = 1

/** A sensor that has said nothing after so long (ms) is waited for no more. */
const LONGEST_FIRST_READING = 500

/** Between making the pins ready and the start, so that the start finds the wire silent. */
const QUIET = 20

/** Programs start on a round tenth of a second of the board's life, whatever the greeting took. */
const ROUND = 100

/** What a program's last instant put on the wire is given this long (ms) to reach the pins. */
const LAST_BYTES = 50

/** Time passes in strides of this many ms, so that whoever wants the run to end is heard. */
const STRIDE = 1_000

/**
 * Runs a program on an emulated board, unpaced: as fast as this machine can, and the same every time.
 * @param onLine each change of a pin, as it happens
 * @returns `no-answer` when the board's program does not speak Firmata
 */
export async function runEmulated(
  { program, object, flash, inputs, showsParts = false, milliseconds, ended }: EmulatedRun,
  onLine: (line: TraceLine) => void,
): Promise<'ran' | 'no-answer'> {
  const time = new Lockstep(steppedBoard(flash, { object, seed: SEED }))
  const board = await greet(time)
  if (!board) return 'no-answer'

  // Signs of life move by a microsecond or two when the firmware gets round to an order; the traces of mere lights stay as they were.
  if (object.parts.some(({ kind }) => kind !== 'light')) keepAlive(board, time)
  let said: (text: string) => void = () => {}
  const performer = new Performer(object, board, () => {}, (text) => said(text))
  performer.prepare()
  let feel: Sensed = () => {}
  const sensors = new Sensors(object, board, time, (part, value) => feel(part, value))
  sensors.start()
  await time.advanceUntil(() => sensors.haveAllTold, time.now() + LONGEST_FIRST_READING)
  const start = Math.ceil((time.now() + QUIET) / ROUND) * ROUND
  const startCycle = start * CYCLES_PER_MILLISECOND
  const seen = (cycle: number, what: Seen) => {
    const t = (cycle - startCycle) / CYCLES_PER_MILLISECOND
    if (t >= 0 && t < (milliseconds ?? Infinity)) onLine({ t: traceTime(t), ...what })
  }
  time.onPinChange = levelChanges((cycle, pin, level) => seen(cycle, { pin, level }))
  if (showsParts) {
    time.onShown = ({ cycle, part, state }) => seen(cycle, { part, state })
    said = (text) => seen(time.now() * CYCLES_PER_MILLISECOND, { said: text })
  }
  for (const { t, ...input } of inputs) {
    const cycle = startCycle + Math.round(t * CYCLES_PER_MILLISECOND)
    if ('part' in input) time.board.play(input.part, input.value, cycle)
    else time.board.input({ ...input, cycle })
  }

  await time.advanceTo(start)
  const wish = { isOver: false }
  const over = Promise.withResolvers<undefined>()
  const run = new Run(program, performer, time, SEED, () => over.resolve(undefined))
  feel = (part, value) => run.sense(part, value)
  for (const [part, felt] of sensors.values) run.sense(part, felt)
  void ended.then(() => (wish.isOver = true))
  run.start()
  if (milliseconds === undefined) {
    const endPace = keepPace(time)
    await Promise.race([over.promise.then(() => passed(time, LAST_BYTES)), ended])
    endPace()
  } else {
    for (let t = 0; t < milliseconds && !wish.isOver; t += STRIDE) await time.advanceTo(start + Math.min(t + STRIDE, milliseconds))
  }
  run.stop()
  // A stride may be under way; what it still does is nobody's.
  time.onPinChange = () => {}
  time.onShown = () => {}
  time.board.end()
  return 'ran'
}

const passed = (time: Lockstep, milliseconds: number) => new Promise<void>((resolve) => time.wakeAt(time.now() + milliseconds, resolve))

/** The greeting of the connection story, in the board's own time. */
async function greet(time: Lockstep): Promise<OpenedBoard | undefined> {
  let board: OpenedBoard | undefined
  const link = await openLink(new EmulatedTransport(time), () => {})
  if (typeof link === 'string') return undefined
  void link.answered.then((answered) => (board = answered))
  const hasAnswered = () => board !== undefined
  await time.advanceUntil(hasAnswered, FIRST_ANSWER_WITHIN)
  for (let hello = 0; hello < MOST_HELLOS && !board; hello += 1) {
    link.sayHello()
    await time.advanceUntil(hasAnswered, time.now() + NEXT_ANSWER_WITHIN)
  }
  return board
}
