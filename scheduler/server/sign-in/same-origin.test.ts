import { expect, test } from 'vitest'
import { comesFromElsewhere } from './same-origin.ts'

const address = 'https://camion.example.org'
const posted = (headers: Readonly<Record<string, string>>) => comesFromElsewhere({ method: 'POST', headers }, address)

test('our own pages are heard, by either of the headers that a browser sends', () => {
  expect(posted({ 'sec-fetch-site': 'same-origin' })).toBe(false)
  expect(posted({ origin: address, host: '127.0.0.1:4100' })).toBe(false)
  expect(posted({ origin: 'http://127.0.0.1:4100', host: '127.0.0.1:4100' })).toBe(false)
})

test('another site is not, nor a neighbour under the same name, nor a page without an origin', () => {
  expect(posted({ 'sec-fetch-site': 'cross-site', origin: address })).toBe(true)
  expect(posted({ 'sec-fetch-site': 'same-site' })).toBe(true)
  expect(posted({ origin: 'https://elsewhere.example', host: 'camion.example.org' })).toBe(true)
  expect(posted({ origin: 'null', host: 'camion.example.org' })).toBe(true)
})

test('looking is free, and a program sends neither header', () => {
  expect(comesFromElsewhere({ method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } }, address)).toBe(false)
  expect(posted({})).toBe(false)
})
