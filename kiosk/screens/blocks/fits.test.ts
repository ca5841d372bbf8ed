import { expect, test } from 'vitest'
import { blocks } from '../../../workshops/language/blocks.ts'
import type { BlockDefinition, BlockType } from '../../../workshops/language/blocks.ts'
import { heldOf, whyNot } from './fits.ts'
import type { Spot } from './fits.ts'

const spots = {
  'number hole': { kind: 'hole', takes: 'number' },
  'condition hole': { kind: 'hole', takes: 'condition' },
  'last gap': { kind: 'gap', isBetween: false },
  'gap between': { kind: 'gap', isBetween: true },
  top: { kind: 'top' },
  'before an event': { kind: 'before-event' },
  'below forever': { kind: 'after-end', isHollow: true },
  'below stop': { kind: 'after-end', isHollow: false },
  table: { kind: 'table' },
} as const satisfies Record<string, Spot>

/** What is said at every spot where a block does not fit. */
const refusedAt = (type: BlockType) => Object.fromEntries(Object.entries(spots).flatMap(([name, spot]) => [whyNot(heldOf(blocks[type]), spot) ?? []].flat().map((why) => [name, why])))

const below = { 'before an event': 'already-begins', 'below forever': 'never-ends', 'below stop': 'stops-here' }

test('an action goes into every gap and above a stack, never into a hole', () => {
  expect(refusedAt('wait')).toEqual({ ...below, 'number hole': 'needs-number', 'condition hole': 'needs-condition' })
})

test('a number goes into number holes alone, and a condition into condition holes', () => {
  const gaps = { 'last gap': 'needs-action', 'gap between': 'needs-action', top: 'needs-action' }
  expect(refusedAt('light_level')).toEqual({ ...below, ...gaps, 'condition hole': 'needs-condition' })
  expect(refusedAt('less')).toEqual({ ...below, ...gaps, 'number hole': 'needs-number' })
})

test('an event goes above a stack or by itself', () => {
  expect(refusedAt('when_button')).toEqual({ ...below, 'number hole': 'needs-number', 'condition hole': 'needs-condition', 'last gap': 'opens-a-stack', 'gap between': 'opens-a-stack' })
})

test('what lets nothing follow goes last, but *forever* takes in what follows', () => {
  expect(refusedAt('stop_all')).toEqual({ ...below, 'number hole': 'needs-number', 'condition hole': 'needs-condition', 'gap between': 'ends-all', top: 'ends-all' })
  expect(refusedAt('forever')).toEqual({ ...below, 'number hole': 'needs-number', 'condition hole': 'needs-condition' })
  expect(whyNot({ form: 'end', isHollow: false }, spots['gap between'])).toBe('ends-all')
})

test('every block can be put by itself', () => {
  expect(Object.values<BlockDefinition>(blocks).map((definition) => whyNot(heldOf(definition), spots.table))).toEqual(Object.keys(blocks).map(() => undefined))
})
