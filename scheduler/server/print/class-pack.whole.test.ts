import { describe, expect, test } from 'vitest'
import { instantAt, MINUTE } from '../../domain/time.ts'
import type { Day, Instant } from '../../domain/time.ts'
import { classPack } from './class-pack.ts'
import type { ClassPackFacts } from './class-pack.ts'
import { brokenTexts, hostileTexts, longRow } from './test-support/hostile.ts'
import { lettersIn, sheetsOf, textIn, timesIn } from './test-support/pdf-read.ts'

const nine = instantAt('2027-03-15' as Day, 9 * 60, 'Europe/Paris')
const pack: ClassPackFacts = {
  stop: 'Tours',
  place: 'Place de la Liberté',
  access: 'Entrée par la rue du Port.',
  range: { from: nine, until: (nine + 60 * MINUTE) as Instant },
  zone: 'Europe/Paris',
  length: 'short',
  class: { levels: ['CE2'], isUlis: false, pupils: 24, adults: 3 },
  workshop: { id: 'la-veilleuse', title: 'La veilleuse' },
  organisation: 'Association du camion',
  address: 'https://camion.example/reservations/0b6c4a52-6f0e-4f2e-9a35-3a0f2f6b0c55',
  locale: 'fr',
  isDemo: false,
}

describe('the papers of a class', () => {
  test('are a page for the teacher and a page for the families', async () => {
    const pdf = await classPack(pack)
    expect(sheetsOf(pdf)).toEqual({ pages: 2, size: 'A4' })
    const [teacher = '', families = ''] = textIn(pdf).split('Mot aux familles')
    for (const told of ['Votre classe dans le camion', 'Lundi 15 mars 2027', 'de 09:00 à 10:00, soit 60 minutes à bord', 'Tours', 'Place de la Liberté', 'Entrée par la rue du Port.', 'CE2 · élèves : 24 · adultes, dont vous : 3', 'La veilleuse', 'Une lampe s’allume quand il fait sombre', 'On monte à bord', 'On s’étire', 'À apporter']) expect(teacher).toContain(told)
    for (const told of ['le lundi 15 mars 2027, de 09:00 à 10:00', 'Place de la Liberté, Tours.', 'Nous ne demandons le nom d’aucun enfant.', 'Aucune photo d’enfant n’est prise sans l’accord écrit de sa famille.']) expect(families).toContain(told)
    expect(lettersIn(pdf)).toContain(pack.address)
    expect(textIn(pdf)).not.toContain('Démonstration')
  })

  test('are in English too, and say when they are of a demonstration', async () => {
    const pdf = await classPack({ ...pack, locale: 'en', isDemo: true })
    const text = textIn(pdf)
    expect(sheetsOf(pdf).pages).toBe(2)
    for (const told of ['Demonstration: nothing in this document is real', 'Your class aboard the truck', 'from 09:00 to 10:00: 60 minutes aboard', 'The night light', 'What to bring', 'A note to families', 'on Monday 15 March 2027, from 09:00 to 10:00', 'We ask for no child’s name.', 'No photo of a child is taken without the written agreement of the family.']) expect(text).toContain(told)
  })

  test('tell the half groups of a long slot', async () => {
    const text = textIn(await classPack({ ...pack, length: 'long', range: { from: nine, until: (nine + 90 * MINUTE) as Instant } }))
    for (const told of ['de 09:00 à 10:30, soit 90 minutes à bord', 'Un demi-groupe aux postes', 'On échange les places']) expect(text).toContain(told)
    expect(text).not.toContain('On s’étire')
  })

  test('leave out an access nobody told, and name a workshop of another catalogue as it was booked', async () => {
    const text = textIn(await classPack({ ...pack, access: '', workshop: { id: 'of-another-year', title: 'Le moulin' } }))
    expect(text).not.toContain('Comment venir')
    expect(text).toContain('Le moulin')
  })

  test.each([...hostileTexts, longRow])('print as typed: %s', async (text) => {
    const facts = { ...pack, stop: text, place: text, access: text, workshop: { id: 'of-another-year', title: text }, organisation: text, address: text }
    expect(timesIn(await classPack(facts), text)).toBeGreaterThanOrEqual(9)
  })

  test('never fail, whatever they are told', async () => {
    for (const text of brokenTexts) expect(sheetsOf(await classPack({ ...pack, stop: text, place: text, access: text, workshop: { id: '', title: text }, organisation: text, address: text })).pages).toBe(2)
  })
})
