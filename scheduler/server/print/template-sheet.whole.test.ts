import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue, workshopNamed } from '../../../workshops/catalogue.ts'
import type { Pack } from '../../../workshops/catalogue.ts'
import { lettersIn, lettersOf, printed, sheetsOf, textIn } from './test-support/pdf-read.ts'
import type { Printed } from './test-support/pdf-read.ts'
import { workshopSheet } from './workshop-sheets.ts'

/** Millimetres by which a printed length may miss what it is said to be. */
const MISS = 0.3

const withTemplate = catalogue.filter(({ template }) => template)

const named = (id: string): Pack => {
  const pack = workshopNamed(id)
  if (!pack) throw new Error(`there is no pack ${id}`)
  return pack
}

/** Across the first and the last stroke. */
const reach = (strokes: readonly number[]): number => (strokes.at(-1) ?? 0) - (strokes[0] ?? 0)

const isAbout = (length: number, wanted: number) => expect(Math.abs(length - wanted), `${length.toFixed(2)} mm for ${wanted}`).toBeLessThan(MISS)

describe.each(withTemplate)('the template of $id', (pack) => {
  test.each(['fr', 'en'] as const)('is a page that says how, and a page for each of its own, A4 (%s)', async (locale) => {
    const { template } = pack
    const pdf = await workshopSheet(pack, 'template', locale)
    expect(sheetsOf(pdf)).toEqual({ pages: 1 + (template?.pages.length ?? 0), size: 'A4' })
    const letters = lettersIn(pdf)
    for (const text of [pack.title, ...(template?.instructions ?? []), ...(template?.forAdults ?? []), ...(template?.pages.flat().map(({ name }) => name) ?? [])]) expect(letters).toContain(lettersOf(text[locale]))
    const scale = { fr: 'Imprime à 100 %', en: 'Print at 100 %' }[locale]
    expect(textIn(pdf).split(scale).length - 1).toBe(1 + (template?.pages.length ?? 0))
  })

  test('its ruler is a hundred millimetres long on every page', async () => {
    const pdf = await workshopSheet(pack, 'template', 'fr')
    for (let page = 1; page <= sheetsOf(pdf).pages; page += 1) {
      const ticks = printed(pdf, page).across(283, 10, 114)
      expect(ticks).toHaveLength(101)
      isAbout(reach(ticks), 100)
      isAbout((ticks[50] ?? 0) - (ticks[0] ?? 0), 50)
    }
  })
})

describe('measured on the printed page', () => {
  let card: Printed
  let tray: Printed
  let box: Printed
  let sides: Printed
  let base: Printed
  beforeAll(async () => {
    const [cardPdf, boxPdf, lanternPdf] = await Promise.all([workshopSheet(named('la-carte-qui-chante'), 'template', 'fr'), workshopSheet(named('la-boite-a-secrets'), 'template', 'fr'), workshopSheet(named('la-lanterne-qui-respire'), 'template', 'fr')])
    card = printed(cardPdf, 3)
    tray = printed(cardPdf, 4)
    box = printed(boxPdf, 2)
    sides = printed(lanternPdf, 2)
    base = printed(lanternPdf, 3)
  })

  test('the card is 148 × 210 mm, and its light has 5.2 mm', () => {
    isAbout(reach(card.across(125, 25, 190)), 148)
    isAbout(reach(card.down(36, 30, 246)), 210)
    isAbout(reach(card.across(32 + 150, 31 + 100, 31 + 108)), 5.2)
  })

  test('the tray reaches over 157 mm, and the window for the batteries over 40', () => {
    isAbout(reach(tray.across(120, 8, 170)), 157)
    const window = tray.across(32 + 80, 10 + 31, 10 + 77).filter((x) => x > 10 + 33 && x < 10 + 75)
    isAbout(reach(window), 40)
  })

  test('the box is 188 mm wide and 178 high, and its shelf has an opening of 23 × 12.5', () => {
    isAbout(reach(box.across(32 + 60, 8, 205)), 188)
    isAbout(reach(box.down(11 + 120, 30, 215)), 178)
    isAbout(reach(box.across(222 + 20, 50 + 46, 50 + 74)), 23)
    isAbout(reach(box.down(50 + 60, 222 + 12, 222 + 28)), 12.5)
  })

  test('the knob of the box has 7.2 mm, its button 12.2', () => {
    isAbout(reach(box.across(32 + 72, 11 + 164, 11 + 174)), 7.2)
    isAbout(reach(box.across(32 + 72, 11 + 11, 11 + 27)), 12.2)
  })

  test('a side of the lantern is 112 mm high, a strip 172 wide; its base 79 and two flaps of 18, its light in the middle', () => {
    isAbout(reach(sides.down(14 + 11, 30, 146)), 112)
    isAbout(reach(sides.across(90, 8, 200)), 172)
    isAbout(reach(base.across(32 + 57, 8, 130)), 79 + 2 * 18)
    isAbout(reach(base.down(10 + 70, 30, 135)), 79 + 18)
    const hole = base.across(32 + 57.5, 10 + 53, 10 + 62)
    isAbout(reach(hole), 5.2)
    isAbout(((hole[0] ?? 0) + (hole.at(-1) ?? 0)) / 2, 10 + 57.5)
  })
})

test('a workshop without a template has no such paper', () => {
  expect(() => workshopSheet(named('la-veilleuse'), 'template', 'fr')).toThrow('la-veilleuse has no template')
})
