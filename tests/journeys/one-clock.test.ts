import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ourFlash } from '../../hardware/emulator/image.ts'
import { Lockstep } from '../../hardware/emulator/lockstep.ts'
import { keepPace } from '../../hardware/emulator/pace.ts'
import { steppedBoard } from '../../hardware/emulator/stepped.ts'
import { CYCLES_PER_MILLISECOND } from '../../hardware/emulator/uno.ts'
import { EmulatedTransport } from '../../hardware/transport/emulated.ts'
import { monotonicClock } from '../../kiosk/devices/monotonic-clock.ts'
import { openLink } from '../../kiosk/devices/open-board.ts'
import { Performer } from '../../kiosk/devices/performer.ts'
import { levelChanges } from '../../kiosk/devices/trace.ts'
import { readCreation } from '../../workshops/language/creation.ts'
import { Run } from '../../workshops/language/run.ts'

const example = 'workshops/examples/deux-lumieres.json'

/** Two threads that do nothing but take the machine's time. */
const busy: Worker[] = []
beforeAll(() => {
  for (let count = 0; count < 2; count += 1) busy.push(new Worker('for (;;);', { eval: true }))
})
afterAll(async () => {
  await Promise.all(busy.map((worker) => worker.terminate()))
})

test('ten runs of a program beside a busy machine give the same trace, byte for byte', async () => {
  const traces = new Set<string>()
  for (let round = 0; round < 10; round += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, ['kiosk/command/camion.ts', 'run', example, '--for', '3000', '--trace', '-'])
    traces.add(stdout)
  }
  expect(traces.size).toBe(1)
  const [trace = ''] = traces
  expect(trace.trim().split('\n').length).toBeGreaterThan(20)
})

test('without the one clock, the same runs differ', async () => {
  const traces = new Set<string>()
  for (let round = 0; round < 3; round += 1) traces.add(await traceByTheClockOnTheWall(800))
  expect(traces.size).toBeGreaterThan(1)
})

/** The guard off: the board keeps its own time, the program the wall's. */
async function traceByTheClockOnTheWall(milliseconds: number): Promise<string> {
  const reading = readCreation(readFileSync(example, 'utf8'))
  if (reading.problem) throw new Error(reading.problem.reason)
  const time = new Lockstep(steppedBoard(ourFlash()))
  const endPace = keepPace(time)
  const link = await openLink(new EmulatedTransport(time), () => {})
  if (typeof link === 'string') throw new Error(link)
  const performer = new Performer(reading.object, await link.answered, () => {})
  performer.prepare()
  const start = time.now()
  const lines: string[] = []
  time.onPinChange = levelChanges((cycle, pin, level) => lines.push(`${(cycle / CYCLES_PER_MILLISECOND - start).toFixed(3)} ${pin} ${level}`))
  const run = new Run(reading.program, performer, monotonicClock, 1, () => {})
  run.start()
  await new Promise<void>((resolve) => monotonicClock.wakeAt(monotonicClock.now() + milliseconds, resolve))
  run.stop()
  endPace()
  return lines.join('\n')
}
