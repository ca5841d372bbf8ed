import { expect, test } from 'vitest'
import { partNamed } from '../../hardware/objects/object.ts'
import type { Ability } from '../../hardware/objects/object.ts'
import { kit } from '../../hardware/objects/objects.ts'
import { abilitiesOf, isServed } from './abilities.ts'

const ours = { name: 'CamionQuiCode', version: '1.1' }
const standard = { name: 'StandardFirmata.ino', version: '2.5' }

const lacking = (name: string, version: string): readonly Ability[] => abilitiesOf(ours).filter((ability) => !abilitiesOf({ name, version }).includes(ability))

test('a board with our firmware can do all that a part can be asked', () => {
  expect(abilitiesOf(ours)).toEqual(['shine', 'dim', 'colour', 'sound', 'turn', 'press', 'feel-light', 'be-turned', 'measure', 'sense'])
})

test.each([
  ['our own of before it had them', 'CamionQuiCode', '1.0', ['sound', 'measure']],
  ['our own of later', 'CamionQuiCode', '1.12', []],
  ['our own of much later', 'CamionQuiCode', '2.0', []],
  ['StandardFirmata', 'StandardFirmata.ino', '2.5', ['sound', 'measure']],
  ['one that gives no name', '', '0.0', ['sound', 'measure']],
])('%s lacks what it lacks', (_which, name, version, lacks) => {
  expect(lacking(name, version)).toEqual(lacks)
})

test('a distance that is not measured cannot pass a threshold; a knob still can', () => {
  const [ears, knob, lamp] = ['ears', 'knob', 'lamp'].map((id) => partNamed(kit, id))
  if (!ears || !knob || !lamp) throw new Error('the kit has lost a part')
  expect([isServed(ours, ears, 'sense'), isServed(standard, ears, 'sense'), isServed(standard, knob, 'sense'), isServed(ours, lamp, 'sense')]).toEqual([true, false, true, false])
})
