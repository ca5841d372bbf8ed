import { expect, test } from 'vitest'
import { pinsOf } from './object.ts'
import { bareBoard, kit, objectNamed, objects, trafficLight, workshopObjects } from './objects.ts'
import { hasWiring, usualFaults, wiringOf } from './wiring.ts'

const everyObject = [...objects, ...workshopObjects]
const told = (id: string) => wiringOf(objectNamed(id) ?? kit).map(({ part, wires }) => [part.id, ...wires.map(({ leg, to }) => `${leg} → ${to}`)])

test('the light that is soldered to the board needs no wire', () => {
  expect([wiringOf(bareBoard), hasWiring(bareBoard)]).toEqual([[], false])
  expect(wiringOf(trafficLight).map(({ part }) => part.id)).toEqual(['red', 'yellow', 'green'])
})

test('three lights take the three grounds of the board, each its own', () => {
  expect(told('traffic-light')).toEqual([
    ['red', 'long → D12', 'short → GND'],
    ['yellow', 'long → D8', 'short → GND2'],
    ['green', 'long → D7', 'short → GND3'],
  ])
})

test('a servo has its own 5 V, and one ground with the board before it has any current', () => {
  expect(told('flower')).toEqual([
    ['arm', 'box-minus → GND', 'brown-wire → GND2', 'red-wire → box-plus', 'orange-wire → D9'],
    ['eye', 'minus → GND3', 'plus → 5V', 'signal → A1'],
  ])
})

test('where the board has too few holes, a rail is joined to it once, before it is used', () => {
  const wires = wiringOf(kit).flatMap((one) => one.wires)
  expect(wires.filter(({ leg }) => leg === 'minus-rail' || leg === 'plus-rail')).toEqual([{ leg: 'minus-rail', to: 'GND' }, { leg: 'plus-rail', to: '5V' }])
  for (const rail of ['minus-rail', 'plus-rail'] as const) expect(wires.findIndex(({ leg }) => leg === rail)).toBe(wires.findIndex(({ to }) => to === rail) - 1)
  expect(wires.filter(({ to }) => to === 'GND' || to === '5V').length).toBe(2)
  expect(told('kit').find(([id]) => id === 'ears')).toEqual(['ears', 'gnd → minus-rail', 'vcc → plus-rail', 'trig → D12', 'echo → D10'])
  expect(told('kit').find(([id]) => id === 'rainbow')).toEqual(['rainbow', 'longest → minus-rail', 'red → D3', 'green → D5', 'blue → D6'])
})

test.each(everyObject)('$id: each pin of a part has one wire, no hole has two, and every part has its usual faults', (object) => {
  const wiring = wiringOf(object)
  for (const { part, wires } of wiring) {
    expect(wires.flatMap(({ to }) => pinsOf(part).filter((pin) => pin === to)).toSorted()).toEqual([...pinsOf(part)].toSorted())
    expect(usualFaults[part.kind].length).toBeGreaterThan(1)
  }
  const holes = wiring.flatMap(({ wires }) => wires.map(({ to }) => to)).filter((to) => !to.endsWith('rail'))
  expect(holes).toEqual([...new Set(holes)])
})
