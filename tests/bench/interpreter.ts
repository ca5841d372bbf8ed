/*
 * How many loop bodies a second our runner gets through, beside two others' in the same run.
 *
 * A program's own time is not in it. By the language's rule a time round a loop in which no time passed lasts 10 ms of
 * the program's time, so on a board each of these loops would go round a hundred times a second. The runner is driven
 * here on virtual time, as judging and tests drive it: `advance` goes from each instant at once to the next.
 * What is measured is what a body costs: the turn of a stack, its statements, and coming round.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { installDependencies } from '../../scripts/prepare/install-dependencies.mjs'
import { atLeast } from './bench-shape.ts'
import type { Bench, Outcome } from './bench-shape.ts'
import type { Engine } from './interpreter/engine.ts'
import { jsInterpreter } from './interpreter/js-interpreter.ts'
import { ours } from './interpreter/ours.ts'
import { LOOP_BODIES, benchProgram, expectedBoxes } from './interpreter/program.ts'
import { scratchVm } from './interpreter/scratch-vm.ts'
import { median, rounded } from './statistics.ts'

const ROUNDS = 7

/** In each round an interpreter runs the program again and again, for so long (ms) at least. */
const ROUND_TIME = 1_000

/** The middle of our rounds must be so many times the middle of scratch-vm's. */
const TARGET = 10

const peers = new URL('./peers/', import.meta.url)

/** Million loop bodies a second: of the thread's own processor time, and of the wall. */
interface Speed {
  readonly ofProcessor: number
  readonly ofWall: number
}

export const interpreter: Bench = {
  name: 'interpreter',
  shows: 'million loop bodies a second, beside js-interpreter and scratch-vm in turbo mode',
  async run(say): Promise<Outcome> {
    await installDependencies(fileURLToPath(peers), 'npm run bench interpreter')
    const load = createRequire(new URL('package.json', peers))
    const program = benchProgram()
    const our = ours(program)
    const scratch = await scratchVm(program, load)
    const engines = [our, scratch, jsInterpreter(program, load)]
    const speeds = new Map<Engine, Speed[]>(engines.map((engine) => [engine, []]))
    for (let round = 0; round <= ROUNDS; round += 1) {
      const measured = engines.map((engine) => ({ engine, speed: timeRound(engine) }))
      // The first warms up.
      if (round > 0) for (const { engine, speed } of measured) speeds.get(engine)?.push(speed)
      say(`${round === 0 ? 'warm-up' : `round ${round} of ${ROUNDS}`}: ${measured.map(({ engine, speed }) => `${engine.name} ${speed.ofProcessor.toFixed(2)}`).join(', ')}`)
    }
    if (our.told() < ROUNDS * 10) throw new Error(`highlight and watch were asked ${our.told()} times only`)
    return outcome(engines.map((engine) => ({ name: engine.name, speeds: speeds.get(engine) ?? [] })))
  },
}

function timeRound(engine: Engine): Speed {
  let processor = 0
  let wall = 0
  let bodies = 0
  while (wall < ROUND_TIME) {
    const { run, boxes } = engine.prepare()
    const processorBefore = processorTime()
    const wallBefore = performance.now()
    run()
    wall += performance.now() - wallBefore
    processor += processorTime() - processorBefore
    bodies += LOOP_BODIES
    if (!isDeepStrictEqual({ ...boxes() }, expectedBoxes)) throw new Error(`${engine.name} did another thing: ${JSON.stringify(boxes())}`)
  }
  return { ofProcessor: bodies / processor / 1000, ofWall: bodies / wall / 1000 }
}

/** What this thread has used of a processor, in ms. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function outcome(measured: readonly { readonly name: string; readonly speeds: readonly Speed[] }[]): Outcome {
  const summaries = measured.map(({ name, speeds }) => {
    const processor = speeds.map(({ ofProcessor }) => ofProcessor)
    return { name, median: median(processor), lowest: Math.min(...processor), highest: Math.max(...processor), wall: median(speeds.map(({ ofWall }) => ofWall)) }
  })
  const [our, scratch] = summaries
  if (!our || !scratch) throw new Error('nothing was measured')
  const figures = summaries.map((summary) => [summary.name, { ...inDigits(summary), timesScratch: rounded(summary.median / scratch.median, 2) }])
  return {
    tables: [{
      title: 'Million loop bodies a second',
      columns: ['', 'median', 'lowest', 'highest', 'by the wall', 'times scratch-vm'],
      rows: summaries.map(({ name, median: middle, lowest, highest, wall }) =>
        [name, ...[middle, lowest, highest, wall].map((value) => value.toFixed(2)), (middle / scratch.median).toFixed(2)]),
    }],
    notes: [
      `The program: five stacks, a repeat in a repeat, an if in an if, variables; ${LOOP_BODIES} loop bodies, counted by the program itself. Each run must end with the same numbers in all variables, in all three.`,
      `One warm-up, then ${ROUNDS} rounds of ${ROUND_TIME} ms or more each, the three in turn. A second is one of the thread's own processor time, so that other work on the machine does not count; "by the wall" says what it came to beside that work.`,
      'Ours: virtual time. A time round in which no time passed lasts 10 ms of the program\'s time, here gone through at once, as judging and tests do. highlight() and watch() are called thirty times a second of the wall, in slices, as beside a board.',
      'scratch-vm: headless, turbo mode, 25 ms of work a step as in its editor, but the next step follows at once where the editor rests 8 ms; its highlighting and monitors are off; numbers are numbers, not texts as its editor saves them. All three choices are in its favour. It yields after each time round, as ours does.',
      'js-interpreter: no stacks side by side, so the five run one after the other without switching; no highlighting. Both are in its favour.',
      'scratch-vm 5.0.300 is the newest that loads in Node: @scratch/scratch-vm 15.1.1 wants a file its package has not, and its engine differs in comments only.',
    ],
    judgements: [atLeast('ours, times scratch-vm turbo', rounded(our.median / scratch.median, 1), TARGET)],
    figures: { unit: 'million loop bodies a second of processor time', loopBodiesOfARun: LOOP_BODIES, rounds: ROUNDS, ...Object.fromEntries(figures) as Record<string, unknown> },
  }
}

const inDigits = ({ median: middle, lowest, highest, wall }: Readonly<Record<'median' | 'lowest' | 'highest' | 'wall', number>>) =>
  ({ median: rounded(middle, 2), lowest: rounded(lowest, 2), highest: rounded(highest, 2), wall: rounded(wall, 2) })
