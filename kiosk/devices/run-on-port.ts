import { randomInt } from 'node:crypto'
import type { BuiltObject } from '../../hardware/objects/object.ts'
import type { Program } from '../../workshops/language/program.ts'
import { Run } from '../../workshops/language/run.ts'
import type { ConnectionProblem } from '../common/connection.ts'
import { Performer } from './performer.ts'
import { reach } from './reach.ts'
import { traceTime } from './trace.ts'
import type { TraceLine } from './trace.ts'

export type PortRun = {
  readonly path: string
  readonly program: Program
  readonly object: BuiltObject
  /** How long to run, in ms; undefined: until the program ends or `ended` says so. */
  readonly milliseconds: number | undefined
  /** Ends the run early: somebody pressed Ctrl-C. */
  readonly ended: Promise<void>
}

/** What a stop leaves on the wire is given this long (ms) to reach the board. */
const LAST_BYTES = 50

/**
 * Runs a program on a plugged board, in real time, and leaves the object safe.
 * @param onLine each level as it was ordered, stamped by the run's clock
 * @returns `ran`, or what went wrong; `gone` when the board went in the middle
 */
export async function runOnPort({ path, program, object, milliseconds, ended }: PortRun, onLine: (line: TraceLine) => void): Promise<'ran' | 'gone' | ConnectionProblem> {
  const reached = await reach(path)
  if (typeof reached === 'string') return reached

  const { clock, board } = reached.ready
  let start = Infinity
  const performer = new Performer(object, board, (pin, level) => {
    const t = clock.now() - start
    if (t >= 0 && t < (milliseconds ?? Infinity)) onLine({ t: traceTime(t), pin, level })
  })
  performer.prepare()
  const over = Promise.withResolvers<'ran'>()
  const run = new Run(program, performer, clock, randomInt(2 ** 32), () => {
    if (milliseconds === undefined) over.resolve('ran')
  })
  start = clock.now()
  run.start()
  const callOff = milliseconds === undefined ? undefined : clock.wakeAt(start + milliseconds, () => over.resolve('ran'))
  const outcome = await Promise.race([over.promise, reached.gone, ended.then((): 'ran' => 'ran')])
  callOff?.()
  run.stop()
  start = Infinity
  performer.makeSafe()
  await new Promise((resolve) => setTimeout(resolve, LAST_BYTES))
  reached.letGo()
  return outcome
}
