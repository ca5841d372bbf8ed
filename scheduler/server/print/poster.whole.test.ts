import { describe, expect, test } from 'vitest'
import type { Day } from '../../domain/time.ts'
import { poster } from './poster.ts'
import type { PosterFacts, PosterForm } from './poster.ts'
import { brokenTexts, hostileTexts, longRow } from './test-support/hostile.ts'
import { boxesIn, codeIn, lettersIn, lettersOf, sheetsOf, textIn, timesIn } from './test-support/pdf-read.ts'

const longest = 'Saint-Germain-de-Tallevende-la-Lande-Vaumont'
const tours: PosterFacts = {
  stop: 'Tours',
  dates: { first: '2027-03-15' as Day, last: '2027-03-19' as Day },
  place: 'Place de la Liberté',
  organisation: 'Association du camion',
  address: 'https://camion.example/etapes/0b6c4a52-6f0e-4f2e-9a35-3a0f2f6b0c55',
  locale: 'fr',
  isDemo: false,
}
const forms: readonly PosterForm[] = [
  { paper: 'a3', design: 1 },
  { paper: 'a3', design: 2 },
  { paper: 'a4', design: 1 },
  { paper: 'a4', design: 2 },
]

describe.each(forms)('the poster, $paper, design $design', (form) => {
  test('tells children and teachers, in French, where and when', async () => {
    const pdf = await poster(tours, form)
    const text = textIn(pdf)
    expect(sheetsOf(pdf)).toEqual({ pages: 1, size: form.paper.toUpperCase() })
    for (const told of ['Le camion qui code arrive !', 'Tours', '15–19 mars 2027', 'Place de la Liberté', 'Viens fabriquer un objet', 'réservez un créneau pour votre classe', 'Pour réserver', 'Association du camion']) expect(text).toContain(told)
    expect(lettersIn(pdf)).toContain(tours.address)
    expect(text).not.toContain('Démonstration')
  })

  test('and in English', async () => {
    const text = textIn(await poster({ ...tours, locale: 'en' }, form))
    for (const told of ['The coding truck is coming!', 'Tours', '15–19 March 2027', 'Come and make an object', 'book a slot for your class', 'To book']) expect(text).toContain(told)
  })

  test('says when it is of a demonstration', async () => {
    expect(textIn(await poster({ ...tours, isDemo: true }, form))).toContain('Démonstration : cette étape n’existe pas')
    expect(textIn(await poster({ ...tours, isDemo: true, locale: 'en' }, form))).toContain('Demonstration: this stop does not exist')
  })

  test('its code leads to the stop', async () => {
    expect(codeIn(await poster(tours, form))).toBe(tours.address)
  })

  test('has room for the longest name and the shortest, and every word is on the sheet', async () => {
    const [width, height] = form.paper === 'a3' ? [297, 420] : [210, 297]
    for (const stop of [longest, 'Y', longRow]) {
      const outside = boxesIn(await poster({ ...tours, stop, isDemo: true }, form)).filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
      expect(outside).toEqual([])
    }
    expect(lettersIn(await poster({ ...tours, stop: longest }, form))).toContain(longest)
  })

  test.each([...hostileTexts, longRow])('prints as typed: %s', async (text) => {
    const pdf = await poster({ ...tours, stop: text, place: text, organisation: text }, form)
    expect({ pages: sheetsOf(pdf).pages, times: timesIn(pdf, text) }).toEqual({ pages: 1, times: 3 })
  })

  test('never fails, whatever it is told', async () => {
    for (const text of brokenTexts) expect(sheetsOf(await poster({ ...tours, stop: text, place: text, organisation: text }, form)).pages).toBe(1)
  })
})

/*
 * Fredoka: 1,210 of 1,000 units from the highest to the lowest of a line, which is what a word's box measures,
 * 700 for a capital letter.
 */
const capitalIn = ({ top, bottom }: { readonly top: number; readonly bottom: number }) => ((bottom - top) * 700) / 1210

test.each([1, 2] as const)('at four metres the town and the dates of an A3 sheet are legible: design %i', async (design) => {
  // ISO 9241-303 asks for capitals of 16 minutes of arc at the least.
  const least = 4000 * Math.tan(((16 / 60) * Math.PI) / 180)
  for (const stop of ['Tours', longest]) {
    const boxes = boxesIn(await poster({ ...tours, stop, place: 'Ici' }, { paper: 'a3', design }))
    const large = boxes.filter((box) => capitalIn(box) >= least).map(({ word }) => word)
    expect(lettersOf(large.join(''))).toContain(`${stop}15–19mars2027`)
  }
})
