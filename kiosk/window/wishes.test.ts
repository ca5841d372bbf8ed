import { expect, test } from 'vitest'
import { readWishes } from './wishes.ts'

const plain = { board: 'any', folder: undefined, isLockedDown: false, isFullScreen: false, isService: false }

test('nothing said: any board, the usual folder, an ordinary window', () => {
  expect(readWishes([], {}, false)).toEqual(plain)
})

test('what is said counts, before what the environment says; Chromium’s words are passed over', () => {
  const said = readWishes(['--no-sandbox', '--board', 'emulated', '--folder', '/tmp/one'], { CAMION_BOARD: 'any', CAMION_FOLDER: '/tmp/two' }, false)
  expect(said).toEqual({ ...plain, board: 'emulated', folder: '/tmp/one' })
  expect(readWishes([], { CAMION_BOARD: '/dev/ttyACM0', CAMION_FOLDER: '/tmp/two' }, false)).toEqual({ ...plain, board: '/dev/ttyACM0', folder: '/tmp/two' })
})

test('a developer may lock a kiosk down, in a window too', () => {
  expect(readWishes(['--locked-down'], {}, false)).toEqual({ ...plain, isLockedDown: true, isFullScreen: true })
  expect(readWishes(['--locked-down', '--windowed'], {}, false)).toEqual({ ...plain, isLockedDown: true, isFullScreen: false })
})

test('an installed kiosk is locked down and full screen, whatever is said', () => {
  expect(readWishes(['--windowed'], {}, true)).toEqual({ ...plain, isLockedDown: true, isFullScreen: true })
})

test('a kiosk of the machine’s service may be started again by it; one that a child may leave is no service’s', () => {
  const byService = { CAMION_SERVICE: 'camion-kiosk.service' }
  expect(readWishes([], byService, true)).toEqual({ ...plain, isLockedDown: true, isFullScreen: true, isService: true })
  expect(readWishes([], byService, false)).toEqual(plain)
})
