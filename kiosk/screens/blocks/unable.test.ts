import { expect, test } from 'vitest'
import type { Ability } from '../../../hardware/objects/object.ts'
import { en } from '../words/en.ts'
import { fr } from '../words/fr.ts'
import { lacking } from './unable.ts'

const unable: ReadonlySet<Ability> = new Set<Ability>(['sound', 'measure'])

test('a block lacks what it asks of a part, or of the object, and the board can’t do', () => {
  expect(['light', 'note', 'distance', 'wait', 'from-a-newer-kiosk'].map((type) => lacking(type, unable))).toEqual([undefined, 'sound', 'measure', undefined, undefined])
})

test('nothing is lacking where the board can do everything', () => {
  expect(lacking('note', new Set())).toBeUndefined()
})

test('each ability that may lack is told in both languages', () => {
  expect(Object.keys(en.placing.unable)).toEqual(Object.keys(fr.placing.unable))
})
