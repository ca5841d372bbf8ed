import { expect, test } from 'vitest'
import type { BuiltObject } from '../../hardware/objects/object.ts'
import { bareBoard, kit } from '../../hardware/objects/objects.ts'
import { pinMode } from '../../hardware/protocol/firmata.ts'
import { centimetresOf, percentOf, Sensors } from './sensors.ts'
import { openedUno } from './test-support/emulated-uno.ts'

/** An object's sensors on an emulated Uno, which have told what they feel. */
async function listening(object: BuiltObject = kit) {
  const uno = await openedUno(object)
  const told: string[] = []
  const sensors = new Sensors(object, uno.board, uno.time, (part, value) => told.push(`${part} ${value}`))
  sensors.start()
  const haveTold = await uno.time.advanceUntil(() => sensors.haveAllTold, uno.time.now() + 300)
  /** A hand does something; answers what was told of it. */
  const play = async (part: string, value: number) => {
    await uno.pass(100)
    told.length = 0
    uno.time.board.play(part, value)
    await uno.pass(300)
    return [...told]
  }
  return { ...uno, asked: [...uno.told], sensors, haveTold, sensed: told, play }
}

test('makes each part’s pins what they are for, then asks what they read', async () => {
  const { asked } = await listening()
  const mode = (pin: number, what: keyof typeof pinMode) => ({ kind: 'setPinMode', pin, mode: pinMode[what] })
  expect(asked).toEqual([
    { kind: 'samplingInterval', milliseconds: 20 },
    mode(2, 'inputPullUp'), mode(4, 'inputPullUp'), mode(12, 'output'), mode(10, 'input'),
    { kind: 'reportDigital', port: 0, isOn: true }, { kind: 'reportDigital', port: 0, isOn: true },
    { kind: 'reportAnalog', channel: 0, isOn: true }, { kind: 'reportAnalog', channel: 1, isOn: true },
    { kind: 'distanceQuery', trigger: 12, echo: 10 },
  ])
})

test('every part of the kit tells what it feels within a few hundredths of a second', async () => {
  const { haveTold, sensors, time } = await listening()
  expect({ haveTold, values: Object.fromEntries(sensors.values) }).toEqual({ haveTold: true, values: { 'blue-button': 0, 'yellow-button': 0, knob: 50, eye: 60, ears: 100 } })
  expect(time.now()).toBeLessThan(150)
})

test('a button is told once as it goes down and once as it comes up', async () => {
  const { play } = await listening()
  const [down, up] = [await play('yellow-button', 1), await play('yellow-button', 0)].map((told) => told.filter((line) => line.startsWith('yellow-button')))
  expect({ first: down?.[0], last: down?.at(-1), then: up?.at(-1) }).toEqual({ first: 'yellow-button 1', last: 'yellow-button 1', then: 'yellow-button 0' })
})

test.each([
  ['knob', 0, 0], ['knob', 50, 50], ['knob', 100, 100],
])('%s turned to %i is worth %i', async (part, played, felt) => {
  const { play, sensors } = await listening()
  await play(part, played)
  expect(Math.abs((sensors.values.get(part) ?? Infinity) - felt)).toBeLessThanOrEqual(1)
})

test.each([[20, 20], [137, 137], [400, 400], [1_000, 400]])('a hand %i cm away is %i cm away', async (played, felt) => {
  const { play, sensors } = await listening()
  await play('ears', played)
  expect(sensors.values.get('ears')).toBe(felt)
})

test('what stays as it is is told once', async () => {
  const { sensed, pass } = await listening()
  await pass(500)
  expect(sensed.filter((line) => line.startsWith('blue-button'))).toEqual(['blue-button 0'])
})

test('a distance is asked every 60 ms, and two in turn', async () => {
  const [ears] = kit.parts.filter(({ kind }) => kind === 'distance')
  if (ears?.kind !== 'distance') throw new Error('the kit has lost its ears')
  const twoEared = { ...kit, parts: [ears, { ...ears, id: 'tail', trigger: 'D4' as const, echo: 'D5' as const }] }
  const { told, pass } = await listening(twoEared)
  told.length = 0
  await pass(240)
  expect(told).toEqual([12, 4, 12, 4].map((trigger) => ({ kind: 'distanceQuery', trigger, echo: trigger === 12 ? 10 : 5 })))
})

test('an object without sensors asks nothing of its board', async () => {
  const { asked, haveTold, sensors } = await listening(bareBoard)
  expect({ asked, haveTold, values: [...sensors.values] }).toEqual({ asked: [], haveTold: true, values: [] })
})

test('once it is ended nothing more is told, and the board is told to say no more', async () => {
  const { sensors, sensed, told, time, pass } = await listening()
  told.length = 0
  sensors.end()
  await pass(100)
  sensed.length = 0
  time.board.play('blue-button', 1)
  time.board.play('knob', 3)
  await pass(300)
  expect(sensed).toEqual([])
  expect(told).toEqual([
    { kind: 'reportDigital', port: 0, isOn: false }, { kind: 'reportDigital', port: 0, isOn: false },
    { kind: 'reportAnalog', channel: 0, isOn: false }, { kind: 'reportAnalog', channel: 1, isOn: false },
  ])
})

test('readings are whole percents, echoes whole centimetres up to 400', () => {
  expect([0, 5, 6, 512, 1_017, 1_018, 1_023].map(percentOf)).toEqual([0, 0, 1, 50, 99, 100, 100])
  expect([58, 87, 116, 5_800, 23_200, 23_228, 23_229, 30_000, 0].map(centimetresOf)).toEqual([1, 2, 2, 100, 400, 400, 400, 400, 400])
})
