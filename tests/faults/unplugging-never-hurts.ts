import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { startDevices } from '../../kiosk/devices/client.ts'
import type { DevicesClient } from '../../kiosk/devices/client.ts'
import { Devices } from '../../kiosk/devices/devices.ts'
import { onlyAt } from '../../kiosk/devices/watch.ts'
import type { Random } from './random.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'
import { Listened, winking } from './unplugging/listened.ts'
import type { Kiosk } from './unplugging/listened.ts'
import { Sockets } from './unplugging/sockets.ts'
import type { Plugged } from './unplugging/sockets.ts'

/** A child sees within so many ms that the cable is out, and can go on so many ms after it is in again. */
const SEEN_WITHIN = 1_500
const READY_WITHIN = 5_000

/** Waited for at all, ms: a machine that is busy with other work is slow, and that is what is measured. */
const PATIENCE = 20_000

/** Looking whether a board that is ready stays still, ms: three winks. */
const STILL_FOR = 600

/** Two hands need so long at least (ms) to put two cables back. */
const HANDS = 400

/** The devices may use so much more memory for each time a board comes back, kB, once they are warm. */
const MEMORY_PER_RECONNECT = 64

/** Reconnects after which memory is looked at for the first time. */
const WARM_AFTER = 20

type Measured = { seen: number[]; ready: number[] }

/** One board, pulled at any moment of its story, put back under any name. */
async function cutAnywhere(kiosk: Kiosk, sockets: Sockets, random: Random, measured: Measured): Promise<string | undefined> {
  const { listened, handlers } = kiosk
  let board = await sockets.plug(0)
  const momentOfCut = random.below(3_500)
  const began = performance.now()
  while (performance.now() - began < momentOfCut) {
    if (listened.state.is === 'ready' && listened.life.is !== 'running') await handlers.flag(winking)
    await setTimeout(5)
  }
  const wasKnown = listened.state.is !== 'unplugged'
  await board.pull()
  const seen = await listened.until('unplugged', PATIENCE)
  if (seen === undefined) return `pulled after ${momentOfCut} ms, and never seen to be unplugged: ${listened.state.is}`
  if (wasKnown) measured.seen.push(seen)

  board = await sockets.plug(random.below(sockets.paths.length))
  const ready = await listened.until('ready', PATIENCE)
  if (ready === undefined) return `put back, and never ready: ${listened.states.slice(-5).join(', ')}`
  measured.ready.push(ready)
  const trouble = await staysStill(board) ?? await goesOn(kiosk, board)
  await board.pull()
  await listened.until('unplugged', PATIENCE)
  return trouble
}

/** Nothing resumes by itself: the red light stays off until the flag is pressed. */
async function staysStill({ changes }: Plugged): Promise<string | undefined> {
  await setTimeout(STILL_FOR)
  return changes.some(({ pin, level }) => pin === 'D7' && level === 1) ? 'the light went on before the flag was pressed' : undefined
}

async function goesOn({ handlers }: Kiosk, { changes }: Plugged): Promise<string | undefined> {
  await handlers.flag(winking)
  const began = performance.now()
  while (performance.now() - began < PATIENCE) {
    if (changes.some(({ pin, level }) => pin === 'D7' && level === 1)) return undefined
    await setTimeout(5)
  }
  return 'the flag was pressed, and nothing happened'
}

/** Two boards, one of them ours; both are pulled, and come back in each other's sockets. */
async function swapTwo(kiosk: Kiosk, sockets: Sockets, random: Random): Promise<string | undefined> {
  const { listened, handlers } = kiosk
  const [ours, theirs] = await Promise.all([sockets.plug(0), sockets.plug(1)])
  if (await listened.until('choosing', PATIENCE) === undefined && listened.state.is !== 'ready') return `two boards, and nobody asked: ${listened.state.is}`
  // One that was seen first, alone, is ours without a word.
  const isOurs = await claim(kiosk, ours)
  const [mine, other] = isOurs ? [ours, theirs] : [theirs, ours]
  const wrong = await goesOn(kiosk, mine)
  await Promise.all([mine.pull(), other.pull()])
  if (wrong !== undefined) return wrong
  await listened.until('unplugged', PATIENCE)
  await setTimeout(HANDS)

  const otherFirst = random.isTrue(0.5)
  const later = random.below(2_500)
  const stranger = await sockets.plug(0)
  if (!otherFirst) await setTimeout(later)
  const again = await sockets.plug(1)
  await setTimeout(READY_WITHIN)
  await handlers.flag(winking)
  await setTimeout(STILL_FOR)
  const moved = stranger.changes.some(({ pin, level }) => pin === 'D7' && level === 1)
  const isAsked = listened.state.is === 'choosing'
  if (isAsked) await claim(kiosk, again)
  const trouble = moved ? 'somebody else’s board was driven' : isAsked ? await goesOn(kiosk, again) : `nobody asked which board is ours: ${listened.state.is}`
  await Promise.all([stranger.pull(), again.pull()])
  await listened.until('unplugged', PATIENCE)
  return trouble
}

