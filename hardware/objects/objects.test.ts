import { expect, test } from 'vitest'
import { pinNamed } from '../boards/board.ts'
import { uno } from '../boards/uno.ts'
import { isAble, partsAble, pinsOf } from './object.ts'
import { kit, objects } from './objects.ts'

test.each(objects)('$id: each pin carries one part, is on the board, and is not the line to the computer', ({ parts }) => {
  const pins = parts.flatMap(pinsOf)
  expect(pins).toEqual([...new Set(pins)])
  expect(pins.filter((pin) => pinNamed(uno, pin)?.reservedFor !== undefined || !pinNamed(uno, pin))).toEqual([])
})

test.each(objects)('$id: no two parts have one name, in a file or in a language', ({ parts }) => {
  for (const names of [parts.map(({ id }) => id), parts.map(({ names }) => names.fr), parts.map(({ names }) => names.en)]) expect(names).toEqual([...new Set(names)])
})

test('the kit holds a part of every kind, on pins that can do what the part needs', () => {
  const able = (ability: Parameters<typeof partsAble>[1]) => partsAble(kit, ability).map(({ id }) => id)
  expect({
    shine: able('shine'), dim: able('dim'), colour: able('colour'), sound: able('sound'), turn: able('turn'),
    press: able('press'), light: able('feel-light'), knob: able('be-turned'), distance: able('measure'), sense: able('sense'),
  }).toEqual({
    shine: ['lamp', 'red', 'rainbow', 'built-in'], dim: ['lamp', 'rainbow'], colour: ['rainbow'], sound: ['buzzer'], turn: ['arm'],
    press: ['blue-button', 'yellow-button'], light: ['eye'], knob: ['knob'], distance: ['ears'], sense: ['knob', 'eye', 'ears'],
  })
  const colourPins = kit.parts.flatMap((part) => (part.kind === 'colour-light' ? pinsOf(part) : []))
  expect(colourPins.every((pin) => pinNamed(uno, pin)?.hasPwm)).toBe(true)
  expect(kit.parts.filter(({ kind }) => kind === 'knob' || kind === 'light-sensor').flatMap(pinsOf).every((pin) => pinNamed(uno, pin)?.analogChannel !== undefined)).toBe(true)
  expect(kit.parts.some((part) => part.kind === 'light' && part.pin === 'D7' && isAble(part, 'dim'))).toBe(false)
})
