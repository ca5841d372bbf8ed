import { expect, test, vi } from 'vitest'
import { startMovingLine } from './moving-line.mjs'
import { partLine, seconds } from './say.mjs'

function fakeScreen(isTTY: boolean) {
  const written: string[] = []
  const screen = { isTTY, columns: 40, write: (text: string) => written.push(text) }
  return { written, screen: screen as unknown as NodeJS.WriteStream }
}

test('on a screen the line is written over, never wider than the screen, and wiped at the end', () => {
  const { written, screen } = fakeScreen(true)
  const end = startMovingLine('dependencies', () => 'a very long text that would not fit on this screen', screen)
  end()
  expect(written).toEqual(['\r\u001b[Kdependencies  a very long text that wou', '\r\u001b[K'])
})

test('in a log it is a new line now and then', () => {
  vi.useFakeTimers()
  const { written, screen } = fakeScreen(false)
  const end = startMovingLine('page', () => 'building', screen)
  vi.advanceTimersByTime(25_000)
  end()
  vi.useRealTimers()
  expect(written).toHaveLength(2)
  expect(written[0]).toMatch(/^page {10}building, \d/)
})

test('a part is told as its name, what became of it, and its time', () => {
  expect(partLine('page', 'built', 4234)).toBe(`page          built${' '.repeat(52)}4.2 s`)
  expect(partLine('node', '24.21.0')).toBe('node          24.21.0')
  expect([40, 9949, 9951, 73_200].map(seconds)).toEqual(['0.0 s', '9.9 s', '10 s', '73 s'])
})
