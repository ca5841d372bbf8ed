import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { ourFlash } from '../../hardware/emulator/image.ts'
import { Lockstep } from '../../hardware/emulator/lockstep.ts'
import { steppedBoard } from '../../hardware/emulator/stepped.ts'
import { kit } from '../../hardware/objects/objects.ts'
import { EmulatedTransport } from '../../hardware/transport/emulated.ts'
import { Connection } from './connect.ts'
import { Workbench } from './workbench.ts'

/** Before this many connections the engine still compiles and caches what it runs. */
const WARM_UP = 200
const RECONNECTS = 500

/** What a reconnection may leave behind, in bytes: the engine's own. One that kept its board would leave 30,000. */
const MOST_KEPT = 2_000

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** The heap in use, in bytes, once everything that nobody holds is gone. */
async function heap(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    collect()
  }
  return process.memoryUsage().heapUsed
}

test(`${RECONNECTS} times unplugged and plugged again, nothing is kept of the boards before`, async () => {
  const uno = steppedBoard(ourFlash(), { object: kit, seed: 1 })
  const time = new Lockstep(uno)
  const bench = new Workbench(kit, { sensed: () => {}, said: () => {}, madeSafe: () => {} })
  const connection = new Connection({
    changed() {
      if (connection.ready) bench.boardReady(connection.ready)
    },
    boardLost: () => bench.boardLost(),
    shown: () => {},
    log: (line) => expect(line).toBe(undefined),
  }, () => ({
    plug: () => ({ transport: new EmulatedTransport(time), lineAt: () => new EmulatedTransport(time), clock: time, systemMessage: () => undefined, drawn: undefined, end: () => {} }),
  }))
  const reconnect = async (times: number): Promise<void> => {
    for (let turn = 0; turn < times; turn += 1) {
      connection.happened({ type: 'boardSeen', board: { path: 'emulated', kind: 'emulated' } })
      await time.advanceUntil(() => connection.ready !== undefined, time.now() + 300)
      expect(connection.state.is).toBe('ready')
      await time.advanceTo(time.now() + 20)
      connection.happened({ type: 'boardGone', path: 'emulated' })
    }
  }
  await reconnect(WARM_UP)
  const before = await heap()
  await reconnect(RECONNECTS)
  const kept = (await heap() - before) / RECONNECTS
  console.log(`${Math.round(kept)} bytes kept by a reconnection`)
  expect(kept).toBeLessThan(MOST_KEPT)
})
