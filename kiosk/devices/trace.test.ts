import { expect, test } from 'vitest'
import type { PinChange } from '../../hardware/emulator/uno.ts'
import { kit } from '../../hardware/objects/objects.ts'
import { levelChanges, levelOrdered, traceTime } from './trace.ts'

const levelsOf = (...drives: readonly PinChange['drive'][]) => {
  const told: (readonly [number, number])[] = []
  const change = levelChanges((cycle, _pin, level) => told.push([cycle, level]))
  for (const [cycle, drive] of drives.entries()) change({ cycle, pin: 'D13', drive })
  return told
}

test('only changes are told: a pin begins at 0', () => {
  expect(levelsOf('low', 'high', 'low')).toEqual([[1, 1], [2, 0]])
})

test('a pin that nothing drives is worth 0', () => {
  expect(levelsOf('pull-up', 'high', 'input', 'low')).toEqual([[1, 1], [2, 0]])
})

test('each pin has its own level', () => {
  const told: string[] = []
  const change = levelChanges((_cycle, pin, level) => told.push(`${pin} ${level}`))
  change({ cycle: 1, pin: 'D13', drive: 'high' })
  change({ cycle: 2, pin: 'D12', drive: 'low' })
  change({ cycle: 3, pin: 'D12', drive: 'high' })
  expect(told).toEqual(['D13 1', 'D12 1'])
})

test('times are written to the microsecond', () => {
  expect([500.5391875, 1 / 16_000, 12].map(traceTime)).toEqual([500.539, 0, 12])
})

test('of what a real board was ordered, only a light that is on or off has the level of a pin', () => {
  const orders = [['red', 100], ['red', 0], ['lamp', 100], ['rainbow', [1, 2, 3]], ['arm', 0], ['nobody', 1]] as const
  expect(orders.map(([part, state]) => levelOrdered(kit, part, state))).toEqual([{ pin: 'D7', level: 1 }, { pin: 'D7', level: 0 }, undefined, undefined, undefined, undefined])
})
