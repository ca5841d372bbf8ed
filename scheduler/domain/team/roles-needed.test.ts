import { expect, test } from 'vitest'
import { levels } from '../level.ts'
import { slotLengths } from '../truck.ts'
import { clearedNeeded } from './readiness.ts'
import { rolesNeeded } from './roles-needed.ts'
import type { ClassComing } from './roles-needed.ts'

const coming: ClassComing = { levels: ['CM1'], isUlis: false, pupils: 24, length: 'short', isMade: false }

test('twenty-four children at twelve kiosks need a lead, two facilitators and a coder', () => {
  expect(rolesNeeded(coming)).toEqual({ lead: 1, facilitator: 2, coder: 1, driver: 0, welcome: 0 })
})

test('in a long slot half of them are at the kiosks and somebody is at the making table; so is somebody where an object is made', () => {
  expect([rolesNeeded({ ...coming, length: 'long', pupils: 48 }).facilitator, rolesNeeded({ ...coming, isMade: true }).facilitator]).toEqual([3, 3])
})

test('the youngest are welcomed outside, and a ULIS group has one more facilitator', () => {
  expect([rolesNeeded({ ...coming, levels: ['GS', 'CP'] }).welcome, rolesNeeded({ ...coming, isUlis: true }).facilitator]).toEqual([1, 3])
})

test('who is needed is always enough for a session to be ready, once all are adults and cleared', () => {
  for (const level of levels)
    for (const length of slotLengths)
      for (const isUlis of [false, true])
        for (let pupils = 1; pupils <= (length === 'long' ? 48 : 24); pupils += 1) {
          const { lead, facilitator, coder, welcome } = rolesNeeded({ levels: [level], isUlis, pupils, length, isMade: false })
          expect(lead + facilitator + coder + welcome).toBeGreaterThanOrEqual(clearedNeeded({ levels: [level], isUlis, pupils }))
        }
})
