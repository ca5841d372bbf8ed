import { expect, test } from 'vitest'
import { kit, trafficLight } from '../objects/objects.ts'
import { encodeHostMessage } from '../protocol/encode.ts'
import { pinMode } from '../protocol/firmata.ts'
import type { HostMessage } from '../protocol/messages.ts'
import { ourFlash } from './image.ts'
import { Lockstep } from './lockstep.ts'
import type { Shown } from './parts/wire-parts.ts'
import { remoteBoard } from './remote.ts'
import { steppedBoard } from './stepped.ts'
import type { SteppedBoard, Stretch } from './stepped.ts'
import { CYCLES_PER_MILLISECOND } from './uno.ts'

const says = (...messages: readonly HostMessage[]): Uint8Array => Uint8Array.from(messages.flatMap((message) => [...encodeHostMessage(message)]))
const greeting = says({ kind: 'setPinMode', pin: 2, mode: pinMode.inputPullUp }, { kind: 'reportDigital', port: 0, isOn: true }, { kind: 'reportAnalog', channel: 0, isOn: true })
const work = says({ kind: 'setPinMode', pin: 7, mode: pinMode.output }, { kind: 'setDigitalPin', pin: 7, isHigh: true }, { kind: 'extendedAnalog', pin: 9, value: 0 })

/** A life with an object, hands, and another object; strides end where `stride` (cycles) says. */
async function livedBy(board: SteppedBoard, stride: number): Promise<readonly Stretch[]> {
  const stretches: Stretch[] = []
  let now = 0
  const goTo = async (milliseconds: number) => {
    const end = milliseconds * CYCLES_PER_MILLISECOND
    while (now < end) {
      const stretch = await board.advance(Math.min(end, now + stride))
      stretches.push(stretch)
      now = stretch.cycle
    }
  }
  board.play('knob', 75, 40 * CYCLES_PER_MILLISECOND)
  await goTo(20)
  board.send(greeting)
  await goTo(60)
  board.play('blue-button', 1)
  board.send(work)
  await goTo(100)
  board.wirePart('red', 'reversed')
  board.wirePart('knob', 'unplugged')
  await goTo(150)
  board.wire(trafficLight)
  await goTo(200)
  return stretches
}

const seen = (stretches: readonly Stretch[]) => ({ shown: stretches.flatMap(({ shown }) => shown), changes: stretches.flatMap(({ changes }) => changes), bytes: stretches.flatMap(({ byte }) => byte ?? []) })

test('a wired board in a worker does the same as one in this thread, stretch by stretch', async () => {
  const wiring = { object: kit, seed: 9 }
  const far = remoteBoard(ourFlash(), () => {
    throw new Error('the board fell')
  }, wiring)
  const there = await livedBy(far, 50_001)
  far.end()
  expect(there).toEqual(await livedBy(steppedBoard(ourFlash(), wiring), 50_001))
})

test('what parts do does not depend on how time is cut; it does on the seed', async () => {
  const life = async (seed: number, stride: number) => seen(await livedBy(steppedBoard(ourFlash(), { object: kit, seed }), stride))
  const whole = await life(9, 1_000_000)
  expect(await life(9, 7_777)).toEqual(whole)
  expect((await life(10, 1_000_000)).bytes).not.toEqual(whole.bytes)
})

test('an object wired later shows what its pins do by then, in place of the one before', async () => {
  const { shown } = seen(await livedBy(steppedBoard(ourFlash(), { object: kit, seed: 9 }), 50_000))
  const later = shown.filter(({ cycle }) => cycle >= 150 * CYCLES_PER_MILLISECOND)
  expect(later.map(({ part, state }) => [part, state])).toEqual([['red', 0], ['yellow', 0], ['green', 100], ['built-in', 0]])
  expect(shown.filter(({ part }) => part === 'arm')).toEqual([{ cycle: 0, part: 'arm', state: 90 }])
})

test('a board with nothing wired shows nothing, until something is', async () => {
  const time = new Lockstep(steppedBoard(ourFlash()))
  const shown: Shown[] = []
  time.onShown = (state) => shown.push(state)
  await time.advanceTo(100)
  expect(shown).toEqual([])
  time.board.wire(trafficLight)
  time.board.send(says({ kind: 'setDigitalPin', pin: 13, isHigh: true }))
  await time.advanceTo(110)
  expect(shown.map(({ part, state }) => [part, state])).toEqual([['red', 0], ['yellow', 0], ['green', 0], ['built-in', 0], ['built-in', 100]])
})
