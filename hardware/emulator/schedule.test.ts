import { expect, test } from 'vitest'
import { Schedule } from './schedule.ts'

test('acts are done by cycle, and in the order asked for when the cycle is the same', () => {
  const schedule = new Schedule()
  const done: string[] = []
  schedule.add(20, () => done.push('late'))
  schedule.add(10, () => done.push('first of two'))
  schedule.add(10, () => done.push('second of two'))
  schedule.add(5, () => done.push('early'))
  schedule.doDue(10)
  expect(done).toEqual(['early', 'first of two', 'second of two'])
  expect(schedule.next).toBe(20)
})

test('an act added by an act, and due, is done at once', () => {
  const schedule = new Schedule()
  const done: string[] = []
  schedule.add(1, () => {
    done.push('outer')
    schedule.add(1, () => done.push('inner'))
  })
  schedule.doDue(1)
  expect(done).toEqual(['outer', 'inner'])
  expect(schedule.next).toBe(Infinity)
})
