import { expect, test } from 'vitest'
import { partNamed } from '../../hardware/objects/object.ts'
import { kit, objects, workshopObjects } from '../../hardware/objects/objects.ts'
import { parseCreation } from '../../workshops/language/creation.ts'
import { rehearse } from '../../workshops/session/rehearse.ts'
import { trialOf } from './part-trial.ts'

/** Longer than any trial lasts, seconds. */
const LONG = 20

/** What the trial of a part of the kit has it show, and when (ms). */
function tried(id: string): readonly (readonly [number, unknown])[] {
  const part = partNamed(kit, id)
  if (!part) throw new Error(`the kit has no ${id}`)
  const reading = parseCreation(trialOf(kit, part))
  if (reading.problem) throw new Error(reading.problem.reason)
  return rehearse(reading.program, [], LONG).happenings.map((happening) => {
    expect(happening).toMatchObject({ part: id })
    return [happening.t, 'state' in happening ? happening.state : undefined]
  })
}

test('a light shines for a second, twice', () => {
  expect(tried('red')).toEqual([[0, 100], [1000, 0], [1500, 100], [2500, 0]])
})

test('a colour light shows red, green and blue', () => {
  expect(tried('rainbow')).toEqual([[0, [255, 0, 0]], [1000, [0, 255, 0]], [2000, [0, 0, 255]], [3000, [0, 0, 0]]])
})

test('a speaker plays three notes, and is silent', () => {
  const heard = tried('buzzer').map(([, hertz]) => Math.round(Number(hertz)))
  expect([heard.filter((hertz) => hertz > 0), heard.at(-1)]).toEqual([[262, 330, 392], 0])
})

test('a servo turns to one end, to the middle and back', () => {
  expect(tried('arm').map(([, degrees]) => degrees)).toEqual([0, 90, 0])
})

test.each([...objects, ...workshopObjects])('$id: the trial of every part is a creation that can be run', (object) => {
  for (const part of object.parts) expect(parseCreation(trialOf(object, part)).problem).toBeUndefined()
})
