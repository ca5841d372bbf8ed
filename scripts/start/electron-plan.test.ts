import { expect, test } from 'vitest'
import { planElectron, tellFailure, type ElectronFacts } from './electron-plan.ts'

const failure = { version: '45.4.1', reason: 'not a byte in 15 s', date: '2026-11-22T08:00:00.000Z' }
const fresh: ElectronFacts = { wanted: 'any', version: '45.4.1', program: undefined, failure: undefined }

test('Electron is run where it is there, and fetched where it is not', () => {
  expect(planElectron({ ...fresh, program: '/dist/electron' })).toEqual({ do: 'run', program: '/dist/electron' })
  expect(planElectron(fresh)).toEqual({ do: 'fetch' })
})

test('a fetch that failed is not tried at each start: the reason, the day and what to type are told', () => {
  expect(planElectron({ ...fresh, failure })).toEqual({ do: 'leave', why: tellFailure(failure) })
  expect(tellFailure(failure)).toBe(
    'Electron 45.4.1 could not be fetched on 2026-11-22 (not a byte in 15 s); npm start -- --electron tries again',
  )
})

test('it is tried again when asked, or when another version is wanted', () => {
  expect(planElectron({ ...fresh, failure, wanted: 'electron' })).toEqual({ do: 'fetch' })
  expect(planElectron({ ...fresh, failure, version: '46.0.0' })).toEqual({ do: 'fetch' })
})

test('who asks for a browser gets no Electron', () => {
  expect(planElectron({ ...fresh, program: '/dist/electron', wanted: 'browser' }).do).toBe('leave')
})
