import { pinsOf } from '../../../hardware/objects/object.ts'
import type { Part } from '../../../hardware/objects/object.ts'
import type { HowWired, PartWiring, Wire, WireEnd } from '../../../hardware/objects/wiring.ts'
import type { WiringState } from '../../common/wiring-story.ts'
import type { Locale, Words } from '../words/words.ts'
import { printOf } from './uno-holes.ts'

/** What is known beside the story: whether there is a board to try on, and how the drawn part is wired. */
export type Around = { readonly isReady: boolean; readonly how: HowWired }

/** The part a state is about; none when all are done. */
export const partIn = (state: WiringState): PartWiring | undefined => (state.is === 'done' ? undefined : state.wiring[state.at])

/** The one sentence of a state: what to do now. */
export function sentenceOf(state: WiringState, { isReady, how }: Around, words: Words, locale: Locale): string {
  const wired = partIn(state)
  if (state.is === 'done' || !wired) return words(state.without.length > 0 ? 'wiring.doneWithout' : 'wiring.done')
  const part = wired.part.names[locale]
  const { kind } = wired.part
  switch (state.is) {
    case 'showing':
      if (how === 'unplugged') return words('wiring.layFirst', { part })
      if (!isReady && state.wire === wired.wires.length - 1 && state.wire > 0) return words('wiring.boardFirst')
      return wireSentence(wired, state.wire, part, words)
    case 'trying':
    case 'asking':
      return isAsked(kind) ? words(`wiring.${state.is}.${kind}`, { part }) : ''
    case 'feeling':
      return isAsked(kind) ? '' : words(`wiring.feeling.${kind}`, { part })
    case 'helping': {
      const pins = state.fault === 'middle-leg' || state.fault === 'wrong-pin' ? pinsOf(wired.part).map(printOf) : []
      return words(state.fault === 'wrong-pin' && pins.length > 1 ? 'wiring.fault.wrong-pins' : `wiring.fault.${state.fault}`, { part, pins: pins.join(', ') })
    }
    case 'working':
      return words('wiring.working')
    case 'stuck':
      return words('wiring.stuck', { part })
  }
}

type AskedKind = Extract<Part['kind'], 'light' | 'colour-light' | 'buzzer' | 'servo'>
const isAsked = (kind: Part['kind']): kind is AskedKind => kind === 'light' || kind === 'colour-light' || kind === 'buzzer' || kind === 'servo'

const isRail = ({ leg }: Wire): boolean => leg === 'minus-rail' || leg === 'plus-rail'

/** The part is taken with its first wire; a rail that is joined to the board before is none of it. */
function wireSentence({ wires }: PartWiring, index: number, part: string, words: Words): string {
  const wire = wires[index]
  if (!wire) return ''
  const said = { part, leg: words(`wiring.leg.${wire.leg}`), to: endWords(wire.to, words) }
  if (isRail(wire)) return words('wiring.join', { ...said, hole: wire.to === '5V' ? '5V' : 'GND' })
  return words(wires.findIndex((one) => !isRail(one)) === index ? 'wiring.take' : 'wiring.put', said)
}

function endWords(to: WireEnd, words: Words): string {
  switch (to) {
    case 'GND':
    case 'GND2':
    case 'GND3':
      return words('wiring.to.ground')
    case '5V':
      return words('wiring.to.supply')
    case 'minus-rail':
    case 'plus-rail':
    case 'box-plus':
      return words(`wiring.to.${to}`)
    default:
      return words('wiring.to.pin', { pin: printOf(to) })
  }
}
