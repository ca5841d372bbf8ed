import { expect, test } from 'vitest'
import { dayAfter } from '../time.ts'
import type { Day } from '../time.ts'
import { clearanceEnding, clearedUntil, countsUntil, isClearedOn, usualLengths } from './clearance.ts'
import type { Check } from './clearance.ts'

const day = (text: string) => text as Day
const check = (seen: string, until: string): Check => ({ kind: 'casier-b3', seen: day(seen), until: day(until) })

test('who was never checked is cleared on no day', () => {
  expect([isClearedOn([], day('2027-03-15')), clearedUntil([], day('2027-03-15')), clearanceEnding([], day('2027-03-15'))]).toEqual([false, undefined, undefined])
})

test('a check counts from the day it was seen until its last day, both among them', () => {
  const checks = [check('2027-03-01', '2027-05-30')]
  expect(['2027-02-28', '2027-03-01', '2027-05-30', '2027-05-31'].map((text) => isClearedOn(checks, day(text)))).toEqual([false, true, true, false])
})

test('how long a check counts depends on its kind', () => {
  expect(countsUntil('casier-b3', day('2027-03-01'), usualLengths)).toBe('2027-05-30')
  expect(countsUntil('attestation-honorabilité', day('2027-03-01'), { ...usualLengths, 'attestation-honorabilité': 10 })).toBe('2027-03-11')
})

test('checks that follow each other without a gap are one clearance; a gap of one day ends it', () => {
  const first = check('2027-03-01', '2027-03-31')
  expect(clearedUntil([check('2027-04-01', '2027-04-30'), first], day('2027-03-15'))).toBe('2027-04-30')
  expect(clearedUntil([check('2027-03-20', '2027-04-30'), first], day('2027-03-15'))).toBe('2027-04-30')
  expect(clearedUntil([check('2027-04-02', '2027-04-30'), first], day('2027-03-15'))).toBe('2027-03-31')
})

test('the end is told within thirty days before it, and no more once another check is seen', () => {
  const checks = [check('2027-03-01', '2027-05-30')]
  expect(['2027-04-29', '2027-04-30', '2027-05-30', '2027-05-31'].map((text) => clearanceEnding(checks, day(text)))).toEqual([undefined, '2027-05-30', '2027-05-30', undefined])
  expect(clearanceEnding([...checks, check('2027-05-15', '2027-08-13')], day('2027-05-15'))).toBe(undefined)
})

test('a day within the clearance is a day on which she is cleared, whatever the checks', () => {
  const first = day('2027-01-01')
  for (let seed = 1; seed <= 400; seed += 1) {
    const at = (turn: number) => (seed * 7_919 + turn * 104_729) % 60
    const checks = Array.from({ length: 1 + (seed % 4) }, (_, turn) => check(dayAfter(first, at(turn)), dayAfter(first, at(turn) + (at(turn + 9) % 20))))
    const from = dayAfter(first, at(31))
    const last = clearedUntil(checks, from)
    expect(last !== undefined).toBe(isClearedOn(checks, from))
    if (last === undefined) continue
    for (let within = from; within <= last; within = dayAfter(within, 1)) expect(isClearedOn(checks, within)).toBe(true)
    expect(isClearedOn(checks, dayAfter(last, 1))).toBe(false)
  }
})
