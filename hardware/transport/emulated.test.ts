import { expect, test, vi } from 'vitest'
import { ourFlash } from '../emulator/image.ts'
import { Lockstep } from '../emulator/lockstep.ts'
import { keepPace } from '../emulator/pace.ts'
import { remoteBoard } from '../emulator/remote.ts'
import { steppedBoard } from '../emulator/stepped.ts'
import type { SteppedBoard } from '../emulator/stepped.ts'
import { EmulatedTransport } from './emulated.ts'
import { transportContract } from './test-support/transport-contract.ts'
import type { PluggedBoard } from './test-support/transport-contract.ts'

function plugged(board: SteppedBoard): Promise<PluggedBoard> {
  const time = new Lockstep(board)
  const transport = new EmulatedTransport(time)
  const endPace = keepPace(time)
  return Promise.resolve({
    transport,
    unplug() {
      transport.unplug()
      return Promise.resolve()
    },
    dispose() {
      endPace()
      board.end()
      return Promise.resolve()
    },
  })
}

transportContract('the emulated board in this thread', () => plugged(steppedBoard(ourFlash())))
transportContract('the emulated board in a worker', () => plugged(remoteBoard(ourFlash(), () => {})))

test('an emulated board whose worker dies is a board that was unplugged', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const ended = Promise.withResolvers<string>()
  const noProgram = new Uint8Array(3)
  const transport = new EmulatedTransport(new Lockstep(remoteBoard(noProgram, () => transport.unplug())))
  transport.onClosed = ended.resolve
  await transport.open()
  expect(await ended.promise).toBe('gone')
  expect(await transport.open()).toBe('port-not-found')
  vi.restoreAllMocks()
})
