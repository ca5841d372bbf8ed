import { randomInt } from 'node:crypto'
import type { BuiltObject } from '../../hardware/objects/object.ts'
import type { Program } from '../../workshops/language/program.ts'
import { Run } from '../../workshops/language/run.ts'
import type { ConnectionProblem } from '../common/connection.ts'
import { keepAlive } from './keep-alive.ts'
import { Performer } from './performer.ts'
import { reach } from './reach.ts'
import { Sensors } from './sensors.ts'
import { levelOrdered, traceTime } from './trace.ts'
import type { Seen, TraceLine } from './trace.ts'

export type PortRun = {
  readonly path: string
  readonly program: Program
  readonly object: BuiltObject
  /** Whether the trace says what each part was ordered and what the program says, beside the levels of pins. */
  readonly showsParts?: boolean
  /** How long to run, in ms; undefined: until the program ends or `ended` says so. */
  readonly milliseconds: number | undefined
  /** Ends the run early: somebody pressed Ctrl-C. */
  readonly ended: Promise<void>
}

/** Sensors are given this long (ms) to tell what they feel before the program starts. */
const FIRST_READINGS = 150

/** What a stop leaves on the wire is given this long (ms) to reach the board. */
const LAST_BYTES = 50

/**
 * Runs a program on a plugged board, in real time, and leaves the object safe.
 * @param onLine each level as it was ordered, stamped by the run's clock
 * @returns `ran`, also when the board made itself safe because it heard nothing of us; or what went wrong; `gone` when the board went in the middle
 */
export async function runOnPort({ path, program, object, showsParts = false, milliseconds, ended }: PortRun, onLine: (line: TraceLine) => void): Promise<'ran' | 'gone' | ConnectionProblem> {
  const reached = await reach(path)
  if (typeof reached === 'string') return reached

  const { board } = reached.ready
  const over = Promise.withResolvers<'ran'>()
  const madeSafe = () => {
    run.stop()
    over.resolve('ran')
  }
  const { clock, end: endKeepAlive } = keepAlive(board, reached.ready.clock, madeSafe)
  board.hear(({ kind }) => {
    if (kind === 'madeSafe') madeSafe()
  })
  let start = Infinity
  const seen = (what: Seen) => {
    const t = clock.now() - start
    if (t >= 0 && t < (milliseconds ?? Infinity)) onLine({ t: traceTime(t), ...what })
  }
  const performer = new Performer(object, board, (part, state) => {
    const level = levelOrdered(object, part, state)
    if (level) seen(level)
    if (showsParts) seen({ part, state })
  }, (text) => {
    if (showsParts) seen({ said: text })
  })
  performer.prepare()
  const sensors = new Sensors(object, board, clock, (part, value) => run.sense(part, value))
  const run = new Run(program, performer, clock, randomInt(2 ** 32), () => {
    if (milliseconds === undefined) over.resolve('ran')
  })
  sensors.start()
  if (!sensors.haveAllTold) await new Promise((resolve) => setTimeout(resolve, FIRST_READINGS))
  start = clock.now()
  run.start()
  const callOff = milliseconds === undefined ? undefined : clock.wakeAt(start + milliseconds, () => over.resolve('ran'))
  const outcome = await Promise.race([over.promise, reached.gone, ended.then((): 'ran' => 'ran')])
  callOff?.()
  run.stop()
  start = Infinity
  sensors.end()
  endKeepAlive()
  performer.makeSafe()
  await new Promise((resolve) => setTimeout(resolve, LAST_BYTES))
  reached.letGo()
  return outcome
}