/** Presses a board's button until it is ours. Answers whether it had to be pressed. */
async function claim({ listened }: Kiosk, board: Plugged): Promise<boolean> {
  const began = performance.now()
  while (performance.now() - began < PATIENCE && listened.state.is === 'choosing') await board.pressButton()
  await listened.until('ready', PATIENCE)
  return listened.state.is === 'ready' && listened.state.board.path === board.path
}

/** Resident memory of a process, kB (proc(5), VmRSS). */
function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}

/** Devices as the kiosk has them: in a process of their own, which may fall. */
function guarded(sockets: Sockets): Kiosk & { readonly devices: DevicesClient } {
  const listened = new Listened()
  const devices = startDevices(sockets.paths.join(','), listened.hear)
  return { handlers: devices.handlers, listened, devices, end: () => devices.end() }
}

/** The twin: whichever board is there first is taken to be ours. */
function guessing(sockets: Sockets): Kiosk {
  const listened = new Listened()
  const devices = new Devices({ find: async () => (await onlyAt(...sockets.paths).find()).slice(0, 1) }, listened.hear)
  devices.start()
  return { handlers: devices.handlers, listened, end: () => Promise.resolve().then(() => devices.end()) }
}

/** Every other case is a swap. */
const SWAPS = 2

export const unpluggingNeverHurts: Row = {
  name: 'unplugging-never-hurts',
  promise: 'A cable pulled at any moment stops nothing but the program: it is seen at once, the board is ready again by itself, still until the flag, and never somebody else’s.',
  commitCount: 2,
  fullCount: 500,
  async run(seeds, onProgress) {
    const failures: { seed: number; what: string }[] = []
    const measured: Measured = { seen: [], ready: [] }
    // A kiosk that has met two boards asks from then on, so those that are swapped have one of their own.
    const [alone, swapping] = [new Sockets(4), new Sockets(4)]
    const [kiosk, askingKiosk] = [guarded(alone), guarded(swapping)]
    const pids = [kiosk, askingKiosk].map(({ devices }) => devices.pid())
    const pid = pids[0] ?? 0
    let cuts = 0
    let warm: number | undefined
    for (const [index, seed] of seeds.entries()) {
      const random = seededRandom(seed)
      const isSwap = seed % SWAPS === 0
      const what = isSwap ? await swapTwo(askingKiosk, swapping, random) : await cutAnywhere(kiosk, alone, random, measured)
      if (what !== undefined) failures.push({ seed, what })
      if ([kiosk, askingKiosk].some(({ devices }, at) => devices.pid() !== pids[at])) failures.push({ seed, what: 'the devices fell' })
      cuts += isSwap ? 0 : 1
      if (cuts === WARM_AFTER) warm ??= memoryOf(pid)
      onProgress(index + 1, failures.length)
    }
    const grown = warm === undefined || cuts === WARM_AFTER ? undefined : (memoryOf(pid) - warm) / (cuts - WARM_AFTER)
    if (grown !== undefined && grown > MEMORY_PER_RECONNECT) failures.push({ seed: seeds[0] ?? 0, what: `each case takes ${grown.toFixed(1)} kB more` })
    await Promise.all([kiosk.end(), askingKiosk.end()])
    await Promise.all([alone.end(), swapping.end()])
    const isSlow = worst(measured.seen) > SEEN_WITHIN || worst(measured.ready) > READY_WITHIN
    if (isSlow && seeds.length >= WARM_AFTER) failures.push({ seed: seeds[0] ?? 0, what: 'slower than promised' })
    const twin = await guessWrong()
    return {
      failures,
      measured: `seen at most ${worst(measured.seen).toFixed(0)} ms after the cut, ready at most ${worst(measured.ready).toFixed(0)} ms after the plug${grown === undefined ? '' : `; memory ${grown.toFixed(1)} kB a case after the first ${WARM_AFTER}`}`,
      twin,
    }
  },
}

const worst = (times: readonly number[]) => Math.max(0, ...times)

async function guessWrong(): Promise<{ readonly didFail: boolean; readonly measured: string }> {
  const sockets = new Sockets(2)
  const kiosk = guessing(sockets)
  const both = [await sockets.plug(0), await sockets.plug(1)]
  await kiosk.listened.until('ready', PATIENCE)
  for (const board of both) await board.pull()
  await kiosk.listened.until('unplugged', PATIENCE)
  const stranger = await sockets.plug(0)
  await sockets.plug(1)
  await kiosk.listened.until('ready', PATIENCE)
  await kiosk.handlers.flag(winking)
  await setTimeout(STILL_FOR)
  const didFail = stranger.changes.some(({ pin, level }) => pin === 'D7' && level === 1)
  await kiosk.end()
  await sockets.end()
  return { didFail, measured: didFail ? 'taking the first board that comes drives somebody else’s' : 'taking the first board that comes went well' }
}
