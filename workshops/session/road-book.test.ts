import fc from 'fast-check'
import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { checksumOf } from './checksum.ts'
import { readRoadBook, writeRoadBook } from './road-book.ts'
import type { ClassAboard, RoadBook } from './road-book.ts'

const aClass: ClassAboard = { levels: ['CM1', 'CM2'], isUlis: false, pupils: 24, adults: 3, workshop: { id: 'la-veilleuse', title: 'La veilleuse' }, isConfirmed: true }

const aDay: RoadBook = {
  isDemo: false,
  stop: { id: 'a-stop', commune: 'Tours', place: 'Place de la Liberté' },
  day: '2027-03-15',
  zone: 'Europe/Paris',
  kiosks: 12,
  slots: [
    { begin: '09:00', end: '10:00', length: 'short', is: aClass },
    { begin: '10:10', end: '11:40', length: 'long', is: 'free' },
    { begin: '13:30', end: '14:30', length: 'short', is: 'kept-aside' },
  ],
}

/** What is in a file, with something in it changed; its checksum is not. */
function changed(change: (saved: Record<string, unknown>) => void): string {
  const saved = JSON.parse(writeRoadBook(aDay)) as Record<string, unknown>
  change(saved)
  return JSON.stringify(saved)
}

const slotOf = (saved: Record<string, unknown>, at: number) => (saved['slots'] as Record<string, unknown>[])[at] ?? {}
const classOf = (saved: Record<string, unknown>) => slotOf(saved, 0)['is'] as Record<string, unknown>

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.isWellFormed() && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const number = fc.integer({ min: 1, max: 1000 })
const anyClass = fc.record({ levels: fc.array(words, { maxLength: 4 }), isUlis: fc.boolean(), pupils: number, adults: number, workshop: fc.record({ id: words, title: words }), isConfirmed: fc.boolean() })
const anySlots = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { maxLength: 16 }).chain((minutes) => {
  const times = minutes.toSorted((one, other) => one - other)
  const pairs = Array.from({ length: Math.floor(times.length / 2) }, (_, at) => ({ begin: clock(times[at * 2] ?? 0), end: clock(times[at * 2 + 1] ?? 0) }))
  return fc.tuple(...pairs.map((pair) => fc.record({ begin: fc.constant(pair.begin), end: fc.constant(pair.end), length: fc.constantFrom('short' as const, 'long' as const), is: fc.oneof(fc.constantFrom('free' as const, 'kept-aside' as const, 'not-ready' as const), anyClass) })))
})
const anyRoadBook: fc.Arbitrary<RoadBook> = fc.record({
  isDemo: fc.boolean(),
  stop: fc.record({ id: words, commune: words, place: fc.oneof(words, fc.constant('')) }),
  day: fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  zone: fc.constantFrom('Europe/Paris', 'Indian/Reunion'),
  kiosks: number,
  slots: anySlots,
})

describe('a road book', () => {
  test('is read as it was written, whatever it holds', () => {
    fc.assert(fc.property(anyRoadBook, (roadBook) => { expect(readRoadBook(writeRoadBook(roadBook))).toEqual({ roadBook }) }), { numRuns: 300 })
  })

  test('is read the same when it was indented in another way, or begins with a mark of its encoding', () => {
    const saved = writeRoadBook(aDay)
    for (const text of [JSON.stringify(JSON.parse(saved)), saved.replaceAll('\n', '\r\n'), `\uFEFF${saved}`]) expect(readRoadBook(text)).toEqual({ roadBook: aDay })
  })

  test('holds its texts in one line each, without what a screen would obey', () => {
    const told = { ...aDay, stop: { ...aDay.stop, place: 'Place\u001b[31m\nde la Liberté' } }
    expect(readRoadBook(writeRoadBook(told))).toEqual({ roadBook: { ...aDay, stop: { ...aDay.stop, place: 'Place [31m de la Liberté' } } })
  })

  test('cut anywhere, is refused', () => {
    const saved = writeRoadBook(aDay).trimEnd()
    for (let length = 0; length < saved.length; length += 1) expect(readRoadBook(saved.slice(0, length))).toMatchObject({ problem: { reason: 'not-json' } })
  })

  test('with any one letter of it changed, is refused or the same', () => {
    const saved = writeRoadBook(aDay)
    fc.assert(
      fc.property(fc.nat({ max: saved.length - 1 }), fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }), (at, letter) => {
        const read = readRoadBook(saved.slice(0, at) + letter + saved.slice(at + 1))
        if (!read.problem) expect(read).toEqual({ roadBook: aDay })
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what is refused says why, and where', () => {
  const cases: readonly (readonly [what: string, text: string, problem: { readonly reason: string; readonly detail?: string }])[] = [
    ['a list', '[]', { reason: 'not-a-road-book', detail: 'format' }],
    ['a creation', '{"format": "camion", "version": 1}', { reason: 'not-a-road-book', detail: 'format' }],
    ['no version', '{"format": "camion-road-book"}', { reason: 'not-a-road-book', detail: 'version' }],
    ['half a version', changed((saved) => (saved['version'] = 1.5)), { reason: 'not-a-road-book', detail: 'version' }],
    ['a newer one, whatever it holds', '{"format": "camion-road-book", "version": 2, "new": true}', { reason: 'newer', detail: '2' }],
    ['a field that nobody knows', changed((saved) => (saved['teacher'] = 'somebody')), { reason: 'not-a-road-book', detail: 'teacher' }],
    ['a field of a class that nobody knows', changed((saved) => (classOf(saved)['school'] = 'one')), { reason: 'not-a-road-book', detail: 'slots[0].is.school' }],
    ['a day that is none', changed((saved) => (saved['day'] = '2027-02-29')), { reason: 'not-a-road-book', detail: 'day' }],
    ['no pupil', changed((saved) => (classOf(saved)['pupils'] = 0)), { reason: 'not-a-road-book', detail: 'slots[0].is.pupils' }],
    ['an hour that is none', changed((saved) => (slotOf(saved, 2)['begin'] = '25:00')), { reason: 'not-a-road-book', detail: 'slots[2].begin' }],
    ['a slot in the other', changed((saved) => (slotOf(saved, 1)['begin'] = '09:30')), { reason: 'not-a-road-book', detail: 'slots[1].begin' }],
    ['a slot that ends before it begins', changed((saved) => (slotOf(saved, 2)['end'] = '13:00')), { reason: 'not-a-road-book', detail: 'slots[2].begin' }],
    ['a place of two lines', changed((saved) => ((saved['stop'] as Record<string, unknown>)['place'] = 'a\nb')), { reason: 'not-a-road-book', detail: 'stop.place' }],
    ['other pupils than were written', changed((saved) => (classOf(saved)['pupils'] = 25)), { reason: 'damaged', detail: '' }],
    ['no checksum', changed((saved) => delete saved['checksum']), { reason: 'not-a-road-book', detail: 'checksum' }],
  ]
  test.each(cases)('%s', (_, text, problem) => expect(readRoadBook(text)).toEqual({ problem }))

  test('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.json(), (text) => { expect(readRoadBook(text).problem?.reason).toBe('not-a-road-book') }))
  })
})

test('a checksum is that of gzip', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { expect(checksumOf(text)).toBe(crc32(text).toString(16).padStart(8, '0')) }))
})
