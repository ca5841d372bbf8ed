import { expect, test } from 'vitest'
import { whyNodeIsTooOld } from './oldest-node.mjs'

test('Node 16 is told to make way, in one line, with what to type next', () => {
  expect(whyNodeIsTooOld('16.20.2', 'npm start')).toBe(
    'Node 18 or newer is needed and this is Node 16.20.2: install it from nodejs.org, then type npm start again.',
  )
})

test('Node 18 and all that came after are welcome', () => {
  expect(['18.0.0', '20.20.2', '24.21.0', '100.1.0'].map((version) => whyNodeIsTooOld(version, 'npm start'))).toEqual([
    undefined, undefined, undefined, undefined,
  ])
})
