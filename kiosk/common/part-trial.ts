import type { BuiltObject, Part } from '../../hardware/objects/object.ts'
import type { Creation } from '../../workshops/language/creation.ts'
import { creation, of } from '../../workshops/packs/make-creation.ts'
import type { Written } from '../../workshops/packs/make-creation.ts'
import { usualTitle } from './titles.ts'

/**
 * A program that tries one part of an object, so that one sees or hears whether it is wired as it should be, and ends by itself where the part acts:
 * a light shines three times, a rainbow light is red, green, blue, a speaker climbs three notes, a servo goes from side to side and back to the middle.
 * A part that feels says what it feels, until it is stopped: a button 1 or 0, the others their number.
 */
export const trialOf = (object: BuiltObject, part: Part): Creation => creation({ title: usualTitle, object: object.id }, [of('start'), ...trial(part)])

/** Long enough to be seen, tenths of a second. */
const LOOK = 8

/** How long a servo may take from one side to the other, tenths of a second. */
const SWING = 10

const wait = (tenths: number): Written => of('wait', { TENTHS: tenths })

function trial({ kind, id }: Part): readonly Written[] {
  switch (kind) {
    case 'light':
      return [of('repeat', { TIMES: 3, BODY: [of('light', { STATE: 'on', PART: id }), wait(LOOK), of('light', { STATE: 'off', PART: id }), wait(LOOK / 2)] })]
    case 'colour-light':
      return [...['red', 'green', 'blue'].flatMap((colour) => [of('colour', { PART: id, COLOUR: colour }), wait(LOOK)]), of('light', { STATE: 'off', PART: id })]
    case 'buzzer':
      return [of('melody', { MELODY: 'C4:2 E4:2 G4:2' }), of('stop_sound')]
    case 'servo':
      return [30, 150, 90].map((degrees) => of('turn_slowly', { PART: id, DEGREES: degrees, TENTHS: SWING }))
    case 'button':
      return saying(of('if_else', { CONDITION: of('is_pressed', { PART: id }), BODY: [of('say_number', { VALUE: 1 })], ELSE: [of('say_number', { VALUE: 0 })] }))
    case 'knob':
      return saying(of('say_number', { VALUE: of('knob', { PART: id }) }))
    case 'light-sensor':
      return saying(of('say_number', { VALUE: of('light_level', { PART: id }) }))
    case 'distance':
      return saying(of('say_number', { VALUE: of('distance', { PART: id }) }))
  }
}

const saying = (statement: Written): readonly Written[] => [of('forever', { BODY: [statement, wait(1)] })]
