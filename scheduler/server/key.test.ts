import { expect, test } from 'vitest'
import { isKeyTo, keyTo } from './key.ts'

test('a key opens what it was made for, at the server that made it, and nothing else', () => {
  const key = keyTo('secret', 'booking/1/2')
  expect([isKeyTo(key, 'secret', 'booking/1/2'), isKeyTo(key, 'secret', 'waiting/1/2'), isKeyTo(key, 'another', 'booking/1/2'), isKeyTo(key.slice(1), 'secret', 'booking/1/2'), isKeyTo('', 'secret', 'booking/1/2')]).toEqual([true, false, false, false, false])
})
