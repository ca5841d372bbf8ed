import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { addresses } from './addresses.ts'
import { askFields, bookFields } from './fields.ts'
import type { Renderer } from './page-models.ts'
import * as rendering from './render.tsx'
import { ask, book, booking, bookRefused, samplePages, stop, tour } from './test-support/sample-pages.ts'

const { look, renderPage }: Renderer = rendering

const locales = ['fr', 'en'] as const
const pages = Object.entries(samplePages).flatMap(([name, model]) => locales.map((locale) => ({ name, model, locale })))

/** The attribute's values, in order. */
const values = (html: string, attribute: string) => [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value)

const inputOf = (html: string, name: string) => new RegExp(`<(?:input|textarea)[^>]* name="${name}"[^>]*>`).exec(html)?.[0] ?? ''

describe.each(pages)('$name in $locale', ({ model, locale }) => {
  const html = renderPage(model, locale)

  test('is a whole document of that language, with one title and one heading of it', () => {
    expect(html).toMatch(/^<!doctype html><html lang="(fr|en)">/)
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html.match(/<title>[^<]+ – Camion qui code<\/title>/g)).toHaveLength(1)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html.match(/<!doctype/gi)).toHaveLength(1)
  })

  test('has no missing word', () => {
    expect(html).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object|>null</)
  })

  test('needs no script but the ones for passkeys and for a lesson’s keys, and reaches for nothing elsewhere', () => {
    expect(html.replaceAll(`<script src="${addresses.passkeyScript}" defer=""></script>`, '').replaceAll(`<script src="${addresses.lessonScript}" defer=""></script>`, '').replaceAll(`<script src="${addresses.desk.timelineScript}" defer=""></script>`, '')).not.toMatch(/<script|\son[a-z]+="|\sstyle="/)
    expect([...values(html, 'href'), ...values(html, 'action'), ...values(html, 'src')].filter((address) => !/^(\/|#|mailto:|tel:|geo:|data:,$)/.test(address))).toEqual([])
  })

  test('every name within it is of something there, once', () => {
    const ids = values(html, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    const meant = [...values(html, 'for'), ...values(html, 'aria-labelledby'), ...values(html, 'aria-describedby').flatMap((list) => list.split(' ')), ...values(html, 'href').flatMap((address) => (address.startsWith('#') ? [address.slice(1)] : []))]
    expect(meant.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('says that it is a demonstration, or does not', () => {
    expect(html).toContain('class="demo"')
    expect(renderPage({ ...model, isDemo: false }, locale)).not.toContain('class="demo"')
  })

  test('with its style sheet it is lighter than 60 kB', () => {
    expect(gzipSync(html).length + gzipSync(look).length).toBeLessThan(60_000)
  })
})

test('each stop of the tour leads to its page', () => {
  const html = renderPage(tour, 'fr')
  const [list = '', ...others] = html.split('id="carte"')
  const stops = (part: string) => values(part, 'href').filter((address) => address.startsWith('/etapes/'))
  expect(stops(list)).toEqual(['/etapes/tours', '/etapes/loches', '/etapes/preuilly'])
  expect(new Set(stops(others.join('')))).toEqual(new Set(stops(list)))
  expect(html).toContain('12 créneaux libres')
  expect(html).toContain('1 créneau libre')
  expect(html).toContain('du mardi 30 mars au jeudi 1er avril 2027')
})

test('without a stop, the tour invites to ask for the truck', () => {
  const html = renderPage({ ...tour, stops: [] }, 'fr')
  expect(html).toContain('Aucune étape n’est annoncée')
  expect(values(html, 'href')).toContain(addresses.ask)
})

test('only free slots can be booked, and only while booking is open', () => {
  expect(values(renderPage(stop, 'fr'), 'action')).toEqual(['/creneaux/4/tenir', '/creneaux/5/tenir'])
  expect(values(renderPage({ ...stop, booking: { ...stop.booking, is: 'not-open' } }, 'fr'), 'action')).toEqual([])
  expect(values(renderPage({ ...stop, booking: { ...stop.booking, is: 'closed' } }, 'fr'), 'action')).toEqual([])
  expect(values(renderPage({ ...stop, isCancelled: true }, 'fr'), 'action')).toEqual([])
})

test('two buttons of a stop never have the same name', () => {
  const names = [...renderPage(stop, 'fr').matchAll(/<button.*?<\/button>/g)].map(([button]) => button)
  expect(new Set(names).size).toBe(names.length)
})

test('the form sends each of its fields, and the key that makes it one wish', () => {
  const html = renderPage(book, 'fr')
  expect(new Set(values(html, 'name').filter((name) => !['viewport', 'robots'].includes(name)))).toEqual(new Set([...bookFields, 'key']))
  expect(html).toContain('<input type="hidden" name="key" value="une-cle"/>')
  expect(html).toContain('gardé pour vous jusqu’à 10:42')
  expect(new Set(values(renderPage(ask, 'fr'), 'name').filter((name) => name !== 'viewport'))).toEqual(new Set([...askFields, 'key']))
})

test('a form that comes back keeps what was typed, and says beside each field what to do', () => {
  const html = renderPage(bookRefused, 'fr')
  expect(inputOf(html, 'schoolName')).toContain('value="École de démonstration 1"')
  expect(inputOf(html, 'pupils')).toContain('aria-invalid="true"')
  expect(inputOf(html, 'pupils')).toContain('aria-describedby="field-pupils-hint field-pupils-wrong"')
  expect(inputOf(html, 'teacher')).not.toContain('aria-invalid')
  expect(html).toMatch(/<input[^>]*name="workshop"[^>]*checked=""[^>]*value="le-theremine"|<input[^>]*name="workshop"[^>]*value="le-theremine"[^>]*checked=""|<input[^>]*checked=""[^>]*name="workshop"[^>]*value="le-theremine"/)
  expect(html.match(/<input[^>]*name="levels"[^>]*>/g)?.filter((input) => input.includes('checked=""'))).toHaveLength(2)
  expect(values(html, 'href').filter((address) => address.startsWith('#field-'))).toEqual(['#field-uai', '#field-email', '#field-pupils', '#field-adults', '#field-workshop', '#field-headAgrees'])
  expect(html).toContain('<title>Il reste quelque chose à corriger – Réserver pour votre classe – Camion qui code</title>')
})

test('what somebody typed is never markup', () => {
  const html = renderPage({ ...book, values: { ...book.values, schoolName: '"><script>alert(1)</script>', needs: '</textarea><script>' } }, 'fr')
  expect(html).not.toContain('<script')
})

test('a booking can be changed or cancelled while there is time, and confirmed when the head has still to agree', () => {
  const acts = (model: typeof booking) => values(renderPage(model, 'fr'), 'action')
  const [confirm, headCount, cancel] = ['confirmer', 'effectif', 'annuler'].map((act) => `/reservations/une-reservation/${act}`)
  expect(acts(booking)).toEqual([headCount, cancel])
  expect(acts({ ...booking, state: 'asked' })).toEqual([confirm, headCount, cancel])
  expect(acts({ ...booking, canChange: false })).toEqual([])
  expect(acts({ ...booking, state: 'cancelled' })).toEqual([])
})

test('search engines are told to forget a booking’s page', () => {
  expect(renderPage(booking, 'fr')).toContain('<meta name="robots" content="noindex"/>')
  expect(renderPage(tour, 'fr')).not.toContain('noindex')
})
