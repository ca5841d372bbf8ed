import { expect, test } from 'vitest'
import { isHere, placeOf } from './place.ts'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:DB8:0:0:ffff:1:2:3', '2001:db8:0:0::/64'],
  ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s asks from %s', (ip, place) => {
  expect(placeOf(ip)).toBe(place)
})

test('this machine is known by its own addresses', () => {
  expect(['127.0.0.1', '127.0.0.53', '::1', '::ffff:127.0.0.1', '203.0.113.7', '2001:db8::1'].map((ip) => isHere(placeOf(ip)))).toEqual([true, true, true, true, false, false])
})
