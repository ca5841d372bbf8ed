import { describe, expect, test } from 'vitest'
import { writeRoadBook } from '../../workshops/session/road-book.ts'
import { isDayOver, isRoadBookName, roadBookIn } from './road-books.ts'

const aDay = { isDemo: false, stop: { id: 'a-stop', commune: 'Tours', place: '' }, day: '2027-03-15', zone: 'Europe/Paris', kiosks: 12, slots: [] } as const

test('a file is read, or says why it is none', () => {
  expect(roadBookIn(writeRoadBook(aDay))).toEqual({ roadBook: aDay })
  const refused = [undefined, '{"format":', '{}', '{"format":"camion-road-book","version":2}', writeRoadBook(aDay).replace('Tours', 'Blois')]
  expect(refused.map(roadBookIn)).toEqual(['too-large', 'not-json', 'not-a-road-book', 'newer', 'damaged'].map((problem) => ({ problem })))
})

test('a road book may be called as one likes; a creation and the PIN are none', () => {
  const names = ['feuille-de-route-Tours-2027-03-15.json', 'feuille-de-route-Tours-2027-03-15 (1).json', 'lundi.JSON', 'owl-robot.camion.json', 'camion-pin.json', 'notes.txt', 'json']
  expect(names.map(isRoadBookName)).toEqual([true, true, true, false, false, false, false])
})

describe('a road book’s day is over', () => {
  const cases: readonly (readonly [what: string, openedOn: string, today: string, isOver: boolean])[] = [
    ['not the day before', '2027-03-14', '2027-03-14', false],
    ['not on its day', '2027-03-14', '2027-03-15', false],
    ['the day after', '2027-03-14', '2027-03-16', true],
    ['not when the clock went back ten years', '2027-03-15', '2017-03-15', false],
    ['not when a clock that was ten years back was set right', '2017-03-15', '2027-03-15', false],
    ['not on the day on which it was opened, though that is another', '2027-03-18', '2027-03-18', false],
    ['the day after it was opened late', '2027-03-18', '2027-03-19', true],
  ]
  test.each(cases)('%s', (_, openedOn, today, isOver) => expect(isDayOver('2027-03-15', openedOn, today)).toBe(isOver))
})
