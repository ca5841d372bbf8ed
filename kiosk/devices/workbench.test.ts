import { expect, test } from 'vitest'
import { bareBoard, kit, trafficLight } from '../../hardware/objects/objects.ts'
import type { OpenedBoard } from './open-board.ts'
import { openedUno } from './test-support/emulated-uno.ts'
import { Workbench } from './workbench.ts'

/** The kit on a workbench, on a board we cannot look into. */
async function kitOnBench(change: (board: OpenedBoard) => OpenedBoard = (board) => board) {
  const uno = await openedUno(kit)
  const told: string[] = []
  const bench = new Workbench(kit, {
    sensed: (part, value) => told.push(`${part} ${value}`),
    said: (text) => told.push(`said ${text}`),
    madeSafe: () => told.push('made safe'),
  })
  bench.boardReady({ board: change(uno.board), clock: uno.time, drawn: undefined })
  await uno.pass(200)
  const shown = () => Object.fromEntries(bench.shown)
  return { ...uno, bench, news: told, shown }
}

const dark = { lamp: 0, red: 0, rainbow: [0, 0, 0], buzzer: 0, arm: 90, 'built-in': 0 }

test('an object on a board that is ready has its parts at rest and its sensors read, before any program', async () => {
  const { bench, shown } = await kitOnBench()
  expect({ shown: shown(), sensed: Object.fromEntries(bench.sensed) }).toEqual({ shown: dark, sensed: { 'blue-button': 0, 'yellow-button': 0, knob: 50, eye: 60, ears: 100 } })
})

test('a real board shows what it was ordered to', async () => {
  const { bench, shown, news } = await kitOnBench()
  news.length = 0
  bench.performer?.shine('lamp', 40)
  bench.performer?.turn('arm', 20)
  bench.performer?.say('hop')
  bench.performer?.instantEnded()
  expect({ shown: shown(), news }).toEqual({ shown: { ...dark, lamp: 40, arm: 20 }, news: ['said hop'] })
})

test('one who waits for what the sensors feel is called at once when all have told, and after 150 ms when one stays silent', async () => {
  const { bench, news, pass } = await kitOnBench((board) => ({ ...board, measure: () => {} }))
  bench.lay(bareBoard)
  bench.whenFelt(() => news.push('felt'))
  expect(news.at(-1)).toBe('felt')
  bench.lay(kit)
  const callOff = bench.whenFelt(() => news.push('called off'))
  callOff()
  bench.whenFelt(() => news.push('felt again'))
  await pass(148)
  expect(news.at(-1)).not.toMatch('felt')
  await pass(4)
  expect(news.filter((one) => /felt|off/.test(one))).toEqual(['felt', 'felt again'])
})

test('another object leaves the one before safe, and has its own parts', async () => {
  const { bench, shown, pass, time, did } = await kitOnBench()
  bench.performer?.shine('lamp', 100)
  bench.performer?.instantEnded()
  await pass(20)
  bench.lay(trafficLight)
  await pass(20)
  expect({ shown: shown(), sensed: [...bench.sensed], lamp: did.filter((what) => what.startsWith('D11')).at(-1) }).toEqual({ shown: { red: 0, yellow: 0, green: 0, 'built-in': 0 }, sensed: [], lamp: 'D11 low' })
  time.board.play('blue-button', 1)
  await pass(200)
  expect([...bench.sensed]).toEqual([])
})

test('the same object laid once more changes nothing', async () => {
  const { bench, shown } = await kitOnBench()
  bench.performer?.shine('lamp', 100)
  bench.performer?.instantEnded()
  bench.lay(kit)
  expect(shown()).toEqual({ ...dark, lamp: 100 })
})

