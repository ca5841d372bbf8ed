import { expect, test } from 'vitest'
import { CREATION_VERSION } from './creation.ts'
import { broughtUp, steps } from './older-creations.ts'
import type { Step } from './older-creations.ts'

/** Formats that never were: the first called the title a name, the second kept no object. */
const madeUp: readonly Step[] = [({ name, ...rest }) => ({ ...rest, title: name }), (older) => ({ ...older, object: 'kit' })]

test('an older creation goes through each format since its own', () => {
  expect(broughtUp({ name: 'Luciole', blocks: 1 }, 1, madeUp)).toEqual({ title: 'Luciole', blocks: 1, object: 'kit' })
  expect(broughtUp({ title: 'Luciole' }, 2, madeUp)).toEqual({ title: 'Luciole', object: 'kit' })
})

test('one of today is left as it is', () => {
  const creation = { title: 'Luciole' }
  expect(broughtUp(creation, 3, madeUp)).toBe(creation)
})

test('there is a step for every format before ours', () => {
  expect(steps.length).toBe(CREATION_VERSION - 1)
})
