import { expect, test } from 'vitest'
import type { Ability } from '../../../hardware/objects/object.ts'
import { bareBoard, kit } from '../../../hardware/objects/objects.ts'
import { en } from '../words/en.ts'
import { fr } from '../words/fr.ts'
import { lackOf } from './lacks.ts'

const unable: ReadonlySet<Ability> = new Set<Ability>(['sound', 'measure'])
const asking = (type: string, part?: string) => ({ type, getFieldValue: () => part })

test('a block lacks what it asks of a part, or of the object, and the board can’t do', () => {
  const lacks = [asking('light', 'lamp'), asking('note'), asking('distance', 'ears'), asking('wait'), asking('from-a-newer-kiosk')].map((block) => lackOf(block, { object: kit, unable }))
  expect(lacks).toEqual([undefined, { by: 'board', ability: 'sound' }, { by: 'board', ability: 'measure' }, undefined, undefined])
})

test('nothing is lacking where the board can do everything', () => {
  expect(lackOf(asking('note'), { object: kit, unable: new Set() })).toBeUndefined()
})

test('a block lacks a part that this object has not, or that can’t do it here, whatever the board can', () => {
  const lacks = [asking('light', 'built-in'), asking('light', 'lamp'), asking('note'), asking('distance', 'ears')].map((block) => lackOf(block, { object: bareBoard, unable }))
  expect(lacks).toEqual([undefined, { by: 'object' }, { by: 'object' }, { by: 'object' }])
  expect(lackOf(asking('brightness', 'red'), { object: kit, unable: new Set() })).toEqual({ by: 'object' })
})

test('each ability that may lack is told in both languages', () => {
  expect(Object.keys(en.placing.unable)).toEqual(Object.keys(fr.placing.unable))
})
