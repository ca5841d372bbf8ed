import { expect, test } from 'vitest'
import { readInputs } from './inputs.ts'

test('lines of inputs are read in their order, and blank ones passed over', () => {
  const text = '{"t": 0, "pin": "D2", "level": 1}\r\n\n   \n{"t": 12.5, "pin": "A0", "volts": 3.3}\n{"t": 3, "pin": "A5", "level": 0}\n'
  expect(readInputs(text)).toEqual([
    { t: 0, pin: 'D2', level: 1 },
    { t: 12.5, pin: 'A0', volts: 3.3 },
    { t: 3, pin: 'A5', level: 0 },
  ])
})

test('a hand on a part is an input too', () => {
  expect(readInputs('{"t": 5, "part": "knob", "value": 40}')).toEqual([{ t: 5, part: 'knob', value: 40 }])
})

test('a file without lines has no inputs', () => {
  expect([readInputs(''), readInputs('\n\n')]).toEqual([[], []])
})

test.each([
  ['not JSON', 'pin D2 on'],
  ['JSON of another kind', '[0, "D2", 1]'],
  ['a pin that the board has not', '{"t": 0, "pin": "D14", "level": 1}'],
  ["a pin of another board's", '{"t": 0, "pin": "A6", "volts": 1}'],
  ['a pin of the line to the computer', '{"t": 0, "pin": "D0", "level": 1}'],
  ['volts on a pin that measures none', '{"t": 0, "pin": "D2", "volts": 1}'],
  ['a level between', '{"t": 0, "pin": "D2", "level": 0.5}'],
  ['a level in words', '{"t": 0, "pin": "D2", "level": true}'],
  ['more volts than the board lives with', '{"t": 0, "pin": "A0", "volts": 12}'],
  ['volts under zero', '{"t": 0, "pin": "A0", "volts": -1}'],
  ['a time before the start', '{"t": -1, "pin": "D2", "level": 1}'],
  ['no time', '{"pin": "D2", "level": 1}'],
  ['both a level and volts', '{"t": 0, "pin": "A0", "level": 1, "volts": 5}'],
  ['a part that is given no value', '{"t": 0, "part": "knob"}'],
  ['a part and a pin', '{"t": 0, "part": "knob", "pin": "A0", "value": 1}'],
  ['neither', '{"t": 0, "pin": "A0"}'],
])('%s is refused, and shown with its line', (_what, line) => {
  expect(readInputs(`{"t": 0, "pin": "D2", "level": 1}\n\n  ${line}  \n`)).toEqual({ line: 3, said: line })
})

test('only the beginning of a long line is shown', () => {
  expect(readInputs('x'.repeat(1000))).toEqual({ line: 1, said: 'x'.repeat(60) })
})
