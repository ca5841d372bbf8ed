import { expect, test } from 'vitest'
import { kit, objects, trafficLight, workshopObjects } from '../../../hardware/objects/objects.ts'
import { usualFaults, wiringOf } from '../../../hardware/objects/wiring.ts'
import type { Fault, PartWiring } from '../../../hardware/objects/wiring.ts'
import { beginWiring } from '../../common/wiring-story.ts'
import type { WiringState } from '../../common/wiring-story.ts'
import { legTips } from './part-legs.ts'
import type { LegTip } from './part-legs.ts'
import { holeNamed } from './uno-holes.ts'
import { drawnWires } from './wire-ways.ts'

const wiring = wiringOf(trafficLight)
const [red] = wiring as [PartWiring]
const lastWire: WiringState = { is: 'showing', wiring, without: [], at: 0, wire: 1 }

test('wires come one by one, and the one that is meant lies over the others', () => {
  const seen = (state: WiringState) => drawnWires(state, red, 'right').map(({ leg, isMeant, paint }) => [leg, isMeant, paint])
  expect(seen(beginWiring(wiring))).toEqual([['long', true, 'signal']])
  expect(seen(lastWire)).toEqual([['long', false, 'signal'], ['short', true, 'minus']])
  expect(seen({ is: 'working', wiring, without: [], at: 0 })).toEqual([['long', false, 'signal'], ['short', false, 'minus']])
})

test('a part that is not there has no wires', () => {
  expect(drawnWires(lastWire, red, 'unplugged')).toEqual([])
})

test('a light that is turned round leaves its wires where they were: the one to its pin hangs on its short leg', () => {
  const [long, short] = legTips('light') as [LegTip, LegTip]
  const startOf = (how: 'right' | 'reversed') => drawnWires(beginWiring(wiring), red, how)[0]?.way.split('C')[0]
  expect([startOf('right'), startOf('reversed')]).toEqual([`M${long.x} ${long.y}`, `M${long.x} ${short.y}`])
  const { x, y } = holeNamed('D12')
  expect(drawnWires(beginWiring(wiring), red, 'right')[0]?.way.endsWith(` ${x} ${y}`)).toBe(true)
})

test('a fault that speaks of a wire shows it', () => {
  const meant = (id: string, fault: Fault) => {
    const all = wiringOf(kit)
    const at = all.findIndex(({ part }) => part.id === id)
    return drawnWires({ is: 'helping', wiring: all, without: [], at, looked: 1, fault, from: null }, all[at] as PartWiring, 'right').flatMap(({ leg, isMeant }) => (isMeant ? [leg] : []))
  }
  expect([meant('red', 'wrong-pin'), meant('red', 'no-ground'), meant('red', 'reversed')]).toEqual([['long'], ['short'], []])
  expect([meant('ears', 'swapped'), meant('ears', 'no-supply'), meant('knob', 'middle-leg'), meant('rainbow', 'longest-leg')]).toEqual([['trig', 'echo'], ['vcc'], ['middle'], ['longest']])
  expect([meant('arm', 'no-own-supply'), meant('arm', 'board-resets')]).toEqual([['red-wire'], ['box-minus']])
})

test.each([...objects, ...workshopObjects])('$id: every wire of every part has its way, in every state', (object) => {
  const all = wiringOf(object)
  for (const [at, wired] of all.entries())
    for (const fault of usualFaults[wired.part.kind])
      for (const { way } of drawnWires({ is: 'helping', wiring: all, without: [], at, looked: 1, fault, from: null }, wired, 'reversed')) expect(way).toMatch(/^M[\d. ]+C[\d. -]+$/)
})
