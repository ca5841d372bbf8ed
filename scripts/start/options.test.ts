import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseOptions } from './options.mjs'

test('nothing asked: the kiosk opens in whatever window there is', () => {
  expect(parseOptions([])).toEqual({ help: false, all: false, check: false, window: 'any', host: [] })
})

test('a check may try Electron again', () => {
  expect(parseOptions(['--check', '--electron'])).toEqual({ help: false, all: false, check: true, window: 'electron', host: [] })
  expect(parseOptions(['--check', '--all'])).toEqual({ help: false, all: true, check: true, window: 'any', host: [] })
  expect(parseOptions(['--browser']).window).toBe('browser')
  expect(parseOptions(['--help']).help).toBe(true)
})

test('what the host is told is passed on; a folder is meant from where it was typed', () => {
  const { window, host } = parseOptions(['--board', 'emulated', '--browser', '--folder=/tmp/a kiosk', '--stick', 'stick'])
  expect({ window, host }).toEqual({ window: 'browser', host: ['--board', 'emulated', '--folder', '/tmp/a kiosk', '--stick', resolve(process.env['INIT_CWD'] ?? '', 'stick')] })
})

test.each([['--folder'], ['--folder='], ['--folder', '--browser']])('%s without its word is one clear line, exit code 2', (...words) => {
  expect(() => parseOptions(words)).toThrow(expect.objectContaining({ message: '--folder wants a word after it; npm start -- --help shows which.', exitCode: 2 }))
})

test('an unknown word is one clear line, exit code 2', () => {
  expect(() => parseOptions(['--chek'])).toThrow(
    expect.objectContaining({ message: 'npm start does not know --chek; npm start -- --help shows what it knows.', exitCode: 2 }),
  )
})

test('two windows at once are refused, exit code 2', () => {
  expect(() => parseOptions(['--electron', '--browser'])).toThrow(expect.objectContaining({ exitCode: 2 }))
})
