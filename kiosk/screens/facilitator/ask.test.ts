import { expect, test } from 'vitest'
import type { Caller } from '../../common/calls.ts'
import { CallRefused, LinkLost } from '../../common/carrier.ts'
import type { Kiosk, Known } from '../kiosk.ts'
import { askOf } from './ask.ts'

/** A kiosk that answers `visit` in one way. */
function kioskThat(visit: () => Promise<unknown>, isLinked = true): Kiosk {
  return { calls: () => ({ visit }) as unknown as Caller, known: () => ({ isLinked }) as Known, subscribe: () => () => {} }
}

const failing = (error: Error) => askOf(kioskThat(() => Promise.reject(error)))('visit', null)

test('an answer is handed on', async () => {
  const visit = { day: '2026-03-15', crews: [] }
  expect(await askOf(kioskThat(() => Promise.resolve(visit)))('visit', null)).toEqual({ answer: visit })
})

test('without an answer there is a reason', async () => {
  expect(await failing(new LinkLost('visit'))).toEqual({ none: 'noLink' })
  expect(await failing(new CallRefused('visit: locked'))).toEqual({ none: 'locked' })
  expect(await failing(new CallRefused('visit: failed'))).toEqual({ none: 'failed' })
})

test('nothing is asked where no host hears', async () => {
  const asked = askOf(kioskThat(() => Promise.reject(new Error('it was asked')), false))
  expect(await asked('visit', null)).toEqual({ none: 'noLink' })
})

test('a bug stays one', async () => {
  await expect(failing(new TypeError('a bug'))).rejects.toThrow('a bug')
})
