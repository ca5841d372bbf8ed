import { describe, expect, test } from 'vitest'
import type { Day } from '../../domain/time.ts'
import { certificate } from './certificate.ts'
import type { CertificateFacts } from './certificate.ts'
import { brokenTexts, hostileTexts, longRow } from './test-support/hostile.ts'
import { sheetsOf, textIn, timesIn } from './test-support/pdf-read.ts'

const facts: CertificateFacts = {
  organisation: 'Association du camion',
  name: 'Camille Bénévole',
  days: [
    { day: '2027-03-15' as Day, commune: 'Tours', role: 'coder', minutes: 190 },
    { day: '2027-04-01' as Day, commune: 'Loches', role: 'welcome', minutes: 40 },
  ],
  period: { first: '2026-04-04' as Day, last: '2027-04-03' as Day },
  today: '2027-04-03' as Day,
  locale: 'fr',
  isDemo: false,
}

describe('a certificate of volunteering', () => {
  test('names who gave which hours, day by day, and their sum; it waits for a signature', async () => {
    const pdf = await certificate(facts)
    expect(sheetsOf(pdf)).toEqual({ pages: 1, size: 'A4' })
    const text = textIn(pdf)
    for (const told of ['Attestation de bénévolat', 'Camille Bénévole', 'du 4 avril 2026 au 3 avril 2027', '15 mars 2027 Tours Codeuse ou codeur 3 h 10', '1er avril 2027 Loches Accueil des classes 40 min', 'Total 3 h 50', 'Fait le 3 avril 2027.', 'Nom et signature', 'Page 1 / 1']) expect(text).toContain(told)
    expect(text).not.toContain('Démonstration')
    expect(timesIn(pdf, 'Association du camion')).toBe(2)
  })

  test('is in English too, and says when it is of a demonstration', async () => {
    const text = textIn(await certificate({ ...facts, locale: 'en', isDemo: true }))
    for (const told of ['Demonstration: nothing in this document is real', 'Certificate of volunteering', 'from 4 April 2026 to 3 April 2027', '15 March 2027 Tours Coder 3 h 10 min', 'Total 3 h 50 min', 'Dated 3 April 2027.']) expect(text).toContain(told)
  })

  test('goes on over pages with its heading, and signs on the last alone', async () => {
    const pdf = await certificate({ ...facts, days: Array.from({ length: 60 }, () => facts.days[0]).filter((day) => day !== undefined) })
    const { pages } = sheetsOf(pdf)
    const text = textIn(pdf)
    expect(pages).toBeGreaterThan(1)
    expect([text.split('15 mars 2027').length - 1, text.split('Nom et signature').length - 1, text.split('Total').length - 1]).toEqual([60, 1, 1])
    expect(text).toContain('Total 190 h')
  })

  test.each([...hostileTexts, longRow])('prints as typed: %s', async (text) => {
    expect(timesIn(await certificate({ ...facts, name: text }), text)).toBe(1)
    expect(timesIn(await certificate({ ...facts, organisation: text }), text)).toBe(2)
    expect(timesIn(await certificate({ ...facts, days: [{ ...facts.days[0], commune: text } as CertificateFacts['days'][number]] }), text)).toBe(1)
  })

  test('never fails, whatever it is told', async () => {
    for (const text of brokenTexts) expect(sheetsOf(await certificate({ ...facts, name: text, organisation: text, days: [{ ...facts.days[0], commune: text } as CertificateFacts['days'][number]] })).pages).toBe(1)
  })
})
