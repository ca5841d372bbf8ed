import { expect, test } from 'vitest'
import { browserWords } from './browser-words.ts'
import { hasScreen } from './choose-window.ts'
import { findBrowser, usualPlaces } from './find-browser.ts'

test('on Linux the path is searched first, Chromium before Chrome, never a relative folder', () => {
  const places = usualPlaces({ platform: 'linux', environment: { PATH: 'node_modules/.bin:/opt/bin:/usr/bin' } })
  expect(places.slice(0, 4)).toEqual(['/opt/bin/chromium', '/usr/bin/chromium', '/usr/local/bin/chromium', '/snap/bin/chromium'])
  expect(places).toContain('/opt/bin/google-chrome')
})

test('on macOS the applications, those of everybody and one’s own', () => {
  expect(usualPlaces({ platform: 'darwin', environment: { HOME: '/Users/ada' } })).toContain(
    '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  )
})

test('on Windows the folders that Windows names', () => {
  expect(usualPlaces({ platform: 'win32', environment: { ProgramFiles: 'C:\\Program Files', LocalAppData: 'C:\\Users\\ada\\AppData\\Local' } })).toEqual([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Users\\ada\\AppData\\Local\\Chromium\\Application\\chrome.exe',
  ])
})

test('the first that may be run is taken; none is an answer too', () => {
  const linux = { platform: 'linux', environment: {} }
  expect(findBrowser(linux, (program) => program === '/usr/bin/google-chrome')).toBe('/usr/bin/google-chrome')
  expect(findBrowser(linux, () => false)).toBeUndefined()
})

test('the sandbox is left out for root, and never otherwise', () => {
  expect(browserWords('http://127.0.0.1:1/', '/profile', true)).toContain('--no-sandbox')
  expect(browserWords('http://127.0.0.1:1/', '/profile', false)).not.toContain('--no-sandbox')
  expect(browserWords('http://127.0.0.1:1/', '/profile', false)).toContain('--app=http://127.0.0.1:1/')
})

test('only a Linux machine can be without a screen', () => {
  expect(hasScreen('linux', { DISPLAY: '' })).toBe(false)
  expect(hasScreen('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasScreen('darwin', {})).toBe(true)
})
