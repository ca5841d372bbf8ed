import { expect, test } from 'vitest'
import { objects, workshopObjects } from '../../hardware/objects/objects.ts'
import { parseCreation } from '../language/creation.ts'
import { celebrationOf } from './celebration.ts'
import { spansShown } from './happening.ts'
import type { Trace } from './happening.ts'
import { rehearse } from './rehearse.ts'

const everything = [...objects, ...workshopObjects]

function celebrated(object: (typeof everything)[number]): Trace {
  const read = parseCreation(celebrationOf(object))
  if (read.problem) throw new Error(JSON.stringify(read.problem))
  return rehearse(read.program, [], 5)
}

test.each(everything.map((object) => [object.id, object] as const))('%s is glad: each part that acts does something, and within three seconds all rests', (_, object) => {
  const trace = celebrated(object)
  const acting = object.parts.filter(({ kind }) => ['light', 'colour-light', 'buzzer', 'servo'].includes(kind))
  expect(acting.length).toBeGreaterThan(0)
  for (const { id, kind } of acting) {
    const spans = spansShown(trace, id, kind === 'colour-light' ? [0, 0, 0] : kind === 'servo' ? 90 : 0)
    const last = spans.at(-1)
    expect([id, spans.length > 2, (last?.from ?? Infinity) < 3_000, String(last?.value)]).toEqual([id, true, true, kind === 'colour-light' ? '0,0,0' : kind === 'servo' ? '90' : '0'])
  }
})

test('nothing flashes more than three times a second', () => {
  for (const object of everything) {
    for (const { id, kind } of object.parts) {
      if (kind !== 'light') continue
      const lit = spansShown(celebrated(object), id).filter(({ value }) => value !== 0)
      for (const [at, { from }] of lit.entries()) expect(from - (lit[at - 3]?.from ?? -Infinity)).toBeGreaterThanOrEqual(1_000)
    }
  }
})

test('its blocks are called like none on a table', () => {
  expect(JSON.stringify(celebrationOf(everything[0] as (typeof everything)[number]).blocks)).not.toContain('"block-')
})
