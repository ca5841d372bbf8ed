import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PluggedBoard } from '../common/claim.ts'
import { emulatedBoard, onlyAt, onlyDrawn, Watch } from './watch.ts'

const uno: PluggedBoard = { path: '/dev/ttyACM0', kind: 'usb' }
const nano: PluggedBoard = { path: '/dev/ttyUSB0', kind: 'usb' }

/** What is plugged now, or what the system says instead of telling. */
let plugged: readonly PluggedBoard[] | Error
let said: string[]
let press: (path: string) => void
let watch: Watch

function watching(without?: typeof emulatedBoard): Watch {
  const find = () => (plugged instanceof Error ? Promise.reject(plugged) : Promise.resolve(plugged))
  return new Watch({ find, ...(without ? { without } : {}) }, (event) => {
    if (event.type === 'boardSeen') said.push(`${event.board.path} seen`)
    else if (event.type === 'boardGone') said.push(`${event.path} gone`)
    else if (event.type === 'boardsToChoose') said.push(`choose: ${event.boards.map(({ path }) => path).join(' ')}`)
    else said.push(event.type)
  }, (boards, onPress) => {
    said.push(`listening to ${boards.length}`)
    press = onPress
    return () => {
      said.push('not listening')
      return Promise.resolve()
    }
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  plugged = []
  said = []
  watch = watching()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Looks have been taken, several of them. */
const looks = (milliseconds = 5_000) => vi.advanceTimersByTimeAsync(milliseconds)

describe('one board', () => {
  test('that is there from the start is seen at once', async () => {
    plugged = [uno]
    watch.start()
    await looks(0)
    expect(said).toEqual(['/dev/ttyACM0 seen'])
  })

  test('plugging and unplugging are told, once each', async () => {
    watch.start()
    await looks()
    expect(said).toEqual([])
    plugged = [uno]
    await looks()
    plugged = []
    await looks()
    plugged = [{ ...uno }]
    await looks()
    expect(said).toEqual(['/dev/ttyACM0 seen', '/dev/ttyACM0 gone', '/dev/ttyACM0 seen'])
  })

  test('that goes is said within a second and a half; that comes, within two and a half', async () => {
    plugged = [uno]
    watch.start()
    await looks(10)
    plugged = []
    await looks(1_500)
    plugged = [uno]
    await looks(2_500)
    expect(said).toEqual(['/dev/ttyACM0 seen', '/dev/ttyACM0 gone', '/dev/ttyACM0 seen'])
  })

  test('whose link broke is news again when it is still there', async () => {
    plugged = [uno]
    watch.start()
    await looks()
    watch.forget()
    await looks()
    expect(said).toEqual(['/dev/ttyACM0 seen', '/dev/ttyACM0 seen'])
  })

  test('whose link broke while the system was being asked is not believed to be there by that answer', async () => {
    let answer: (boards: readonly PluggedBoard[]) => void = () => {}
    let isSlow = false
    let there = [uno]
    const slow = new Watch({ find: () => (isSlow ? new Promise((resolve) => (answer = resolve)) : Promise.resolve(there)) }, ({ type }) => said.push(type))
    slow.start()
    await looks(900)
    isSlow = true
    await looks(200)
    slow.forget()
    isSlow = false
    there = []
    answer([uno])
    await looks()
    expect(said).toEqual(['boardSeen'])
  })

  test('in another’s place: the old one goes before the new one is seen', async () => {
    plugged = [uno]
    watch.start()
    await looks()
    plugged = [nano]
    await looks()
    expect(said).toEqual(['/dev/ttyACM0 seen', '/dev/ttyACM0 gone', '/dev/ttyUSB0 seen'])
  })

  test('pulled and put back between two looks has gone and come', async () => {
    plugged = [{ ...uno, plugging: '1' }]
    watch.start()
    await looks()
    plugged = [{ ...uno, plugging: '2' }]
    await looks()
    expect(said).toEqual(['/dev/ttyACM0 seen', '/dev/ttyACM0 gone', '/dev/ttyACM0 seen'])
  })
})

describe('several boards', () => {
  test('ask for a button; the pressed one is opened once all ports are free', async () => {
    plugged = [uno, nano]
    watch.start()
    await looks()
    expect(said).toEqual(['choose: /dev/ttyACM0 /dev/ttyUSB0', 'listening to 2'])
    said.length = 0
    press(nano.path)
    await looks()
    expect(said).toEqual(['not listening', '/dev/ttyUSB0 seen'])
  })

  test('that appear one after the other on a hub are all asked for their buttons', async () => {
    watch.start()
    await looks()
    for (const count of [1, 2, 3, 4]) {
      plugged = Array.from({ length: count }, (_, socket) => ({ path: `/dev/ttyUSB${socket}`, kind: 'usb' as const }))
      await looks(500)
    }
    await looks()
    expect(said).toEqual(['choose: /dev/ttyUSB0 /dev/ttyUSB1 /dev/ttyUSB2 /dev/ttyUSB3', 'listening to 4'])
  })

  test('one plugged beside ours takes nobody’s program away', async () => {
    plugged = [uno]
    watch.start()
    await looks()
    plugged = [uno, nano]
    await looks()
    expect(said).toEqual(['/dev/ttyACM0 seen'])
  })

  test('all pulled while one is chosen: nobody is asked any more', async () => {
    plugged = [uno, nano]
    watch.start()
    await looks()
    said.length = 0
    plugged = []
    await looks()
    expect(said).toEqual(['not listening', 'choose: '])
  })
})

describe('without a board', () => {
  test('the drawn one is there at once, and goes when a real one comes', async () => {
    watch = watching(emulatedBoard)
    watch.start()
    await looks()
    plugged = [uno]
    await looks()
    expect(said).toEqual(['emulated seen', 'emulated gone', '/dev/ttyACM0 seen'])
  })

  test('a real one that went is waited for; after half a minute the drawn one takes its place', async () => {
    watch = watching(emulatedBoard)
    plugged = [uno]
    watch.start()
    await looks()
    plugged = []
    await looks(25_000)
    expect(said).toEqual(['/dev/ttyACM0 seen', '/dev/ttyACM0 gone'])
    await looks(10_000)
    expect(said).toEqual(['/dev/ttyACM0 seen', '/dev/ttyACM0 gone', 'emulated seen'])
  })
})

test('a system that cannot list its ports leaves the drawn board, and is complained of once', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  plugged = new Error('udevadm is missing')
  watch = watching(emulatedBoard)
  watch.start()
  await looks()
  expect(said).toEqual(['emulated seen'])
  expect(complaints.mock.calls).toEqual([["boards can't be listed: udevadm is missing"]])
})

test('a listing that fails once takes no board away', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  plugged = [uno]
  watch.start()
  await looks()
  plugged = new Error('try again')
  await looks()
  plugged = [uno]
  await looks()
  expect(said).toEqual(['/dev/ttyACM0 seen'])
})

test('only the drawn board, or only ports that exist, may be asked for', async () => {
  expect(await onlyDrawn('emulated').find()).toEqual([])
  expect(onlyDrawn('emulated').without).toEqual(emulatedBoard)
  expect((await onlyAt('/dev/null', '/dev/there-is-no-such-port').find()).map(({ path, kind }) => ({ path, kind }))).toEqual([{ path: '/dev/null', kind: 'usb' }])
  expect(onlyAt('/dev/null').without).toBe(undefined)
})
