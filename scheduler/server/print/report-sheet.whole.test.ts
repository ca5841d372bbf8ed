import { describe, expect, test } from 'vitest'
import { levels } from '../../domain/level.ts'
import type { Day } from '../../domain/time.ts'
import { aReport, halfOfASeason, someClasses } from '../../web/test-support/report-pages.ts'
import { reportSheet } from './report-sheet.ts'
import type { ReportSheetFacts } from './report-sheet.ts'
import { brokenTexts, hostileTexts, longRow } from './test-support/hostile.ts'
import { sheetsOf, textIn, timesIn } from './test-support/pdf-read.ts'

const sheet: ReportSheetFacts = { season: '2026-2027', today: '2027-03-22' as Day, report: aReport(halfOfASeason), organisation: 'Association du camion', locale: 'fr', isDemo: false }

const months = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07']

describe('the report of a season', () => {
  test('has what is drawn and what is counted on two sheets of A4', async () => {
    const pdf = await reportSheet(sheet)
    expect(sheetsOf(pdf)).toEqual({ pages: 2, size: 'A4' })
    const text = textIn(pdf)
    for (const told of ['Bilan de la saison 2026-2027', 'Association du camion', 'au 22 mars 2027', '268 élèves à bord', '+ 1 204 à venir', '36 % des classes en commune rurale', 'Communes rurales : 88 élèves, 33 %', 'Autres communes : 171 élèves, 64 %', 'Population inconnue : 9 élèves, 3 %', 'Créneaux 14 sur 22, 64 %', 'moins de 2 000 habitants', 'novembre 2026 8 171 0 0', 'Un atelier d’autrefois dont le nom', 'dont personnes effacées depuis', '2 h 35', 'Page 2 / 2']) expect(text).toContain(told)
    expect(text).not.toContain('Démonstration')
  })

  test('is in English too, and says when it is of a demonstration', async () => {
    const text = textIn(await reportSheet({ ...sheet, locale: 'en', isDemo: true }))
    for (const told of ['Demonstration: nothing in this report is real', 'Report of the season 2026-2027', 'on 22 March 2027', 'Rural towns: 88 pupils, 33%', 'The night light', '2 h 35 min']) expect(text).toContain(told)
  })

  test('of a season that is over has no word of what is to come', async () => {
    const text = textIn(await reportSheet({ ...sheet, report: aReport({ classes: [someClasses()], slots: { past: { offered: 4, keptAside: 0, awaiting: 0 }, toCome: { offered: 0, keptAside: 0, awaiting: 0 } } }) }))
    expect([text.includes('À venir'), text.includes('mars 2027 2 41')]).toEqual([false, true])
  })

  test('of a season in which nothing happened is set all the same', async () => {
    expect(textIn(await reportSheet({ ...sheet, report: aReport() }))).toContain('0 élève à bord')
  })

  test('of the fullest season, with every level, month and workshop, loses nothing', async () => {
    const classes = levels.flatMap((level, at) => months.map((month, number) => someClasses({ month, levels: [level], isOver: number < 8, workshop: { id: `atelier-${at}`, title: `Atelier numéro ${at}` }, commune: at % 2 === 0 ? '37113' : '37261', classes: 40, pupils: 1_000, seats: 1_200 })))
    const pdf = await reportSheet({ ...sheet, isDemo: true, report: aReport({ ...halfOfASeason, classes }) })
    const text = textIn(pdf)
    expect(sheetsOf(pdf).pages).toBeLessThanOrEqual(3)
    for (const told of [...levels.map((level) => `${level} 320 8 000 120 3 000`), ...levels.map((_, at) => `Atelier numéro ${at} 320 8 000 120 3 000`)]) expect(text).toContain(told)
  })

  test.each([...hostileTexts, longRow])('prints as typed: %s', async (text) => {
    const report = aReport({ classes: [someClasses({ workshop: { id: 'x', title: text } })] })
    expect(timesIn(await reportSheet({ ...sheet, report }), text)).toBe(text.length > 34 ? 1 : 2)
    expect(timesIn(await reportSheet({ ...sheet, organisation: text }), text)).toBeGreaterThanOrEqual(2)
  })

  test('never fails, whatever it is told', async () => {
    for (const text of brokenTexts) expect(sheetsOf(await reportSheet({ ...sheet, organisation: text, report: aReport({ classes: [someClasses({ workshop: { id: 'x', title: text } })] }) })).pages).toBe(2)
  })
})
