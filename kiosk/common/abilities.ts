import { isAble } from '../../hardware/objects/object.ts'
import type { Ability, Part } from '../../hardware/objects/object.ts'
import { isOld, OUR_FIRMWARE } from './connection.ts'
import type { Firmware } from './connection.ts'

const everything: readonly Ability[] = ['shine', 'dim', 'colour', 'sound', 'turn', 'press', 'feel-light', 'be-turned', 'measure', 'sense']

/** Firmata has no words for these: our firmware's are its own. */
const onlyOurs: readonly Ability[] = ['sound', 'measure']

/** What a board with this firmware can do for an object's parts. */
export function abilitiesOf(firmware: Firmware): readonly Ability[] {
  return speaksOurs(firmware) ? everything : everything.filter((ability) => !onlyOurs.includes(ability))
}

/** Whether a board with this firmware can do this for a part: what is measured in no way can't pass a threshold either. */
export function isServed(firmware: Firmware, part: Part, ability: Ability): boolean {
  const abilities = abilitiesOf(firmware)
  return isAble(part, ability) && abilities.includes(ability) && (part.kind !== 'distance' || abilities.includes('measure'))
}

function speaksOurs(firmware: Firmware): boolean {
  return firmware.name === OUR_FIRMWARE && !isOld(firmware)
}
