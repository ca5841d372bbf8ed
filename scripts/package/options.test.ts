import { expect, test } from 'vitest'
import { parseOptions } from './options.mjs'

test('without a word, installers for a PC', () => {
  expect(parseOptions([])).toEqual({ help: false, what: 'installers', machine: 'x64', electron: undefined, to: undefined })
})

test('another machine, an Electron that is there, another place', () => {
  expect(parseOptions(['--folder', '--arm64', '--electron', '/opt/electron', '--to', '/tmp/kiosk'])).toEqual({
    help: false, what: 'folder', machine: 'arm64', electron: '/opt/electron', to: '/tmp/kiosk',
  })
})

test('the deb alone', () => {
  expect(parseOptions(['--deb']).what).toBe('deb')
})

test('a word it does not know, a folder that is not said', () => {
  expect(() => parseOptions(['--windows'])).toThrow('npm run package does not know --windows')
  expect(() => parseOptions(['--electron'])).toThrow('--electron wants a folder after it.')
  expect(() => parseOptions(['--to', '--folder'])).toThrow('--to wants a folder after it.')
})
