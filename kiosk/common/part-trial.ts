import type { BuiltObject, Part } from '../../hardware/objects/object.ts'
import type { Creation } from '../../workshops/language/creation.ts'
import { creation, of } from '../../workshops/packs/make-creation.ts'
import type { Written } from '../../workshops/packs/make-creation.ts'

/** A short program that tries a part and ends by itself, with all of it off. A part that only feels has nothing to do. */
export function trialOf(object: BuiltObject, part: Part): Creation {
  return creation({ title: part.names.fr, object: object.id }, [of('start'), ...deedsOf(part)])
}

const wait = (tenths: number): Written => of('wait', { TENTHS: tenths })

function deedsOf({ id: PART, kind }: Part): readonly Written[] {
  const light = (STATE: 'on' | 'off') => of('light', { PART, STATE })
  const turn = (DEGREES: number) => [of('servo_angle', { PART, DEGREES }), wait(8)]
  switch (kind) {
    case 'light':
      return [light('on'), wait(10), light('off'), wait(5), light('on'), wait(10), light('off')]
    case 'colour-light':
      return [...['red', 'green', 'blue'].flatMap((COLOUR) => [of('colour', { PART, COLOUR }), wait(10)]), light('off')]
    case 'buzzer':
      return ['C4', 'E4', 'G4'].map((NOTE) => of('note', { NOTE, BEATS: 'one' }))
    case 'servo':
      return [0, 90, 0].flatMap(turn)
    default:
      return []
  }
}
