import { setTimeout as wait } from 'node:timers/promises'
import type { BenchBoard, BenchPlace, Instant } from './bench-board.ts'
import type { Client, ClientKind } from './client.ts'

/** Orders, inputs, and inputs answered, in one session; and how many go before them to warm up. */
export const EACH = 60
const WARM_UP = 20

/** Greetings, first reports and last bytes are over after so long (ms). */
const QUIET = 100

/** In cycles of the board, empty where the host can't see them, and in ms of the wall. */
interface Samples {
  readonly cycles: number[]
  readonly wall: number[]
}

/** What one session measured. */
export interface Latencies {
  readonly blockToPin: Samples
  readonly pinToBlock: Samples
  /** From an input, heard and answered, to the light: cycles that the board itself counts, wherever it is; not by the wall. */
  readonly pinToPin: Samples
}

/** Runs one client on a board of its own. */
export async function measure(place: BenchPlace, kind: ClientKind): Promise<Latencies> {
  const board = await place.start()
  const client = await kind.open(board)
  await wait(QUIET)
  const latencies: Latencies = { blockToPin: none(), pinToBlock: none(), pinToPin: none() }
  await orders(board, client, latencies)
  await inputs(board, client, latencies)
  await answers(board, client, latencies)
  await client.close()
  await board.end()
  return latencies
}

const none = (): Samples => ({ cycles: [], wall: [] })

function note({ cycles, wall }: Samples, byWall: number, inCycles: number): void {
  wall.push(byWall)
  if (!Number.isNaN(inCycles)) cycles.push(inCycles)
}

/** Each order makes one edge, in the same order: what is measured is from the oldest unanswered one. */
async function orders(board: BenchBoard, client: Client, { blockToPin }: Latencies): Promise<void> {
  const ordered: Instant[] = []
  let seen = 0
  const done = Promise.withResolvers<undefined>()
  board.onLight = (_, cycle) => {
    const order = ordered.shift()
    if (!order) throw new Error('the light changed without an order')
    seen += 1
    if (seen > WARM_UP) note(blockToPin, performance.now() - order.wall, cycle - (order.cycle ?? NaN))
    if (seen === WARM_UP + EACH) done.resolve(undefined)
  }
  const end = client.blink(() => ordered.push(board.now()))
  await done.promise
  end()
  await rest(board, client)
}

/** One input at a time: the next is given some ms after the last one was heard. */
async function inputs(board: BenchBoard, client: Client, { pinToBlock }: Latencies): Promise<void> {
  for (let sample = -WARM_UP; sample < EACH; sample += 1) {
    await pause(board, sample)
    const heard = new Promise<Instant>((resolve) => (client.onHeard = () => resolve(board.now())))
    const given = board.now()
    board.setInput(sample % 2 === 0 ? 1 : 0)
    const { wall, cycle } = await heard
    if (sample >= 0) note(pinToBlock, wall - given.wall, (cycle ?? NaN) - (given.cycle ?? NaN))
  }
  await rest(board, client)
}

async function answers(board: BenchBoard, client: Client, { pinToPin }: Latencies): Promise<void> {
  client.onHeard = (level) => client.order(level)
  for (let sample = -WARM_UP; sample < EACH; sample += 1) {
    await pause(board, sample)
    let inputCycle = NaN
    board.onInput = (_, cycle) => (inputCycle = cycle)
    const answered = new Promise<number>((resolve) => (board.onLight = (_, cycle) => resolve(cycle)))
    board.setInput(sample % 2 === 0 ? 1 : 0)
    const lightCycle = await answered
    if (sample >= 0) pinToPin.cycles.push(lightCycle - inputCycle)
  }
  await rest(board, client)
}

/** Some ms, never twice the same in a row: so that no rhythm of the board's agrees with ours. */
function pause({ clock }: BenchBoard, sample: number): Promise<void> {
  const length = 5 + ((sample + WARM_UP) % 7) * 0.6
  return new Promise((resolve) => void clock.wakeAt(clock.now() + length, resolve))
}

/** Lets what is under way arrive unseen, and leaves light and input low. */
async function rest(board: BenchBoard, client: Client): Promise<void> {
  const ignore = (): void => undefined
  client.onHeard = ignore
  board.onLight = ignore
  board.onInput = ignore
  await wait(QUIET)
  client.order(0)
  board.setInput(0)
  await wait(QUIET)
}
