import { isAble } from '../../hardware/objects/object.ts'
import type { BuiltObject } from '../../hardware/objects/object.ts'
import type { Creation } from '../language/creation.ts'
import { creation, of } from '../packs/make-creation.ts'
import type { Written } from '../packs/make-creation.ts'

/**
 * What an object does for joy when a goal is met: some two seconds, all that it can at once, and then it rests. Nothing flashes more than three times a second.
 * Its blocks have names of their own: none on a child's table is marked as at work.
 */
export function celebrationOf(object: BuiltObject): Creation {
  const stacks = object.parts.flatMap((part): Written[][] => {
    if (isAble(part, 'colour')) return [[of('start'), of('colour', { PART: part.id, COLOUR: 'yellow' }), of('wait', { TENTHS: 6 }), of('colour', { PART: part.id, COLOUR: 'green' }), of('wait', { TENTHS: 6 }), of('colour', { PART: part.id, COLOUR: 'blue' }), of('wait', { TENTHS: 6 }), of('light', { STATE: 'off', PART: part.id })]]
    if (isAble(part, 'shine')) return [[of('start'), of('blink', { PART: part.id, TIMES: 3 })]]
    if (isAble(part, 'turn')) return [[of('start'), of('servo_angle', { PART: part.id, DEGREES: 60 }), of('wait', { TENTHS: 6 }), of('servo_angle', { PART: part.id, DEGREES: 120 }), of('wait', { TENTHS: 6 }), of('servo_angle', { PART: part.id, DEGREES: 90 })]]
    return []
  })
  const song = object.parts.some((part) => isAble(part, 'sound')) ? [[of('start'), of('tempo', { BPM: 160 }), of('melody', { MELODY: 'C4:1 E4:1 G4:1 C5:2' })]] : []
  const made = creation({ title: object.id, object: object.id }, ...stacks, ...song)
  return { ...made, blocks: JSON.parse(JSON.stringify(made.blocks).replaceAll('"block-', '"joy-')) }
}
