import { describe, expect, test } from 'vitest'
import { encodeHostMessage } from '../protocol/encode.ts'
import { pinMode } from '../protocol/firmata.ts'
import type { HostMessage } from '../protocol/messages.ts'
import { ourFlash } from './image.ts'
import { Lockstep } from './lockstep.ts'
import { steppedBoard } from './stepped.ts'
import { CYCLES_PER_MILLISECOND, EmulatedUno } from './uno.ts'

const flash = ourFlash()
const says = (...messages: readonly HostMessage[]): Uint8Array => Uint8Array.from(messages.flatMap((message) => [...encodeHostMessage(message)]))

/** Our firmware says who it is by itself, well within this (ms). */
const GREETED = 100

describe('wakes', () => {
  test('come at their very time, in its order, whatever the order they were asked for', async () => {
    const time = new Lockstep(steppedBoard(flash))
    const woken: (readonly [string, number])[] = []
    const wake = (name: string, at: number) => time.wakeAt(at, () => woken.push([name, time.now()]))
    wake('late', 300)
    wake('early', 150)
    wake('a fraction later', 150.25)
    wake('never reached', 1000.0625)
    wake('early too', 150)
    await time.advanceTo(1000)
    expect(woken).toEqual([['early', 150], ['early too', 150], ['a fraction later', 150.25], ['late', 300]])
    expect(time.now()).toBe(1000)
  })

  test('asked for a time gone by come at the next occasion, and time stands still for that', async () => {
    const time = new Lockstep(steppedBoard(flash))
    const woken: (readonly [string, number])[] = []
    time.wakeAt(50, () => {
      woken.push(['first', time.now()])
      time.wakeAt(20, () => woken.push(['gone by', time.now()]))
      time.wakeAt(50, () => woken.push(['now', time.now()]))
      expect(woken.length).toBe(1)
    })
    await time.advanceTo(60)
    expect(woken).toEqual([['first', 50], ['gone by', 50], ['now', 50]])
  })

  test('called off never come, and calling off again does nothing', async () => {
    const time = new Lockstep(steppedBoard(flash))
    const woken: string[] = []
    const callOff = time.wakeAt(10, () => woken.push('called off'))
    const callOffOther = time.wakeAt(10, () => woken.push('called off by another wake'))
    time.wakeAt(5, () => callOffOther())
    const callOffLate = time.wakeAt(12, () => woken.push('kept'))
    callOff()
    callOff()
    await time.advanceTo(20)
    callOffLate()
    expect(woken).toEqual(['kept'])
  })

  test('wait for their time even when nothing else happens', async () => {
    const time = new Lockstep(steppedBoard(flash))
    const woken: number[] = []
    time.wakeAt(0, () => woken.push(time.now()))
    expect(woken).toEqual([])
    await time.advanceTo(0)
    expect(woken).toEqual([0])
  })
})

test('each byte is heard when the board has said it: with the instruction, and the interrupt it may lead into', async () => {
  const said: (readonly [byte: number, cycle: number])[] = []
  const uno = new EmulatedUno(flash)
  uno.onByte = (byte, cycle) => said.push([byte, cycle])
  uno.advanceTo(GREETED * CYCLES_PER_MILLISECOND)
  expect(said.length).toBeGreaterThan(10)

  const time = new Lockstep(steppedBoard(flash))
  const heard: (readonly [byte: number, cycle: number])[] = []
  time.onByte = (byte) => heard.push([byte, Math.round(time.now() * CYCLES_PER_MILLISECOND)])
  await time.advanceTo(GREETED)
  expect(heard.map(([byte]) => byte)).toEqual(said.map(([byte]) => byte))
  const lateness = heard.map(([, cycle], index) => cycle - (said[index]?.[1] ?? 0))
  expect(lateness.filter((cycles) => cycles < 0 || cycles > 4)).toEqual([])
})

