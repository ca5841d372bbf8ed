import { expect, test, vi } from 'vitest'
import { runOnMachine } from './machine.ts'

test('a program of the machine did as it was asked, or did not, or is not there', async () => {
  const said: unknown[] = []
  vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words.join(' ')))
  expect([await runOnMachine('true', []), await runOnMachine('false', ['poweroff']), await runOnMachine('no-such-program', [])]).toEqual([true, false, false])
  vi.restoreAllMocks()
  expect(said).toHaveLength(2)
  expect(said[0]).toContain('host: false poweroff')
})
