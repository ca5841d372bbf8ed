import { expect, test } from 'vitest'
import { bareBoard, kit, trafficLight } from '../../hardware/objects/objects.ts'
import { pinMode } from '../../hardware/protocol/firmata.ts'
import { Performer } from './performer.ts'
import { openedUno } from './test-support/emulated-uno.ts'

/** A traffic light on an emulated Uno, ready: red on D12, yellow on D8, green on D7, the board's own light on D13. */
async function preparedTrafficLight() {
  const uno = await openedUno()
  const ordered: string[] = []
  const performer = new Performer(trafficLight, uno.board, (part, state) => ordered.push(`${part} ${String(state)}`))
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
  expect(ordered).toEqual(['red 0', 'yellow 0', 'green 0', 'built-in 0'])
})

test('sends what is ordered at one instant together, a message for each port of eight pins, in the order of the object’s parts', async () => {
  const { performer, told, did, ordered, forget, pass } = await preparedTrafficLight()
  forget()
  performer.shine('red', 100)
  performer.shine('yellow', 100)
  performer.shine('built-in', 100)
  performer.shine('green', 100)
  await pass(10)
  expect({ told, did }).toEqual({ told: [], did: [] })
  performer.instantEnded()
  await pass(10)
  expect(told).toEqual([{ kind: 'digitalPort', port: 1, levels: 0b11_0001 }, { kind: 'digitalPort', port: 0, levels: 0b1000_0000 }])
  expect(did.toSorted()).toEqual(['D12 high', 'D13 high', 'D7 high', 'D8 high'])
  expect(ordered).toEqual(['red 100', 'yellow 100', 'green 100', 'built-in 100'])
})

test('sends nothing for a light that is as it should be', async () => {
  const { performer, told, ordered, forget } = await preparedTrafficLight()
  performer.shine('red', 100)
  performer.instantEnded()
  forget()
  performer.shine('red', 100)
  performer.instantEnded()
  performer.shine('green', 0)
  performer.instantEnded()
  performer.instantEnded()
  expect({ told, ordered }).toEqual({ told: [], ordered: [] })
})

test('of several orders to a light in one instant, only the last is sent', async () => {
  const { performer, told, did, ordered, forget, pass } = await preparedTrafficLight()
  forget()
  for (const percent of [100, 0, 100]) performer.shine('red', percent)
  for (const percent of [100, 0]) performer.shine('green', percent)
  performer.instantEnded()
  await pass(10)
  expect({ told, did, ordered }).toEqual({ told: [{ kind: 'digitalPort', port: 1, levels: 0b1_0000 }], did: ['D12 high'], ordered: ['red 100'] })
})

test('a light the object has not is nothing to it', async () => {
  const { performer, told, forget } = await preparedTrafficLight()
  forget()
  performer.shine('purple', 100)
  performer.instantEnded()
  expect(told).toEqual([])
})

test('making safe switches every light off, says so to the board whatever it believes, and forgets what was about to be ordered', async () => {
  const { performer, told, did, ordered, forget, pass } = await preparedTrafficLight()
  for (const light of ['red', 'yellow']) performer.shine(light, 100)
  performer.instantEnded()
  await pass(10)
  forget()
  performer.shine('green', 100)
  performer.makeSafe()
  performer.makeSafe()
  await pass(10)
  expect(told).toEqual([1, 0, 1, 0].map((port) => ({ kind: 'digitalPort', port, levels: 0 })))
  expect(did.toSorted()).toEqual(['D12 low', 'D8 low'])
  expect(ordered.toSorted().filter((order, index, all) => order !== all[index - 1])).toEqual(['built-in 0', 'green 0', 'red 0', 'yellow 0'])
})

test('an object wired to a pin that the board has not is a bug', async () => {
  const { board } = await openedUno()
  const impossible = { ...bareBoard, parts: bareBoard.parts.map((part) => ({ ...part, pin: 'A7' as const })) }
  expect(() => new Performer(impossible, board, () => {})).toThrow('part built-in is wired to A7, which the board has not')
})

/** The kit on an emulated Uno, ready. */
async function preparedKit() {
  const uno = await openedUno(kit)
  const ordered: string[] = []
  const said: string[] = []
  const performer = new Performer(kit, uno.board, (part, state) => ordered.push(`${part} ${String(state)}`), (text) => said.push(text))
  performer.prepare()
  await uno.pass(50)
  const preparation = [...uno.told]
  const forget = () => {
    uno.told.length = 0
    ordered.length = 0
  }
  /** What has been shown since, by part. */
  const shows = (...parts: readonly string[]) => parts.map((part) => uno.shown.get(part))
  return { ...uno, performer, ordered, said, preparation, forget, shows }
}

