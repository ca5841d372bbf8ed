import { expect, test } from 'vitest'
import { parseOptions } from './options.mjs'

test('nothing asked: the kiosk opens in whatever window there is', () => {
  expect(parseOptions([])).toEqual({ help: false, all: false, check: false, window: 'any' })
})

test('a check may try Electron again', () => {
  expect(parseOptions(['--check', '--electron'])).toEqual({ help: false, all: false, check: true, window: 'electron' })
  expect(parseOptions(['--check', '--all'])).toEqual({ help: false, all: true, check: true, window: 'any' })
  expect(parseOptions(['--browser']).window).toBe('browser')
  expect(parseOptions(['--help']).help).toBe(true)
})

test('an unknown word is one clear line, exit code 2', () => {
  expect(() => parseOptions(['--chek'])).toThrow(
    expect.objectContaining({ message: 'npm start does not know --chek; npm start -- --help shows what it knows.', exitCode: 2 }),
  )
})

test('two windows at once are refused, exit code 2', () => {
  expect(() => parseOptions(['--electron', '--browser'])).toThrow(expect.objectContaining({ exitCode: 2 }))
})
