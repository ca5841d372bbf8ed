import { FirmataFilter } from '../../hardware/protocol/filter.ts'
import { longestFrame } from '../../hardware/protocol/frames.ts'
import { bytesOf, greeting, makeNoise } from './noise.ts'
import type { Noise } from './noise.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'
import { stockBoard } from './stock-firmata-io.ts'
import type { StockBoard } from './stock-firmata-io.ts'

/** What one stream did to a board of firmata-io, behind the filter or without it. */
interface Outcome {
  /** The first thing thrown out of firmata-io's data handler. */
  readonly thrown: string | undefined
  /** How many whole messages after the noise it took until one was heard; `undefined`: none of two. */
  readonly heardAfter: 1 | 2 | undefined
  /** Whether a board that had greeted could still give a reading after all that. */
  readonly canStillRead: boolean
  /** The most bytes the filter held of an unfinished message. */
  readonly mostHeld: number
  /** Bytes of an unfinished message that firmata-io held at the end. */
  readonly leftInside: number
  /** Readings that no Uno can give, seen by listeners. */
  readonly impossible: readonly string[]
}

/** Two messages that must be heard after the noise: one any board may say, one only a board that has greeted. */
const afterwards = Uint8Array.from(bytesOf({ kind: 'version', major: 2, minor: 5 }))
const reading = Uint8Array.from(bytesOf({ kind: 'analog', channel: 3, value: 777 }))

function expose(noise: Noise, isFiltered: boolean): Outcome {
  const filter = new FirmataFilter()
  const board = stockBoard()
  let mostHeld = 0
  let thrown: string | undefined
  const impossible: string[] = []
  const hear = (bytes: Uint8Array): void => {
    const passed = isFiltered ? filter.push(bytes) : bytes
    mostHeld = Math.max(mostHeld, filter.held)
    try {
      board.hear(passed)
    } catch (error) {
      thrown ??= error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    }
  }

  const sayBefore = noise.before === 'nothing' ? [] : noise.before === 'version' ? greeting.slice(0, 1) : greeting
  for (const message of sayBefore) hear(Uint8Array.from(bytesOf(message)))
  listen(board, impossible)
  for (const piece of noise.pieces) hear(piece)

  let versions = 0
  board.io.on('reportversion', () => versions += 1)
  hear(afterwards)
  const afterOne = versions
  hear(afterwards)

  let lastReading: number | undefined
  board.io.on('analog-read-3', (value: number) => lastReading = value)
  hear(reading)
  return {
    thrown,
    canStillRead: noise.before !== 'greeting' || lastReading === 777,
    heardAfter: afterOne > 0 ? 1 : versions > 0 ? 2 : undefined,
    mostHeld,
    leftInside: board.io.buffer.length,
    impossible,
  }
}

/** A program that reads every pin it can. */
function listen({ io }: StockBoard, impossible: string[]): void {
  for (const pin of io.pins.keys()) {
    io.pinMode(pin, io.MODES.INPUT)
    io.digitalRead(pin, (level) => level > 1 && impossible.push(`pin ${pin} reads ${level}`))
  }
  for (const channel of io.analogPins.keys()) {
    io.analogRead(channel, (value) => value > 1023 && impossible.push(`channel ${channel} reads ${value}`))
  }
}

function whatFailed(outcome: Outcome): string | undefined {
  if (outcome.thrown !== undefined) return `threw ${outcome.thrown}`
  if (outcome.heardAfter === undefined) return 'heard none of two messages after the noise'
  if (!outcome.canStillRead) return 'gave no reading after the noise'
  if (outcome.mostHeld > longestFrame) return `held ${outcome.mostHeld} bytes`
  if (outcome.leftInside > 0) return `left ${outcome.leftInside} bytes of an unfinished message in firmata-io`
  return outcome.impossible[0]
}

/** The share of a count, as `12.3 %`. */
const share = (part: number, whole: number): string => `${(part / Math.max(whole, 1) * 100).toFixed(1)} %`

export const noiseNeverHurts: Row = {
  name: 'noise-never-hurts',
  promise: 'Nothing a serial line can say throws out of the driver, fills memory, or keeps the next message from being heard.',
  commitCount: 2_000,
  fullCount: 100_000,
  async run(seeds, onProgress) {
    const failures: { seed: number; what: string }[] = []
    let mostHeld = 0
    let heardAtOnce = 0
    let twinThrew = 0
    let twinDeaf = 0
    for (const [index, seed] of seeds.entries()) {
      const noise = makeNoise(seededRandom(seed))
      const filtered = expose(noise, true)
      const what = whatFailed(filtered)
      if (what !== undefined) failures.push({ seed, what: `${noise.kind} after ${noise.before}: ${what}` })
      mostHeld = Math.max(mostHeld, filtered.mostHeld)
      if (filtered.heardAfter === 1) heardAtOnce += 1
      const stock = quietly(() => expose(noise, false))
      if (stock.thrown !== undefined) twinThrew += 1
      if (stock.heardAfter !== 1) twinDeaf += 1
      if (index % 1_000 === 999) {
        onProgress(index + 1, failures.length)
        await new Promise(setImmediate)
      }
    }
    return {
      failures,
      measured: `at most ${mostHeld} bytes held; next message heard in ${share(heardAtOnce, seeds.length)}`,
      twin: {
        didFail: twinThrew > seeds.length / 20,
        measured: `without the filter ${share(twinThrew, seeds.length)} throw, next message missed in ${share(twinDeaf, seeds.length)}`,
      },
    }
  },
}

/** firmata-io prints "ROM invalid!" for each OneWire answer that noise forms: thousands of lines in the twin. */
function quietly<Result>(work: () => Result): Result {
  const { error } = console
  console.error = () => undefined
  try {
    return work()
  } finally {
    console.error = error
  }
}
