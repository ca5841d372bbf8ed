import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BoardSeen } from '../common/connection.ts'
import { chosen, emulatedBoard, onlyAt, onlyEmulated, Watch } from './watch.ts'

const uno: BoardSeen = { path: '/dev/ttyACM0', kind: 'usb' }
const nano: BoardSeen = { path: '/dev/ttyUSB0', kind: 'usb' }

/** What is plugged now, or what the system says instead of telling. */
let plugged: BoardSeen | Error | undefined
let said: string[]
let watch: Watch

beforeEach(() => {
  vi.useFakeTimers()
  plugged = undefined
  said = []
  const find = () => (plugged instanceof Error ? Promise.reject(plugged) : Promise.resolve(plugged))
  watch = new Watch(find, (event) => {
    if (event.type === 'boardSeen') said.push(`${event.board.path} seen`)
    else if (event.type === 'boardGone') said.push(`${event.path} gone`)
    else said.push(event.type)
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Looks have been taken, several of them. */
const looks = () => vi.advanceTimersByTimeAsync(5_000)

test('a board that is there from the start is seen at once', async () => {
  plugged = uno
  watch.start()
  await vi.advanceTimersByTimeAsync(0)
  expect(said).toEqual(['/dev/ttyACM0 seen'])
})

test('plugging and unplugging are told, once each', async () => {
  watch.start()
  await looks()
  expect(said).toEqual([])
  plugged = uno
  await looks()
  plugged = undefined
  await looks()
  plugged = { ...uno }
  await looks()
  expect(said).toEqual(['/dev/ttyACM0 seen', '/dev/ttyACM0 gone', '/dev/ttyACM0 seen'])
})

test('of two boards swapped, the old one goes before the new one is seen', async () => {
  plugged = uno
  watch.start()
  await looks()
  plugged = nano
  await looks()
  expect(said).toEqual(['/dev/ttyACM0 seen', '/dev/ttyACM0 gone', '/dev/ttyUSB0 seen'])
})

test('a board whose link broke is news again when it is still there', async () => {
  plugged = uno
  watch.start()
  await looks()
  watch.forget()
  await looks()
  expect(said).toEqual(['/dev/ttyACM0 seen', '/dev/ttyACM0 seen'])
})

test('forgetting what a swap has just ended does not forget the new board', async () => {
  plugged = uno
  const forgetful = new Watch(() => Promise.resolve(plugged instanceof Error ? undefined : plugged), (event) => {
    said.push(event.type)
    if (event.type === 'boardGone') forgetful.forget()
  })
  forgetful.start()
  await looks()
  plugged = nano
  await looks()
  plugged = undefined
  await looks()
  expect(said).toEqual(['boardSeen', 'boardGone', 'boardSeen', 'boardGone'])
})

test('a system that cannot list its ports leaves the emulated board, and is complained of once', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  plugged = new Error('udevadm is missing')
  watch.start()
  await looks()
  expect(said).toEqual(['emulated seen'])
  expect(complaints.mock.calls).toEqual([["boards can't be listed: udevadm is missing"]])
})

test('a listing that fails once takes no board away', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  plugged = uno
  watch.start()
  await looks()
  plugged = new Error('try again')
  await looks()
  plugged = uno
  await looks()
  expect(said).toEqual(['/dev/ttyACM0 seen'])
})

test('only the emulated board, or only a port that exists, may be asked for', async () => {
  expect(await onlyEmulated()).toEqual(emulatedBoard)
  expect(await onlyAt('/dev/null')()).toEqual({ path: '/dev/null', kind: 'usb' })
  expect(await onlyAt('/dev/there-is-no-such-port')()).toBe(undefined)
})

test('a board plugged beside the one in use takes nobody’s program away; without one in use the first counts', () => {
  const inUse = { path: '/dev/ttyUSB0', kind: 'usb' } as const
  expect(chosen(['/dev/ttyUSB0', '/dev/ttyACM0'], inUse)).toEqual(inUse)
  expect(chosen(['/dev/ttyUSB0', '/dev/ttyACM0'], undefined)).toEqual({ path: '/dev/ttyACM0', kind: 'usb' })
  expect(chosen(['/dev/ttyACM0'], emulatedBoard)).toEqual({ path: '/dev/ttyACM0', kind: 'usb' })
  expect(chosen([], inUse)).toEqual(emulatedBoard)
})