test('a board that hears nothing any more makes itself safe; that is told, and what we believe of it is true again', async () => {
  let isDeaf = false
  const { bench, shown, news, pass } = await kitOnBench((board) => ({ ...board, keepAlive: () => isDeaf || board.keepAlive(), measure: () => {} }))
  bench.performer?.shine('red', 100)
  bench.performer?.instantEnded()
  await pass(1_500)
  expect(shown()).toEqual({ ...dark, red: 100 })
  isDeaf = true
  news.length = 0
  await pass(1_300)
  expect({ shown: shown(), news: news.filter((one) => one === 'made safe') }).toEqual({ shown: dark, news: ['made safe'] })
})

test('a board that starts anew is told everything anew, after that it is safe is told', async () => {
  const { bench, news, time, pass, told, shown } = await kitOnBench()
  bench.performer?.shine('red', 100)
  bench.performer?.instantEnded()
  await pass(20)
  told.length = 0
  news.length = 0
  time.board.reset()
  await pass(200)
  const pins = new Set(told.flatMap((message) => (message.kind === 'setPinMode' ? message.pin : [])))
  expect([...pins].toSorted((one, other) => one - other)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
  expect({ first: news[0], shown: shown() }).toEqual({ first: 'made safe', shown: dark })
  time.board.play('blue-button', 1)
  await pass(100)
  expect(news).toContain('blue-button 1')
})

test('a board that went takes everything known with it, and is told nothing more', async () => {
  const { bench, shown, told, pass, time } = await kitOnBench()
  bench.boardLost()
  told.length = 0
  time.board.play('blue-button', 1)
  await pass(500)
  expect({ shown: shown(), sensed: [...bench.sensed], performer: bench.performer, clock: bench.clock, told }).toEqual({ shown: {}, sensed: [], performer: undefined, clock: undefined, told: [] })
})

test('a drawn board is wired to the object, played with, and shows what is seen of it', async () => {
  const uno = await openedUno(bareBoard)
  const bench = new Workbench(bareBoard, { sensed: () => {}, said: () => {}, madeSafe: () => {} })
  uno.time.onShown = ({ part, state }) => bench.partShown(part, state)
  bench.boardReady({ board: uno.board, clock: uno.time, drawn: uno.time.board })
  bench.lay(kit)
  await uno.pass(200)
  bench.performer?.turn('arm', 0)
  bench.performer?.instantEnded()
  bench.play('knob', 30)
  bench.partShown('yellow', 100)
  await uno.pass(600)
  expect({ shown: Object.fromEntries(bench.shown), knob: bench.sensed.get('knob') }).toEqual({ shown: { ...dark, arm: 0 }, knob: 30 })
})

test('a part of a drawn board that is wired wrongly is said so, until it is right, another object is laid, or the board goes', async () => {
  const uno = await openedUno(bareBoard)
  const bench = new Workbench(bareBoard, { sensed: () => {}, said: () => {}, madeSafe: () => {} })
  uno.time.onShown = ({ part, state }) => bench.partShown(part, state)
  bench.wire('red', 'reversed')
  bench.boardReady({ board: uno.board, clock: uno.time, drawn: uno.time.board })
  bench.lay(trafficLight)
  const wrong = () => Object.fromEntries(bench.wrong)
  const red = async () => {
    bench.performer?.shine('red', 100)
    bench.performer?.instantEnded()
    await uno.pass(50)
    return bench.shown.get('red')
  }
  for (const part of ['red', 'lamp']) bench.wire(part, 'reversed')
  expect([wrong(), await red()]).toEqual([{ red: 'reversed' }, 0])
  bench.wire('red', 'right')
  expect([wrong(), await red()]).toEqual([{}, 100])
  bench.wire('red', 'unplugged')
  bench.lay(kit)
  expect([wrong(), await red()]).toEqual([{}, 100])
  bench.wire('red', 'reversed')
  bench.boardLost()
  expect(wrong()).toEqual({})
})

test('how a real board is wired is its own matter', async () => {
  const { bench } = await kitOnBench()
  bench.wire('red', 'reversed')
  expect([...bench.wrong]).toEqual([])
})
