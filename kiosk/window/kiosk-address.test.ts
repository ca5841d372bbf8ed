import { expect, test } from 'vitest'
import { isOfTheKiosk, kioskAddress } from './kiosk-address.ts'

test("only an address of this machine's own host is shown", () => {
  expect(kioskAddress('http://127.0.0.1:4217/?token=abc')?.href).toBe('http://127.0.0.1:4217/?token=abc')
  const refused = [undefined, '', 'kiosk', 'http://127.0.0.1/', 'https://127.0.0.1:4217/', 'http://127.0.0.1.example.org:4217/', 'http://example.org:4217/', 'file:///etc/passwd']
  expect(refused.map(kioskAddress)).toEqual(refused.map(() => undefined))
})

test('inside the kiosk one may go anywhere, out of it nowhere', () => {
  const kiosk = new URL('http://127.0.0.1:4217/?token=abc')
  expect(isOfTheKiosk(kiosk, 'http://127.0.0.1:4217/other')).toBe(true)
  const outside = ['http://127.0.0.1:4218/', 'http://localhost:4217/', 'https://127.0.0.1:4217/', 'file:///etc/passwd', 'javascript:alert(1)', 'about:blank', 'data:text/html,hello']
  expect(outside.map((wanted) => isOfTheKiosk(kiosk, wanted))).toEqual(outside.map(() => false))
})
