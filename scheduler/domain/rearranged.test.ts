import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SlotId } from './ids.ts'
import { leavingClasses, rearranged } from './rearranged.ts'
import type { SlotThere } from './rearranged.ts'
import type { SlotTime } from './slots.ts'
import { dayAfter, instantAt } from './time.ts'
import type { Day } from './time.ts'

const zone = 'Europe/Paris'
const monday = '2027-03-15' as Day

const time = (days: number, hour: number, over: Partial<SlotTime> = {}): SlotTime => {
  const day = dayAfter(monday, days)
  return { day, range: { from: instantAt(day, hour * 60, zone), until: instantAt(day, hour * 60 + 60, zone) }, length: 'short', seats: 24, ...over }
}
const slot = (id: string, at: SlotTime, over: Partial<SlotThere> = {}): SlotThere => ({ ...at, id: id as SlotId, isKeptAside: false, isCancelled: false, isBooked: false, pupils: undefined, ...over })
const booked = { isBooked: true, pupils: 24 } as const

test('a class whose day and hour are still there stays; a free slot that is not there ends; a new one is free', () => {
  const [one, two] = [slot('one', time(0, 9), booked), slot('two', time(0, 10))]
  expect(rearranged({ before: [one, two], after: [time(0, 9), time(1, 9)], shift: 0, zone })).toEqual({
    fates: [
      { slot: one, is: 'stays', at: time(0, 9) },
      { slot: two, is: 'ends', why: 'no-such-slot' },
    ],
    made: [time(1, 9)],
  })
})

test('a stop that moves by two weeks can take its classes along, at the same hour of the clock although clocks change in between', () => {
  const one = slot('one', time(0, 9), booked)
  const moved = rearranged({ before: [one], after: [time(14, 9), time(14, 10)], shift: 14, zone })
  expect(moved).toEqual({ fates: [{ slot: one, is: 'follows', at: time(14, 9) }], made: [time(14, 10)] })
  expect(leavingClasses(moved)).toEqual({ fates: [{ slot: one, is: 'ends', why: 'not-taken-along' }], made: [time(14, 9), time(14, 10)] })
})

test('a class that has its time keeps it before another follows to it', () => {
  const [one, two] = [slot('one', time(0, 9), booked), slot('two', time(1, 9), booked)]
  expect(rearranged({ before: [one, two], after: [time(1, 9)], shift: 1, zone }).fates).toEqual([
    { slot: one, is: 'ends', why: 'no-such-slot' },
    { slot: two, is: 'stays', at: time(1, 9) },
  ])
})

test('a class too large for another truck ends, and its time is free', () => {
  const one = slot('one', time(0, 9), booked)
  expect(rearranged({ before: [one], after: [time(0, 9, { seats: 12 })], shift: 0, zone })).toEqual({ fates: [{ slot: one, is: 'ends', why: 'too-small' }], made: [time(0, 9, { seats: 12 })] })
})

test('what the coordinator took away is not made again; what she keeps aside follows, with or without classes', () => {
  const [gone, aside] = [slot('gone', time(0, 9), { isCancelled: true }), slot('aside', time(0, 10), { isKeptAside: true })]
  expect(rearranged({ before: [gone], after: [time(0, 9)], shift: 0, zone })).toEqual({ fates: [], made: [] })
  expect(leavingClasses(rearranged({ before: [aside], after: [time(7, 10)], shift: 7, zone })).fates).toEqual([{ slot: aside, is: 'follows', at: time(7, 10) }])
})

const times = fc.uniqueArray(fc.record({ days: fc.integer({ min: 0, max: 9 }), hour: fc.integer({ min: 8, max: 16 }), seats: fc.constantFrom(12, 24) }), { selector: ({ days, hour }) => days * 24 + hour, maxLength: 20 })
const settings = fc.record({ before: times, after: times, shift: fc.integer({ min: -5, max: 5 }), marks: fc.array(fc.record({ isBooked: fc.boolean(), isKeptAside: fc.boolean(), isCancelled: fc.boolean(), pupils: fc.integer({ min: 1, max: 24 }) }), { minLength: 20, maxLength: 20 }) })

test('no class is ever lost, and no time is given to two', () => {
  fc.assert(
    fc.property(settings, fc.boolean(), ({ before, after, shift, marks }, along) => {
      const there = before.map(({ days, hour, seats }, at) => {
        const mark = marks[at] ?? { isBooked: false, isKeptAside: false, isCancelled: false, pupils: 1 }
        return slot(`slot ${at}`, time(days, hour, { seats }), { ...mark, isBooked: mark.isBooked && !mark.isCancelled, pupils: mark.isBooked ? mark.pupils : undefined })
      })
      const fresh = after.map(({ days, hour, seats }) => time(days, hour, { seats }))
      const found = rearranged({ before: there, after: fresh, shift, zone })
      const { fates, made } = along ? found : leavingClasses(found)
      expect(fates.map((fate) => fate.slot)).toEqual(there.filter(({ isCancelled }) => !isCancelled))
      const given = fates.flatMap((fate) => ('at' in fate ? [fate.at] : []))
      const takenAway = fresh.filter((one) => there.some((other) => other.isCancelled && other.day === one.day && other.range.from === one.range.from))
      expect(new Set([...given, ...made, ...takenAway])).toEqual(new Set(fresh))
      expect(given.length + made.length + takenAway.length).toBe(fresh.length)
      for (const fate of fates) if ('at' in fate) expect(fate.slot.pupils ?? 0).toBeLessThanOrEqual(fate.at.seats)
      if (!along) expect(fates.some((fate) => fate.is === 'follows' && fate.slot.isBooked)).toBe(false)
    }),
  )
})
