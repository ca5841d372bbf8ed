import { expect, test, vi } from 'vitest'
import type { TestContext } from 'vitest'
import { ourFlash } from '../../hardware/emulator/image.ts'
import { Lockstep } from '../../hardware/emulator/lockstep.ts'
import { steppedBoard } from '../../hardware/emulator/stepped.ts'
import { EmulatedTransport } from '../../hardware/transport/emulated.ts'
import type { Transport } from '../../hardware/transport/transport.ts'
import type { PinName } from '../../hardware/boards/board.ts'
import type { BoardSeen } from '../common/connection.ts'
import { listenOn } from './listen-for-press.ts'

/** Three emulated boards, each in its own unpaced time, their buttons under our fingers. */
function threeBoards({ onTestFinished }: Pick<TestContext, 'onTestFinished'>) {
  const pressed: string[] = []
  const boards = ['left', 'middle', 'right'].map((path): BoardSeen & { readonly time: Lockstep } => ({ path, kind: 'emulated', time: new Lockstep(steppedBoard(ourFlash())) }))
  const timeOf = (path: string) => boards.find((board) => board.path === path)?.time ?? new Lockstep(steppedBoard(ourFlash()))
  const end = listenOn(boards, (path) => pressed.push(path), ({ path }) => ({ transport: new EmulatedTransport(timeOf(path), path), end: () => {} }))
  onTestFinished(end)
  const pass = async (milliseconds: number) => {
    for (const { time } of boards) await time.advanceTo(time.now() + milliseconds)
  }
  const hold = (path: string, pin: PinName, level: 0 | 1) => timeOf(path).board.input({ cycle: 0, pin, level })
  return { pressed, pass, hold, end, reset: (path: string) => timeOf(path).board.reset() }
}

test.for(['left', 'middle', 'right'])('of three boards, the %s one is pressed', async (path, context) => {
  const { pressed, pass, hold } = threeBoards(context)
  await pass(50)
  expect(pressed).toEqual([])
  hold(path, 'D4', 0)
  await pass(20)
  expect(pressed).toEqual([path])
})

test('a board without any part is claimed by its reset button', async (context) => {
  const { pressed, pass, reset } = threeBoards(context)
  await pass(50)
  reset('right')
  await pass(50)
  expect(pressed).toEqual(['right'])
})

test('a button that was held down from the start, or is let go, says nothing', async (context) => {
  const { pressed, pass, hold } = threeBoards(context)
  hold('left', 'D2', 0)
  await pass(50)
  hold('left', 'D2', 1)
  await pass(50)
  expect(pressed).toEqual([])
  hold('left', 'D2', 0)
  await pass(50)
  expect(pressed).toEqual(['left'])
})

test('nothing is heard once the listening has ended', async (context) => {
  const { pressed, pass, hold, end } = threeBoards(context)
  await pass(50)
  await end()
  hold('left', 'D2', 0)
  await pass(50)
  expect(pressed).toEqual([])
})

test('boards that are still being opened when listening ends are closed, and asked nothing afterwards', async ({ onTestFinished }) => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const story: string[] = []
  const opened = Promise.withResolvers<undefined>()
  const transport: Transport = {
    path: 'slow',
    onBytes: () => {},
    onClosed: () => {},
    open: () => opened.promise,
    write: () => story.push('asked'),
    close: () => Promise.resolve(void story.push('closed')),
  }
  const end = listenOn([{ path: 'slow', kind: 'usb' }], () => story.push('pressed'), () => ({ transport, end: () => story.push('let go') }))
  const ended = end()
  opened.resolve(undefined)
  await ended
  await vi.advanceTimersByTimeAsync(10_000)
  expect(story).toEqual(['closed', 'let go'])
})
