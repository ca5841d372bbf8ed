import { expect, test } from 'vitest'
import { blockName, blockSays } from './placing-names.ts'
import type { Nameable } from './placing-names.ts'

const made = (type: string, fields: Readonly<Record<string, string>> = {}, inside: Readonly<Record<string, Nameable>> = {}): Nameable => ({
  type,
  getField: (name) => (name in fields ? { getText: () => fields[name] ?? '' } : null),
  getInputTargetBlock: (name) => inside[name] ?? null,
})
const five = made('number', { NUMBER: '5' })

test('a block is named by its words and what is in its places', () => {
  expect(blockName(made('wait', {}, { TENTHS: five }), 'fr')).toBe('attendre 5 dixièmes de seconde')
  expect(blockName(made('light', { STATE: 'turn on', PART: 'the lamp' }), 'en')).toBe('turn on the lamp')
})

test('an empty hole is said so, and what hangs inside is left out', () => {
  expect(blockName(made('if'), 'fr')).toBe('si …')
  expect(blockName(made('if', {}, { CONDITION: made('less', {}, { LEFT: five }), BODY: made('stop_all') }), 'fr')).toBe('si 5 < …')
  expect(blockName(made('if_else'), 'fr')).toBe('si … sinon')
})

test('aloud, its choices are said and its numbers left out', () => {
  expect(blockSays(made('light', { STATE: 'allumer', PART: 'la lampe' }), 'fr')).toBe('allumer la lampe')
  expect(blockSays(made('wait', {}, { TENTHS: five }), 'fr')).toBe('attendre … dixièmes de seconde')
})
