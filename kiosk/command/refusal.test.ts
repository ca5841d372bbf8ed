import { expect, test } from 'vitest'
import { Refusal } from './refusal.ts'

test('a refusal is one line, whatever words of others it holds', () => {
  expect(new Refusal('a.json n’est pas du JSON : « [1,\n   nope] »\u2028\u0007').message).toBe('a.json n’est pas du JSON : « [1, nope] »')
})

test('of several wrong things, each is a line', () => {
  expect(new Refusal('the first\r\nthing', 'the second').message).toBe('the first thing\nthe second')
})
