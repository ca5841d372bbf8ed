import { afterEach, expect, test } from 'vitest'
import { closePad, openPad, padOpen, subscribePads } from './open-pad.ts'
import type { OpenPad } from './open-pad.ts'

afterEach(() => closePad(false))

const said: string[] = []
const pad = (name: string): OpenPad => ({
  asked: { asks: 'text', value: '' },
  beside: { left: 0, top: 0, right: 0, bottom: 0 },
  onChange: () => {},
  onShown: () => {},
  onClosed: (kept) => void said.push(`${name} ${kept ? 'kept' : 'put back'}`),
})

test('one pad at a time: another that opens keeps what the first had', () => {
  said.length = 0
  const [first, second] = [pad('first'), pad('second')]
  openPad(first)
  openPad(second)
  expect(padOpen()).toBe(second)
  closePad(false)
  expect(padOpen()).toBeUndefined()
  expect(said).toEqual(['first kept', 'second put back'])
})

test('a pad that is gone is not closed again', () => {
  said.length = 0
  openPad(pad('only'))
  closePad(true)
  closePad(true)
  expect(said).toEqual(['only kept'])
})

test('whoever shows pads is told of each that comes and goes', () => {
  let times = 0
  const leave = subscribePads(() => (times += 1))
  openPad(pad('one'))
  closePad(true)
  leave()
  openPad(pad('two'))
  expect(times).toBe(2)
})
