import { expect, test } from 'vitest'
import { buttonsWhenWalking, pressed, turnedSlow } from './slow.ts'

test('at the usual speed every button is the call of its name', () => {
  for (const button of ['flag', 'step', 'pause', 'resume', 'stop'] as const) expect(pressed(button, false)).toEqual({ calls: [button], isWalking: false })
})

test('slowly, the flag begins anew with its first block and walks on; going on walks on', () => {
  expect(pressed('flag', true)).toEqual({ calls: ['stop', 'step'], isWalking: true })
  expect(pressed('resume', true)).toEqual({ calls: [], isWalking: true })
})

test('a walk is ended by pause, by stop and by a single step', () => {
  for (const button of ['pause', 'stop', 'step'] as const) expect(pressed(button, true)).toEqual({ calls: [button], isWalking: false })
})

test('the switch slows a running program down and lets a walking one run', () => {
  expect(turnedSlow(true, { is: 'running' }, false)).toEqual({ calls: ['pause'], isWalking: true })
  expect(turnedSlow(false, { is: 'paused' }, true)).toEqual({ calls: ['resume'], isWalking: false })
})

test('the switch starts nothing: what waits, waits', () => {
  expect(turnedSlow(true, { is: 'idle' }, false)).toEqual({ calls: [], isWalking: false })
  expect(turnedSlow(true, { is: 'paused' }, false)).toEqual({ calls: [], isWalking: false })
  expect(turnedSlow(false, { is: 'paused' }, false)).toEqual({ calls: [], isWalking: false })
  expect(turnedSlow(false, { is: 'idle' }, true)).toEqual({ calls: [], isWalking: false })
})

test('a walking program is paused, not resumed, by its buttons', () => {
  expect(buttonsWhenWalking(['flag', 'resume', 'step', 'stop'])).toEqual(['flag', 'pause', 'stop'])
})
