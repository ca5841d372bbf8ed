import { expect, test } from 'vitest'
import { helpAddress, mayShow, pageAddress } from './page-address.ts'

test('the window shows the page and the help', () => {
  expect([pageAddress, `${pageAddress}?a=b#c`, helpAddress('P3')].map(mayShow)).toEqual([true, true, true])
})

test('and nothing else, ours or not', () => {
  const others = [
    'app://camion/assets/index.js', 'app://camion/other', 'app://other/', 'app://camion:80/', 'app://me:secret@camion/', 'app:camion/', 'https://camion/', 'http://127.0.0.1/', 'https://example.org/',
    'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,hello', 'about:blank', 'blob:app://camion/one', 'chrome://gpu', 'devtools://devtools/', 'view-source:app://camion/', '', 'nothing',
  ]
  expect(others.filter(mayShow)).toEqual([])
})
