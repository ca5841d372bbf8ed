import { expect, test } from 'vitest'
import { kit, trafficLight } from '../../hardware/objects/objects.ts'
import { readInputs } from './inputs.ts'

test('lines of inputs are read in their order, and blank ones passed over', () => {
  const text = '{"t": 0, "pin": "D2", "level": 1}\r\n\n   \n{"t": 12.5, "pin": "A0", "volts": 3.3}\n{"t": 3, "pin": "A5", "level": 0}\n'
  expect(readInputs(text, kit)).toEqual([
    { t: 0, pin: 'D2', level: 1 },
    { t: 12.5, pin: 'A0', volts: 3.3 },
    { t: 3, pin: 'A5', level: 0 },
  ])
})

test('a hand on a part is an input too', () => {
  expect(readInputs('{"t": 5, "part": "knob", "value": 40}', kit)).toEqual([{ t: 5, part: 'knob', value: 40 }])
})

test('a file without lines has no inputs', () => {
  expect([readInputs('', kit), readInputs('\n\n', kit)]).toEqual([[], []])
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
  expect(readInputs(`{"t": 0, "pin": "D2", "level": 1}\n\n  ${line}  \n`, kit)).toEqual({ line: 3, problem: { reason: 'unreadable', said: line } })
})

test('only the beginning of a long line is shown', () => {
  expect(readInputs('x'.repeat(1000), kit)).toEqual({ line: 1, problem: { reason: 'unreadable', said: 'x'.repeat(60) } })
})

const hand = (part: string, value: number) => `{"t": 0, "part": "${part}", "value": ${value}}`
const ofTheKit = ['blue-button', 'yellow-button', 'knob', 'eye', 'ears']

test('a part that the object has not is refused, with those that a hand may play; so is one that only acts', () => {
  expect(readInputs(`${hand('knob', 1)}\n${hand('konb', 1)}`, kit)).toEqual({ line: 2, problem: { reason: 'unknown-part', part: 'konb', parts: ofTheKit } })
  expect(readInputs(hand('lamp', 1), kit)).toEqual({ line: 1, problem: { reason: 'only-acts', part: 'lamp', parts: ofTheKit } })
  expect(readInputs(hand('knob', 1), trafficLight)).toEqual({ line: 1, problem: { reason: 'unknown-part', part: 'knob', parts: [] } })
})

test.each([
  ['blue-button', 1, true], ['blue-button', 2, true], ['blue-button', 0.5, true], ['knob', 100, false], ['knob', 101, false], ['knob', -1, false],
  ['eye', 0, false], ['eye', 100.5, false], ['ears', 400, false], ['ears', 401, false], ['ears', -3, false],
])('a hand brings %s to %d, or is refused where no hand can', (part, value, isWhole) => {
  const most = isWhole ? 1 : part === 'ears' ? 400 : 100
  const isPossible = value === most || value === 0
  expect(readInputs(hand(part, value), kit)).toEqual(isPossible ? [{ t: 0, part, value }] : { line: 1, problem: { reason: 'out-of-reach', part, value, reach: { least: 0, most, isWhole } } })
})
