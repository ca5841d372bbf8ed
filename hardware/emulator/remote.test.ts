import { afterEach, expect, test, vi } from 'vitest'
import { encodeHostMessage } from '../protocol/encode.ts'
import { pinMode } from '../protocol/firmata.ts'
import type { HostMessage } from '../protocol/messages.ts'
import { ourFlash } from './image.ts'
import { remoteBoard } from './remote.ts'
import { steppedBoard } from './stepped.ts'
import type { SteppedBoard, Stretch } from './stepped.ts'
import { CYCLES_PER_MILLISECOND } from './uno.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const falls = () => {
  throw new Error('the board fell')
}
const says = (...messages: readonly HostMessage[]): Uint8Array => Uint8Array.from(messages.flatMap((message) => [...encodeHostMessage(message)]))

/** A life with everything in it: greeting, orders, inputs, a reset (after which our firmware holds the light low again), and strides that end anywhere. */
async function livedBy(board: SteppedBoard): Promise<readonly Stretch[]> {
  const stretches: Stretch[] = []
  const goTo = async (milliseconds: number) => {
    const end = milliseconds * CYCLES_PER_MILLISECOND
    for (let cycle = 0; cycle < end; ) {
      const stretch = await board.advance(Math.min(end, cycle + 50_001))
      stretches.push(stretch)
      cycle = stretch.cycle
    }
  }
  board.input({ cycle: 120 * CYCLES_PER_MILLISECOND, pin: 'D2', level: 1 })
  board.input({ cycle: 130 * CYCLES_PER_MILLISECOND, pin: 'A0', volts: 3.3 })
  await goTo(100)
  board.send(says({ kind: 'capabilityQuery' }, { kind: 'reportDigital', port: 0, isOn: true }, { kind: 'reportAnalog', channel: 0, isOn: true }))
  board.send(says({ kind: 'setPinMode', pin: 13, mode: pinMode.output }, { kind: 'setDigitalPin', pin: 13, isHigh: true }))
  await goTo(200)
  board.reset()
  await goTo(300)
  return stretches
}

test('a board in a worker does the same as one in this thread, stretch by stretch', async () => {
  const far = remoteBoard(ourFlash(), falls)
  const there = await livedBy(far)
  far.end()
  const here = await livedBy(steppedBoard(ourFlash()))
  expect(here.filter(({ byte }) => byte !== undefined).length).toBeGreaterThan(100)
  expect(here.flatMap(({ changes }) => changes.map(({ pin, drive }) => `${pin} ${drive}`))).toEqual(['D13 low', 'D13 high', 'D13 input', 'D13 low'])
  expect(there).toEqual(here)
})

test('a worker that dies by itself is noticed, once, with its reason', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  await new Promise<void>((resolve) => remoteBoard(new Uint8Array(3), resolve))
  expect(said.mock.calls).toEqual([['emulated board: a flash image of 3 bytes instead of 32768']])
})

test('a board that is ended says nothing more: not what it was about to do, nor that it fell', async () => {
  const board = remoteBoard(ourFlash(), falls)
  const told: string[] = []
  void Promise.resolve(board.advance(1000)).then(() => told.push('told'))
  board.end()
  const other = remoteBoard(ourFlash(), falls)
  expect((await other.advance(1000)).cycle).toBe(1000)
  other.end()
  expect(told).toEqual([])
})
