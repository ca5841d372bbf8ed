import { expect, test } from 'vitest'
import { usualAccompaniment } from './accompaniment.ts'
import { classRefusals, slotRefusals } from './booking-rules.ts'
import type { Asking, SlotOffered } from './booking-rules.ts'
import type { ClassAsked } from './booking.ts'
import type { Instant } from './time.ts'

const at = (hours: number) => (hours * 3_600_000) as Instant
const slot: SlotOffered = { range: { from: at(100), until: at(101) }, length: 'short', seats: 24, seatsOfLong: 48, stop: 'published', isKeptAside: false, booking: { opens: at(10), closes: at(90) } }
const asked: ClassAsked = { levels: ['CM1'], isUlis: false, pupils: 24, adults: 2, workshop: 'la-veilleuse' }
const workshop = { id: 'la-veilleuse', cycles: [3] } as const

const ofSlot = (over: Partial<SlotOffered>, now = at(50)) => slotRefusals({ slot: { ...slot, ...over }, now })
const ofClass = (over: Partial<ClassAsked>, more: Partial<Asking> = {}) => classRefusals({ asked: { ...asked, ...over }, slot, workshop, accompaniment: usualAccompaniment, now: at(50), ...more })

test('a free slot of a published stop may be held while booking is open', () => {
  expect(ofSlot({})).toEqual([])
})

test.each([
  ['a draft', { stop: 'draft' } as const, at(50), [{ code: 'stop-not-published' }]],
  ['a stop that was cancelled', { stop: 'cancelled' } as const, at(50), [{ code: 'stop-cancelled' }]],
  ['a slot that is kept aside', { isKeptAside: true }, at(50), [{ code: 'slot-kept-aside' }]],
  ['before booking opens', {}, at(10) - 1, [{ code: 'booking-not-open', opens: at(10) }]],
  ['as booking closes', {}, at(90), [{ code: 'booking-closed', closed: at(90) }]],
  ['as the class begins', { booking: { opens: at(10), closes: at(200) } }, at(100), [{ code: 'slot-past' }]],
])('%s', (_, over, now, reasons) => {
  expect(ofSlot(over, now as Instant)).toEqual(reasons)
})

test('a class that fits may come', () => {
  expect(ofClass({})).toEqual([])
})

const ratio = { text: usualAccompaniment.text, date: usualAccompaniment.date }

test.each([
  ['no pupils', { pupils: 0 }, [{ code: 'no-pupils' }]],
  ['one pupil too many is told of the long slot', { pupils: 25 }, [{ code: 'too-many-pupils', seats: 24, longSlotHolds: 48 }]],
  ['more than even a long slot holds', { pupils: 49, adults: 9 }, [{ code: 'too-many-pupils', seats: 24, longSlotHolds: undefined }]],
  ['a teacher alone', { adults: 1 }, [{ code: 'too-few-adults', needed: 2, ...ratio }]],
  ['no level', { levels: [] }, [{ code: 'no-level' }]],
  ['a level the workshop is not made for', { levels: ['CE2', 'CM1'] } as const, [{ code: 'workshop-not-for-level', levels: ['CE2'] }]],
  ['several reasons at once', { pupils: 25, adults: 1, levels: ['CP'] } as const, [{ code: 'too-many-pupils', seats: 24, longSlotHolds: 48 }, { code: 'too-few-adults', needed: 2, ...ratio }, { code: 'workshop-not-for-level', levels: ['CP'] }]],
])('%s', (_, over, reasons) => {
  expect(ofClass(over)).toEqual(reasons)
})

test('a ULIS group chooses any workshop, but one that is not there', () => {
  expect(ofClass({ isUlis: true, levels: ['CE2'] })).toEqual([])
  expect(ofClass({ isUlis: true }, { workshop: undefined })).toEqual([{ code: 'unknown-workshop' }])
})
