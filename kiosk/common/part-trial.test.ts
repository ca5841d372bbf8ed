import { describe, expect, test } from 'vitest'
import { partNamed } from '../../hardware/objects/object.ts'
import type { Part } from '../../hardware/objects/object.ts'
import { kit, objects, workshopObjects } from '../../hardware/objects/objects.ts'
import { parseCreation } from '../../workshops/language/creation.ts'
import { spansShown } from '../../workshops/session/happening.ts'
import { rehearse } from '../../workshops/session/rehearse.ts'
import { trialOf } from './part-trial.ts'

function tried(id: string, felt?: number) {
  const part = partNamed(kit, id) as Part
  const reading = parseCreation(trialOf(kit, part))
  if (reading.problem) throw new Error(JSON.stringify(reading.problem))
  return rehearse(reading.program, felt === undefined ? [] : [{ t: 1_000, part: id, value: felt }], 6)
}

const everyPart = [...objects, ...workshopObjects].flatMap((object) => object.parts.map((part) => [object.id, part.id, object, part] as const))

test.each(everyPart)('of %s, the trial of %s is a program that every reader takes', (_, __, object, part) => {
  const reading = parseCreation(trialOf(object, part))
  expect(reading.problem).toBe(undefined)
  expect(reading.problem === undefined && reading.object).toBe(object)
})

describe('what it does, on the clock', () => {
  test.each([
    ['a light shines three times', 'lamp', [[0, 100], [800, 0], [1_200, 100], [2_000, 0], [2_400, 100], [3_200, 0]]],
    ['a rainbow light is red, green, blue', 'rainbow', [[0, [255, 0, 0]], [800, [0, 255, 0]], [1_600, [0, 0, 255]], [2_400, [0, 0, 0]]]],
    ['a speaker climbs three notes', 'buzzer', [[0, 262], [480, 0], [500, 330], [980, 0], [1_000, 392], [1_480, 0]]],
  ])('%s, then nothing', (_, id, expected) => {
    expect(spansShown(tried(id), id).filter(({ value }, at) => at > 0 || JSON.stringify(value) !== '0').map(({ from, value }) => [from, typeof value === 'number' ? Math.round(value) : value])).toEqual(expected)
  })

  test('a servo goes to one side, to the other, and back to the middle', () => {
    const angles = spansShown(tried('arm'), 'arm').map(({ value }) => value)
    expect([angles.indexOf(30) < angles.indexOf(150), Math.min(...angles.slice(1).map(Number)), Math.max(...angles.map(Number)), angles.at(-1)]).toEqual([true, 30, 150, 90])
  })

  test.each([['blue-button', 1], ['knob', 40], ['eye', 70], ['ears', 25]])('%s says what it feels', (id, felt) => {
    const said = tried(id, felt).happenings.flatMap((happening) => ('said' in happening ? [happening.said] : []))
    expect(said.at(-1)).toBe(String(felt))
  })
})
