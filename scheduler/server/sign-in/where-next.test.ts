import { expect, test } from 'vitest'
import { pathOfOurs } from './where-next.ts'

test('a path of ours is followed, with what was asked of it', () => {
  expect(pathOfOurs('/bureau/reservations?page=2')).toBe('/bureau/reservations?page=2')
  expect(pathOfOurs('/')).toBe('/')
})

test.each(['//elsewhere.example', '/\\elsewhere.example', '\\/elsewhere.example', 'https://elsewhere.example', 'javascript:alert(1)', '/\t/elsewhere.example', '/a\r\nset-cookie: x', '', undefined, ['/a'], `/${'a'.repeat(600)}`])('%j leads nowhere', (asked) => {
  expect(pathOfOurs(asked)).toBeUndefined()
})

test('dots lead out of no place', () => {
  expect(pathOfOurs('/..//elsewhere.example')).toBeUndefined()
})
