import { expect, test } from 'vitest'
import { kinds } from '../../domain/personal-data.ts'
import type { Renderer } from '../page-models.ts'
import * as rendering from '../render.tsx'
import { dataSamples } from '../test-support/data-pages.ts'
import { dataWords } from './words.ts'

const { renderPage }: Renderer = rendering

const everywhere = { isDemo: false, organisation: { name: 'Association de démonstration', email: 'bonjour@example.org' } } as const

const html = (name: keyof typeof dataSamples, locale: 'fr' | 'en' = 'fr') => renderPage({ ...everywhere, ...dataSamples[name] }, locale)

test('the privacy page says each kind of data that the purge knows, why and until when, in both languages', () => {
  for (const locale of ['fr', 'en'] as const) {
    const page = renderPage({ ...everywhere, page: 'privacy' }, locale)
    expect(page.match(/<tr>/g)).toHaveLength(kinds.length + 1)
    for (const kind of kinds) expect(page).toContain(dataWords[locale].kept[kind].what)
  }
  const french = renderPage({ ...everywhere, page: 'privacy' }, 'fr')
  for (const said of ['12 mois après le jour de la visite', '30 jours après le jour de la visite', '24 mois, puis c’est effacé', '1 jour après la fin des dix minutes', '13 mois après votre dernière connexion', 'cnil.fr']) expect(french).toContain(said)
})

test('what is kept is said as one says it; a word that is not known stays as it is, and what was typed is never markup', () => {
  const page = html('my-data')
  for (const said of ['lundi 15 mars 2027', 'confirmée', 'rappel à sept jours', 'a kind of later', 'coordination, animation', '&lt;script&gt;']) expect(page).toContain(said)
  expect(html('my-data', 'en')).toContain('reminder seven days before')
})

test('erasing asks twice where classes are to come, and nothing is ticked beforehand', () => {
  const ticks = (name: keyof typeof dataSamples) => [...html(name).matchAll(/<input type="checkbox" id="(\w+)"[^>]*>/g)].map(([box, id]) => [id, /\schecked/.test(box)])
  expect(ticks('erase-me')).toEqual([['cancelsComing', false], ['sure', false]])
  expect(ticks('erase-me-half-sure')).toEqual([['cancelsComing', false], ['sure', true]])
  expect(ticks('erase-me-last')).toEqual([])
  expect(ticks('desk-data-found')).toEqual([['cancelsComing', false], ['sure', false]])
  expect(ticks('desk-data-nothing')).toEqual([])
})
