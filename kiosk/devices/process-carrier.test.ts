import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callsContract } from '../common/test-support/calls-contract.ts'
import { caller, LinkLost } from '../common/carrier.ts'
import { processCarrier } from './process-carrier.ts'

const startDesk = (): ChildProcess => fork(new URL('./test-support/desk-process.ts', import.meta.url), [], { execArgv: [] })

async function ended(desk: ChildProcess): Promise<void> {
  if (desk.exitCode !== null || desk.signalCode !== null) return
  desk.kill('SIGKILL')
  await once(desk, 'exit')
}

callsContract('a process', () => {
  const desk = startDesk()
  return Promise.resolve({ carrier: processCarrier(desk), cut: () => void desk.kill('SIGKILL'), dispose: () => ended(desk) })
})

describe('a process that is called', () => {
  let desk: ChildProcess
  beforeEach(() => {
    desk = startDesk()
  })
  afterEach(() => ended(desk))

  test('may die just before: whoever calls it then is told so, and harmed in no way', async () => {
    const calls = caller(processCarrier(desk), () => {})
    await calls.stop(null)
    desk.kill('SIGKILL')
    // We stand still while it dies, so that we can't have noticed yet.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    expect(desk.connected).toBe(true)
    const answers = ['first', 'x'.repeat(1_000_000), 'last'].map((creation) => calls.flag(creation).catch((error: unknown) => error))
    expect(await Promise.all(answers)).toEqual(answers.map(() => new LinkLost('flag')))
  })

  test('goes when the one that calls it lets go', async () => {
    await caller(processCarrier(desk), () => {}).stop(null)
    const exited = once(desk, 'exit')
    desk.disconnect()
    expect(await exited).toEqual([0, null])
  })
})
