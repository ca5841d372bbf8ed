import { expect, test } from 'vitest'
import { clearedNeeded, lacksOf } from './readiness.ts'
import type { Session } from './readiness.ts'

const cleared = { isAdult: true, isCleared: true }
const session: Session = { levels: ['CM1', 'CM2'], isUlis: false, pupils: 24, hasTeacher: true, aboard: [cleared] }

test('a session with its teacher and a cleared adult of the truck is ready', () => {
  expect(lacksOf(session)).toEqual([])
})

test('without its teacher it never is, however many of the truck are there', () => {
  expect(lacksOf({ ...session, hasTeacher: false, aboard: [cleared, cleared, cleared] })).toEqual([{ is: 'no-teacher' }])
})

test('without a cleared adult of the truck it never is: who is not of age does not count, nor who is not cleared', () => {
  expect(lacksOf({ ...session, aboard: [] })).toEqual([{ is: 'no-cleared-adult' }])
  expect(lacksOf({ ...session, aboard: [{ isAdult: false, isCleared: true }] })).toEqual([{ is: 'no-cleared-adult' }])
  expect(lacksOf({ ...session, aboard: [{ isAdult: true, isCleared: false }] })).toEqual([{ is: 'no-cleared-adult' }, { is: 'not-cleared', people: 1 }])
})

test('somebody who is not cleared keeps it from being ready, also beside one who is', () => {
  expect(lacksOf({ ...session, aboard: [cleared, { isAdult: true, isCleared: false }] })).toEqual([{ is: 'not-cleared', people: 1 }])
})

test('the younger the pupils, the more cleared adults; a mixed class follows its youngest, and a ULIS group asks for one more', () => {
  const needed = (levels: Session['levels'], pupils: number, isUlis = false) => clearedNeeded({ levels, pupils, isUlis })
  expect([needed(['GS'], 24), needed(['GS', 'CP'], 25), needed(['CP'], 24), needed(['CP'], 25), needed(['5e'], 30), needed(['5e'], 31), needed(['CM1'], 12, true), needed([], 24)]).toEqual([2, 3, 1, 2, 1, 2, 2, 1])
  expect(lacksOf({ ...session, levels: ['GS'] })).toEqual([{ is: 'too-few', needed: 2, there: 1 }])
})
