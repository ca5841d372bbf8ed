import { describe, expect, test } from 'vitest'
import { instantAt, MINUTE } from '../../domain/time.ts'
import type { Day, Instant } from '../../domain/time.ts'
import { daySheet } from './day-sheet.ts'
import type { ClassExpected, DaySheetFacts, SheetSlot } from './day-sheet.ts'
import { brokenTexts, hostileTexts, longRow } from './test-support/hostile.ts'
import { sheetsOf, textIn, timesIn } from './test-support/pdf-read.ts'

const day = '2027-03-15' as Day
const aClass: ClassExpected = { levels: ['CM1', 'CM2'], isUlis: false, pupils: 24, adults: 3, workshop: 'La veilleuse', school: 'École Jacques-Prévert', needs: 'Deux casques.', isConfirmed: true }

function slotAt(hour: number, is: SheetSlot['is']): SheetSlot {
  const from = instantAt(day, hour * 60, 'Europe/Paris')
  return { range: { from, until: (from + 60 * MINUTE) as Instant }, is }
}

const sheet: DaySheetFacts = { stop: 'Tours', place: 'Place de la Liberté', day, zone: 'Europe/Paris', slots: [slotAt(14, 'kept-aside'), slotAt(9, aClass), slotAt(11, 'free')], organisation: 'Association du camion', locale: 'fr', isDemo: false }

describe('the sheet of a day', () => {
  test('has its slots in the order of the clock, the free ones too', async () => {
    const pdf = await daySheet(sheet)
    expect(sheetsOf(pdf)).toEqual({ pages: 1, size: 'A4' })
    const text = textIn(pdf)
    for (const told of ['Feuille du jour', 'Tours', 'Lundi 15 mars 2027', 'Créneaux : 3 · classes : 1 · élèves : 24', 'CM1 et CM2', 'École Jacques-Prévert', 'La veilleuse', 'Deux casques.', 'Page 1 / 1']) expect(text).toContain(told)
    const inOrder = ['09:00', 'CM1 et CM2', '11:00', 'Libre', '14:00', 'Gardé par la coordination'].map((told) => text.indexOf(told))
    expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other))
    expect(inOrder).not.toContain(-1)
    expect(text).not.toContain('Démonstration')
    expect(text).not.toContain('Accord de la direction attendu')
  })

  test('is in English too, and says when it is of a demonstration', async () => {
    const text = textIn(await daySheet({ ...sheet, locale: 'en', isDemo: true }))
    for (const told of ['Demonstration: nothing on this sheet is real', 'Sheet of the day', 'Monday 15 March 2027', 'Slots: 3 · classes: 1 · pupils: 24', 'CM1 and CM2', 'Free', 'Kept aside by the coordinator']) expect(text).toContain(told)
  })

  test('tells a ULIS group, a head who has still to agree, and needs that nobody told', async () => {
    const text = textIn(await daySheet({ ...sheet, slots: [slotAt(9, { ...aClass, isUlis: true, isConfirmed: false, school: undefined, needs: '' })] }))
    for (const told of ['CM1, CM2 et ULIS', 'Accord de la direction attendu', 'rien de signalé']) expect(text).toContain(told)
  })

  test('numbers its pages when it is long', async () => {
    const pdf = await daySheet({ ...sheet, slots: Array.from({ length: 12 }, (_, index) => slotAt(8 + index, aClass)) })
    const { pages } = sheetsOf(pdf)
    const text = textIn(pdf)
    expect(pages).toBeGreaterThan(1)
    for (let page = 1; page <= pages; page++) expect(text).toContain(`Page ${page} / ${pages}`)
    expect(text.split('École Jacques-Prévert').length - 1).toBe(12)
  })

  test('says so when a day has no slot', async () => {
    expect(textIn(await daySheet({ ...sheet, slots: [] }))).toContain('Aucun créneau ce jour-là.')
  })

  test.each([...hostileTexts, longRow])('prints as typed: %s', async (text) => {
    const slots = [slotAt(9, { ...aClass, school: text, workshop: text, needs: text })]
    expect(timesIn(await daySheet({ ...sheet, slots, place: text, organisation: text }), text)).toBe(5)
    expect(timesIn(await daySheet({ ...sheet, stop: text }), text)).toBe(2)
  })

  test('never fails, whatever it is told', async () => {
    for (const text of brokenTexts) expect(sheetsOf(await daySheet({ ...sheet, stop: text, place: text, organisation: text, slots: [slotAt(9, { ...aClass, school: text, workshop: text, needs: text })] })).pages).toBe(1)
  })
})