test('makes the pins of every part what they are for, then every part quiet; a servo hears nothing and is limp', async () => {
  const { preparation, ordered, shows } = await preparedKit()
  const mode = (pin: number, what: keyof typeof pinMode) => ({ kind: 'setPinMode', pin, mode: pinMode[what] })
  const duty = (pin: number) => ({ kind: 'analog', channel: pin, value: 0 })
  expect(preparation).toEqual([
    mode(11, 'pwm'), mode(7, 'output'), mode(3, 'pwm'), mode(5, 'pwm'), mode(6, 'pwm'), mode(8, 'output'), mode(13, 'output'),
    { kind: 'digitalPort', port: 0, levels: 0 }, { kind: 'digitalPort', port: 1, levels: 0 },
    duty(11), duty(3), duty(5), duty(6), { kind: 'tone', pin: 8, hertz: 0 }, mode(9, 'output'),
  ])
  expect(ordered).toEqual(['red 0', 'built-in 0', 'lamp 0', 'rainbow 0,0,0', 'buzzer 0', 'arm 90'])
  expect(shows('lamp', 'red', 'rainbow', 'buzzer', 'arm', 'built-in')).toEqual([0, 0, [0, 0, 0], 0, 90, 0])
})

test('colour light, buzzer and servo do what they are told, at the same time', async () => {
  const { performer, told, ordered, forget, pass, shows } = await preparedKit()
  forget()
  performer.turn('arm', 180)
  performer.sound('buzzer', 440)
  performer.shineIn('rainbow', 255, 60, 0)
  performer.shine('lamp', 50)
  performer.shine('red', 100)
  performer.instantEnded()
  await pass(600)
  expect(told).toEqual([
    { kind: 'digitalPort', port: 0, levels: 0b1000_0000 },
    { kind: 'analog', channel: 11, value: 128 },
    { kind: 'analog', channel: 3, value: 255 }, { kind: 'analog', channel: 5, value: 60 },
    { kind: 'tone', pin: 8, hertz: 440 },
    { kind: 'servoConfig', pin: 9, shortest: 544, longest: 2400 }, { kind: 'analog', channel: 9, value: 180 },
  ])
  expect(ordered).toEqual(['red 100', 'lamp 50', 'rainbow 255,60,0', 'buzzer 440', 'arm 180'])
  expect(shows('lamp', 'red', 'rainbow', 'buzzer', 'arm')).toEqual([50, 100, [255, 60, 0], 440, 180])
})

test('only what changed is sent: of a colour its changed part, of a servo its angle', async () => {
  const { performer, told, forget } = await preparedKit()
  const instant = (red: number, degrees: number) => {
    performer.shineIn('rainbow', red, 60, 0)
    performer.turn('arm', degrees)
    performer.instantEnded()
  }
  instant(255, 10)
  forget()
  for (const degrees of [10, 20, 20]) instant(100, degrees)
  expect(told).toEqual([{ kind: 'analog', channel: 3, value: 100 }, { kind: 'analog', channel: 9, value: 20 }])
})

test('making safe ends the tone, dims every light and lets the servo go limp where it stands; its next angle turns it again', async () => {
  const { performer, told, ordered, did, forget, pass, shows } = await preparedKit()
  performer.turn('arm', 0)
  performer.sound('buzzer', 262)
  performer.shineIn('rainbow', 1, 2, 3)
  performer.shine('lamp', 100)
  performer.instantEnded()
  await pass(600)
  forget()
  performer.makeSafe()
  await pass(20)
  did.length = 0
  await pass(200)
  expect({ did, shown: shows('lamp', 'rainbow', 'buzzer', 'arm') }).toEqual({ did: [], shown: [0, [0, 0, 0], 0, 0] })
  expect(ordered).toEqual(['red 0', 'built-in 0', 'lamp 0', 'rainbow 0,0,0', 'buzzer 0', 'arm 0'])
  forget()
  performer.turn('arm', 0)
  performer.instantEnded()
  await pass(50)
  expect(told.map(({ kind }) => kind)).toEqual(['servoConfig', 'analog'])
  expect(did.slice(-2)).toEqual(['D9 high', 'D9 low'])
})

test('what is said goes to whoever shows it, and not to the board', async () => {
  const { performer, told, said, forget } = await preparedKit()
  forget()
  performer.say('coucou')
  performer.instantEnded()
  expect({ said, told }).toEqual({ said: ['coucou'], told: [] })
})

test('a part is not asked what it cannot do', async () => {
  const { performer, told, forget } = await preparedKit()
  forget()
  for (const part of ['blue-button', 'knob', 'ears', 'nobody']) performer.shine(part, 100)
  performer.instantEnded()
  expect(told).toEqual([])
})

test('a board of somebody else’s is asked for no tone, and does the rest', async () => {
  const { board } = await openedUno(kit)
  const ordered: string[] = []
  const tones: number[] = []
  const other = { ...board, isOurs: false, firmware: { name: 'StandardFirmata.ino', version: '2.5' }, soundTone: (pin: number) => tones.push(pin) }
  const performer = new Performer(kit, other, (part, state) => ordered.push(`${part} ${String(state)}`))
  performer.prepare()
  performer.sound('buzzer', 440)
  performer.turn('arm', 45)
  performer.instantEnded()
  expect({ tones, ordered }).toEqual({ tones: [], ordered: ['red 0', 'built-in 0', 'lamp 0', 'rainbow 0,0,0', 'arm 90', 'arm 45'] })
})
