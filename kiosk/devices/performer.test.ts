import { expect, test } from 'vitest'
import { bareBoard, trafficLight } from '../../hardware/objects/objects.ts'
import { pinMode } from '../../hardware/protocol/firmata.ts'
import { Performer } from './performer.ts'
import { openedUno } from './test-support/emulated-uno.ts'

/** A traffic light on an emulated Uno, ready: red on D12, yellow on D8, green on D7, the board's own light on D13. */
async function preparedTrafficLight() {
  const uno = await openedUno()
  const ordered: string[] = []
  const performer = new Performer(trafficLight, uno.board, (pin, level) => ordered.push(`${pin} ${level}`))
  performer.prepare()
  await uno.pass(10)
  const forget = () => {
    uno.told.length = 0
    uno.did.length = 0
    ordered.length = 0
  }
  return { ...uno, performer, ordered, forget }
}

test('makes the pins of the object outputs, and every light off', async () => {
  const { told, did, ordered } = await preparedTrafficLight()
  const output = (pin: number) => ({ kind: 'setPinMode', pin, mode: pinMode.output })
  expect(told).toEqual([output(12), output(8), output(7), output(13), { kind: 'digitalPort', port: 1, levels: 0 }, { kind: 'digitalPort', port: 0, levels: 0 }])
  expect(did.toSorted()).toEqual(['D12 low', 'D7 low', 'D8 low'])
  expect(ordered).toEqual(['D12 0', 'D8 0', 'D7 0', 'D13 0'])
})

test('sends what is ordered at one instant together, a message for each port of eight pins', async () => {
  const { performer, told, did, ordered, forget, pass } = await preparedTrafficLight()
  forget()
  performer.light('red', true)
  performer.light('yellow', true)
  performer.light('built-in', true)
  performer.light('green', true)
  await pass(10)
  expect({ told, did }).toEqual({ told: [], did: [] })
  performer.instantEnded()
  await pass(10)
  expect(told).toEqual([{ kind: 'digitalPort', port: 1, levels: 0b11_0001 }, { kind: 'digitalPort', port: 0, levels: 0b1000_0000 }])
  expect(did.toSorted()).toEqual(['D12 high', 'D13 high', 'D7 high', 'D8 high'])
  expect(ordered).toEqual(['D12 1', 'D8 1', 'D13 1', 'D7 1'])
})

test('sends nothing for a light that is as it should be', async () => {
  const { performer, told, ordered, forget } = await preparedTrafficLight()
  performer.light('red', true)
  performer.instantEnded()
  forget()
  performer.light('red', true)
  performer.instantEnded()
  performer.light('green', false)
  performer.instantEnded()
  performer.instantEnded()
  expect({ told, ordered }).toEqual({ told: [], ordered: [] })
})

test('of several orders to a light in one instant, only the last is sent', async () => {
  const { performer, told, did, ordered, forget, pass } = await preparedTrafficLight()
  forget()
  for (const on of [true, false, true]) performer.light('red', on)
  for (const on of [true, false]) performer.light('green', on)
  performer.instantEnded()
  await pass(10)
  expect({ told, did, ordered }).toEqual({ told: [{ kind: 'digitalPort', port: 1, levels: 0b1_0000 }], did: ['D12 high'], ordered: ['D12 1'] })
})

test('a light the object has not is nothing to it', async () => {
  const { performer, told, forget } = await preparedTrafficLight()
  forget()
  performer.light('purple', true)
  performer.instantEnded()
  expect(told).toEqual([])
})

test('making safe switches every light off, says so to the board whatever it believes, and forgets what was about to be ordered', async () => {
  const { performer, told, did, ordered, forget, pass } = await preparedTrafficLight()
  for (const light of ['red', 'yellow']) performer.light(light, true)
  performer.instantEnded()
  await pass(10)
  forget()
  performer.light('green', true)
  performer.makeSafe()
  performer.makeSafe()
  await pass(10)
  expect(told).toEqual([0, 1, 1, 0].map((port) => ({ kind: 'digitalPort', port, levels: 0 })))
  expect(did.toSorted()).toEqual(['D12 low', 'D8 low'])
  expect(ordered.toSorted().filter((order, index, all) => order !== all[index - 1])).toEqual(['D12 0', 'D13 0', 'D7 0', 'D8 0'])
})

test('an object wired to a pin that the board has not is a bug', async () => {
  const { board } = await openedUno()
  const impossible = { ...bareBoard, parts: bareBoard.parts.map((part) => ({ ...part, pin: 'A7' as const })) }
  expect(() => new Performer(impossible, board, () => {})).toThrow('part built-in is wired to A7, which the board has not')
})
