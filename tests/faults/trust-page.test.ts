import { expect, test } from 'vitest'
import { readTrustPage, withRecord, writeTrustPage } from './trust-page.ts'
import type { TrustRecord } from './trust-page.ts'

const noise: TrustRecord = {
  row: 'noise-never-hurts', promise: 'Noise never hurts.', count: 100_000, seed: 7, date: '2026-11-22',
  didHold: true, result: 'at most 255 bytes: all well', twin: '30 % throw',
}
const cable: TrustRecord = { ...noise, row: 'unplugging-never-hurts', count: 500, didHold: false, result: '2 of 500' }

test('a page with nothing on it has no records', () => {
  expect(readTrustPage('')).toEqual([])
  expect(readTrustPage(writeTrustPage([]))).toEqual([])
})

test('what is written is read again', () => {
  expect(readTrustPage(writeTrustPage([noise, cable]))).toEqual([noise, cable])
})

test('a new result takes the place of the last one', () => {
  const page = writeTrustPage([noise, cable])
  expect(readTrustPage(withRecord(page, { ...noise, seed: 8 }))).toEqual([{ ...noise, seed: 8 }, cable])
})

test('a row that ran for the first time comes last', () => {
  expect(readTrustPage(withRecord(writeTrustPage([noise]), cable))).toEqual([noise, cable])
})

test('a bar in a result does not break the table', () => {
  expect(readTrustPage(writeTrustPage([{ ...noise, result: 'a|b' }]))).toEqual([{ ...noise, result: 'a/b' }])
})
