import { expect, test } from 'vitest'
import { usualAccompaniment } from './accompaniment.ts'
import type { SlotOffered } from './booking-rules.ts'
import type { Level } from './level.ts'
import { instantAt } from './time.ts'
import type { Day, Instant } from './time.ts'
import { firstWhoFits, offerDeadline } from './waiting.ts'

const at = (day: string, hour: number, minute = 0) => instantAt(day as Day, hour * 60 + minute, 'Europe/Paris')

const closes = at('2027-03-12', 18)
const begins = at('2027-03-15', 9)

test('an offer stands for two days', () => {
  expect(offerDeadline({ now: at('2027-03-01', 10), closes, begins })).toEqual({ ok: true, until: at('2027-03-03', 10), because: 'two-days' })
})

test('an offer does not outlast the booking', () => {
  expect(offerDeadline({ now: at('2027-03-12', 9), closes, begins })).toEqual({ ok: true, until: closes, because: 'booking-closes' })
})

test('an offer ends two hours before the class begins', () => {
  expect(offerDeadline({ now: at('2027-03-14', 20), closes: at('2027-03-19', 18), begins })).toEqual({ ok: true, until: at('2027-03-15', 7), because: 'class-begins' })
})

test('with less than half an hour left, nothing is offered', () => {
  expect(offerDeadline({ now: at('2027-03-12', 17, 30), closes, begins })).toMatchObject({ ok: true, until: closes })
  expect(offerDeadline({ now: at('2027-03-12', 17, 31), closes, begins })).toEqual({ ok: false, because: 'too-late' })
  expect(offerDeadline({ now: at('2027-03-13', 9), closes, begins })).toEqual({ ok: false, because: 'too-late' })
})

const slot: SlotOffered = { range: { from: begins, until: at('2027-03-15', 10) }, length: 'short', seats: 24, seatsOfLong: 48, stop: 'published', isKeptAside: false, booking: { opens: 0 as Instant, closes } }

const aClass = (name: string, pupils: number, level: Level = 'CM1') => ({ name, asked: { pupils, adults: 4, levels: [level], isUlis: false, workshop: 'la-veilleuse' }, workshop: { id: 'la-veilleuse', cycles: [3 as const] } })

const firstOf = (...line: readonly ReturnType<typeof aClass>[]) => firstWhoFits(line, slot, usualAccompaniment, at('2027-03-01', 10))?.name

test('a class too large for the slot is passed over', () => {
  expect(firstOf(aClass('large', 30), aClass('fits', 24), aClass('later', 20))).toBe('fits')
})

test('a class whose workshop is no longer made for it is passed over', () => {
  expect(firstOf(aClass('young', 20, 'CP'), aClass('fits', 20))).toBe('fits')
})

test('nobody fits in an empty line, or in one of large classes', () => {
  expect(firstOf()).toBeUndefined()
  expect(firstOf(aClass('large', 30))).toBeUndefined()
})
