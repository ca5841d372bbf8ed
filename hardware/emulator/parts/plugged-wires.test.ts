import { describe, expect, test } from 'vitest'
import { kit } from '../../objects/objects.ts'
import { pinMode } from '../../protocol/firmata.ts'
import type { HostMessage } from '../../protocol/messages.ts'
import { ourFlash } from '../image.ts'
import { WiredBoard } from '../test-support/wired-board.ts'

const flash = ourFlash()
const mode = (pin: number, to: number): HostMessage => ({ kind: 'setPinMode', pin, mode: to })
const analog = (channel: number, value: number): HostMessage => ({ kind: 'analog', channel, value })
const level = (pin: number, isHigh: boolean): HostMessage => ({ kind: 'setDigitalPin', pin, isHigh })
const tone = (hertz: number): HostMessage => ({ kind: 'tone', pin: 8, hertz })
const board = (...messages: readonly HostMessage[]) => new WiredBoard(flash, kit).run(10).tell(...messages).run(50).forget()
const wrongly = ['reversed', 'unplugged'] as const

describe.each(wrongly)('on our firmware, %s', (how) => {
  test('a light does not shine though its pin is high, and shines once it is right', () => {
    const wired = board(mode(7, pinMode.output)).wire('red', how).tell(level(7, true)).run(50)
    expect([wired.uno.drive('D7'), wired.statesOf('red')]).toEqual(['high', []])
    expect(wired.wire('red', 'right').run(10).statesOf('red')).toEqual([100])
    expect(wired.wire('red', how).run(10).statesOf('red')).toEqual([100, 0])
  })

  test('a light at half its time, and a light of all colours, go dark and come back as they are asked for by then', () => {
    const wired = board(mode(11, pinMode.pwm), ...[3, 5, 6].map((pin) => mode(pin, pinMode.pwm))).tell(analog(11, 128), analog(3, 255), analog(6, 64)).run(50)
    wired.wire('lamp', how).wire('rainbow', how).run(20)
    expect([wired.statesOf('lamp'), wired.statesOf('rainbow').at(-1)]).toEqual([[50, 0], [0, 0, 0]])
    wired.tell(analog(11, 64)).run(30)
    expect(wired.wire('lamp', 'right').wire('rainbow', 'right').run(30).statesOf('lamp')).toEqual([50, 0, 25])
    expect(wired.statesOf('rainbow').at(-1)).toEqual([255, 0, 64])
  })

  test('a speaker is silent, also in the middle of a note', () => {
    const wired = board(mode(8, pinMode.output)).tell(tone(440)).run(100).wire('buzzer', how).run(100)
    expect(wired.statesOf('buzzer')).toEqual([440, 0])
    expect(wired.tell(tone(523)).run(100).wire('buzzer', 'right').run(100).statesOf('buzzer')).toEqual([440, 0, 523])
  })

  test('an arm stays where it is, and turns once it is right', () => {
    const wired = board(mode(9, pinMode.servo)).wire('arm', how).tell(analog(9, 0)).run(500)
    expect(wired.statesOf('arm')).toEqual([])
    expect(wired.wire('arm', 'right').run(500).statesOf('arm').at(-1)).toBe(0)
  })

  test('a knob, an eye and ears feel nothing, steadily', () => {
    const wired = board(mode(10, pinMode.input), mode(12, pinMode.output), { kind: 'reportAnalog', channel: 0, isOn: true }, { kind: 'reportAnalog', channel: 1, isOn: true })
    for (const part of ['knob', 'eye', 'ears']) wired.wire(part, how)
    wired.run(60).forget()
    wired.play('knob', 90).play('eye', 10).play('ears', 20).tell({ kind: 'distanceQuery', trigger: 12, echo: 10 }).run(200)
    expect(new Set(wired.heard('analog').map(({ message }) => message.value))).toEqual(new Set([0]))
    expect(wired.heard('distance').map(({ message }) => message.microseconds)).toEqual([0])
    wired.wire('knob', 'right').run(100)
    expect(Math.round((wired.heard('analog').findLast(({ message }) => message.channel === 0)?.message.value ?? 0) / 10.23)).toBe(90)
  })
})

const pressed = (how: 'reversed' | 'unplugged') => {
  const wired = board(mode(2, pinMode.inputPullUp), { kind: 'reportDigital', port: 0, isOn: true }).wire('blue-button', how).run(20).forget().play('blue-button', 1).run(50)
  return wired.heard('digitalPort').at(-1)?.message.levels
}

test('a button that is not plugged in is never felt; it has no wrong way round', () => {
  expect([pressed('unplugged'), pressed('reversed')]).toEqual([undefined, 0])
})

test('the other parts go on as they are', () => {
  const wired = board(mode(7, pinMode.output), mode(13, pinMode.output)).wire('red', 'reversed').wire('no-such-part', 'reversed').tell(level(7, true), level(13, true)).run(50)
  expect([wired.statesOf('red'), wired.statesOf('built-in')]).toEqual([[], [100]])
})
