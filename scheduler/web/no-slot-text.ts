import type { NoSlot } from '../domain/slots.ts'
import { clockText } from '../domain/time.ts'
import { filled } from './words/words.ts'
import type { PageWords } from './words/words.ts'

/**
 * Why a day has no slot, or no more.
 * @param hasSlots whether it has some all the same
 */
export function noSlotText(none: NoSlot, hasSlots: boolean, { noSlot }: PageWords): string {
  switch (none.why) {
    case 'no-school':
      return filled(noSlot[none.because.reason], 'name' in none.because ? { name: none.because.name } : {})
    case 'not-set-up':
      return none.readyAt === undefined ? noSlot['not-set-up'] : filled(noSlot['not-set-up-until'], { time: clockText(none.readyAt) })
    case 'no-time':
      return hasSlots ? noSlot['no-time-left'] : noSlot['no-time']
    default:
      return noSlot[none.why]
  }
}
