import { expect, test, vi } from 'vitest'
import { ourFlash } from '../emulator/image.ts'
import { Lockstep } from '../emulator/lockstep.ts'
import { keepPace } from '../emulator/pace.ts'
import { remoteBoard } from '../emulator/remote.ts'
import { steppedBoard } from '../emulator/stepped.ts'
import type { SteppedBoard } from '../emulator/stepped.ts'
import { boardDecoder } from '../protocol/decode.ts'
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

test.each([['in this thread', () => steppedBoard(ourFlash())], ['in a worker', () => remoteBoard(ourFlash(), () => {})]])('an emulated board %s is not understood at another speed than its own', async (_, make) => {
  const heardAt = async (speed: number): Promise<readonly string[]> => {
    const board = make()
    const time = new Lockstep(board)
    const transport = new EmulatedTransport(time, 'emulated', speed)
    const decoder = boardDecoder()
    const kinds: string[] = []
    transport.onBytes = (bytes) => kinds.push(...decoder.push(bytes).map(({ kind }) => kind))
    await transport.open()
    await time.advanceTo(50)
    board.end()
    return kinds
  }
  expect(await heardAt(57_600)).toEqual(['version', 'firmware'])
  expect(await heardAt(115_200)).toEqual([])
})
