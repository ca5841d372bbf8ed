import { expect, test } from 'vitest'
import { addressIn } from './host.ts'

test('the host tells its address in one line of JSON; other lines are not for us', () => {
  expect(addressIn('{"address":"http://127.0.0.1:4217/?token=abc"}')).toBe('http://127.0.0.1:4217/?token=abc')
  expect(addressIn('{"version":1}')).toBeUndefined()
  expect(addressIn('listening')).toBeUndefined()
})
