import { expect, test } from 'vitest'
import type { Usual } from '../../common/station-calls.ts'
import { settingsFor } from './kiosk-usual.ts'
import { usual as page } from './settings.ts'

const asItComes: Usual = { locale: null, mood: 'words', volume: 100, brightness: 100 }
const pictures: Usual = { ...asItComes, mood: 'pictures' }
const english: Usual = { ...asItComes, locale: 'en' }

test('before nobody, a page is set as the facilitator has set its kiosk', () => {
  expect(settingsFor({ ...pictures, locale: 'en' }, undefined, false, page)).toEqual({ ...page, mood: 'pictures', locale: 'en' })
  expect(settingsFor(asItComes, undefined, false, page)).toBe(undefined)
})

test('a language that nobody has chosen for the kiosk stays that of the crew before', () => {
  expect(settingsFor(asItComes, english, false, { ...page, locale: 'en' })).toBe(undefined)
})

test('a crew keeps what it has chosen, also on a page that is loaded again', () => {
  expect(settingsFor(pictures, undefined, true, page)).toBe(undefined)
  expect(settingsFor(pictures, pictures, true, page)).toBe(undefined)
  expect(settingsFor({ ...english, volume: 20 }, english, true, page)).toBe(undefined)
})

test('until the facilitator chooses anew: that is seen at once', () => {
  expect(settingsFor(pictures, asItComes, true, page)).toEqual({ ...page, mood: 'pictures' })
  expect(settingsFor(english, asItComes, true, { ...page, hand: 'left' })).toEqual({ ...page, hand: 'left', locale: 'en' })
})
