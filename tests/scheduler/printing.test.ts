import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveSeason } from '../support/scheduler/serving.ts'
import type { Serving } from '../support/scheduler/serving.ts'
import { aForm } from '../support/scheduler/builders.ts'

let scheduler: Serving
beforeAll(async () => {
  scheduler = await serveSeason()
})
afterAll(() => scheduler.end())

const head = async (path: string) => {
  const response = await fetch(`${scheduler.address}${path}`)
  return { status: response.status, type: response.headers.get('content-type'), begins: (await response.text()).slice(0, 5) }
}
const pdf = { status: 200, type: 'application/pdf', begins: '%PDF-' }

test.each(['a3-1', 'a3-2', 'a4-1', 'a4-2'])('the poster %s of a stop is for everybody', async (form) => {
  expect(await head(`/etapes/${scheduler.stop.id}/affiche-${form}.pdf`)).toEqual(pdf)
})

test('the papers of a workshop are for everybody, the template where there is one', async () => {
  for (const sheet of ['fiche', 'cours', 'gabarit']) expect(await head(`/ateliers/la-lanterne-qui-respire/${sheet}.pdf`)).toEqual(pdf)
  expect((await head('/ateliers/la-veilleuse/gabarit.pdf')).status).toBe(404)
  expect((await head('/ateliers/la-veilleuse/patron.pdf')).status).toBe(404)
})

test('the short address on a poster leads to the stop, and one that is nobody’s to the page that says so', async () => {
  const to = async (code: string) => {
    const { status, headers } = await fetch(`${scheduler.address}/e/${code}`, { redirect: 'manual' })
    return [status, headers.get('location') ?? headers.get('content-type')]
  }
  const nowhere = [404, 'text/html; charset=utf-8']
  expect([await to(scheduler.stop.id.slice(0, 8)), await to('00000000'), await to('mal-lu')]).toEqual([[303, `/etapes/${scheduler.stop.id}`], nowhere, nowhere])
})

test('another form, and a stop that is not there, have none', async () => {
  expect((await head(`/etapes/${scheduler.stop.id}/affiche-a5-1.pdf`)).status).toBe(404)
  expect((await head('/etapes/00000000-0000-4000-8000-000000000000/affiche-a4-1.pdf')).status).toBe(404)
})

test('the papers of a class are for whoever booked, once it is booked', async () => {
  const { slots } = (await (await fetch(`${scheduler.address}/api/stops/${scheduler.stop.id}`)).json()) as { slots: readonly { id: string }[] }
  const held = (await (await fetch(`${scheduler.address}/api/slots/${slots[0]?.id ?? ''}/holds`, { method: 'POST', headers: { 'idempotency-key': 'the wish to print' } })).json()) as { booking: string; key: string }
  const papers = `/reservations/${held.booking}.${held.key}/dossier.pdf`
  expect((await head(papers)).status).toBe(404)
  await fetch(`${scheduler.address}/api/bookings/${held.booking}`, { method: 'PUT', headers: { authorization: `Bearer ${held.key}`, 'idempotency-key': 'the wish to come', 'content-type': 'application/json' }, body: JSON.stringify(aForm()) })
  expect(await head(papers)).toEqual(pdf)
  expect((await head(`/reservations/${held.booking}.x/dossier.pdf`)).status).toBe(404)
})