test('what a byte makes a library do a tick later still happens before time goes on', async () => {
  const time = new Lockstep(steppedBoard(flash))
  const done: number[] = []
  let heardAt = 0
  time.onByte = () => {
    heardAt = time.now()
    process.nextTick(() => void Promise.resolve().then(() => done.push(time.now() - heardAt)))
  }
  await time.advanceTo(GREETED)
  expect(new Set(done)).toEqual(new Set([0]))
})

test('pins are told, at the cycle at which they changed, before anything later', async () => {
  const time = new Lockstep(steppedBoard(flash))
  await time.advanceTo(GREETED)
  const told: string[] = []
  let changedAt = 0
  time.onPinChange = ({ cycle, pin, drive }) => {
    changedAt = cycle / CYCLES_PER_MILLISECOND
    told.push(`${pin} ${drive}`)
  }
  time.wakeAt(200, () => {
    told.push('order')
    time.board.send(says({ kind: 'setPinMode', pin: 13, mode: pinMode.output }, { kind: 'setDigitalPin', pin: 13, isHigh: true }))
  })
  time.wakeAt(202, () => told.push('later'))
  await time.advanceTo(210)
  expect(told).toEqual(['order', 'D13 high', 'later'])
  expect(changedAt).toBeGreaterThan(200)
  expect(changedAt).toBeLessThan(202)
})

describe('time passes until something is true', () => {
  test('and stops at the event that made it so', async () => {
    const time = new Lockstep(steppedBoard(flash))
    let bytes = 0
    time.onByte = () => (bytes += 1)
    expect(await time.advanceUntil(() => bytes === 3, GREETED)).toBe(true)
    expect(bytes).toBe(3)
    const then = time.now()
    expect(await time.advanceUntil(() => true, GREETED)).toBe(true)
    expect(time.now()).toBe(then)
  })

  test('or until the latest time, when it does not become true', async () => {
    const time = new Lockstep(steppedBoard(flash))
    expect(await time.advanceUntil(() => false, 12.5)).toBe(false)
    expect(time.now()).toBe(12.5)
    expect(await time.advanceUntil(() => false, 3)).toBe(false)
    expect(time.now()).toBe(12.5)
  })

  test('one asking at a time', async () => {
    const time = new Lockstep(steppedBoard(flash))
    const passing = time.advanceTo(GREETED)
    await expect(time.advanceTo(1)).rejects.toThrow('time is already passing')
    await passing
    await time.advanceTo(GREETED + 1)
    expect(time.now()).toBe(GREETED + 1)
  })

  test('and after a wake that threw, time can pass again', async () => {
    const time = new Lockstep(steppedBoard(flash))
    time.wakeAt(5, () => {
      throw new Error('a bug')
    })
    await expect(time.advanceTo(10)).rejects.toThrow('a bug')
    expect(time.now()).toBe(5)
    await time.advanceTo(10)
    expect(time.now()).toBe(10)
  })
})

test('what the outside world does to a pin happens at its exact time, however time is cut', async () => {
  const report = async (...stops: readonly number[]) => {
    const time = new Lockstep(steppedBoard(flash))
    const heard: (readonly [number, number])[] = []
    await time.advanceTo(GREETED)
    time.board.send(says({ kind: 'setPinMode', pin: 2, mode: pinMode.input }, { kind: 'reportDigital', port: 0, isOn: true }))
    time.board.input({ cycle: 150 * CYCLES_PER_MILLISECOND, pin: 'D2', level: 1 })
    time.onByte = (byte) => heard.push([time.now(), byte])
    for (const stop of [...stops, 200]) await time.advanceTo(stop)
    return heard
  }
  const whole = await report()
  expect(whole.slice(-3).map(([, byte]) => byte)).toEqual([0x90, 0b100, 0])
  expect(whole.at(-3)?.[0]).toBeGreaterThan(150)
  expect(await report(149.99, 150, 150.01, 151)).toEqual(whole)
})
