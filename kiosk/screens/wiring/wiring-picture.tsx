import type { PartState } from '../../../hardware/objects/object.ts'
import type { HowWired, PartWiring } from '../../../hardware/objects/wiring.ts'
import type { WiringState } from '../../common/wiring-story.ts'
import { useWords } from '../words/words.ts'
import { PART } from './part-legs.ts'
import { PartWithLegs } from './part-with-legs.tsx'
import { holeNamed } from './uno-holes.ts'
import { MeantHole, UnoPicture } from './uno-picture.tsx'
import { drawnWires } from './wire-ways.ts'

type WiringPictureProps = {
  readonly state: WiringState
  readonly wired: PartWiring
  readonly shown: PartState | undefined
  readonly how: HowWired
  /** Undefined for a part that a tap does nothing to. */
  readonly onTouch: (() => void) | undefined
}

/** The board, the part, and the wires between them. */
export function WiringPicture({ state, wired, shown, how, onTouch }: WiringPictureProps) {
  const { words, locale } = useWords()
  const part = wired.part.names[locale]
  const wires = drawnWires(state, wired, how)
  const meant = wires.filter(({ isMeant }) => isMeant)
  const ends = new Set(state.wiring.flatMap((one) => one.wires.map(({ to }) => to)))
  const fault = state.is === 'helping' ? state.fault : undefined
  const drawing = <PartWithLegs part={wired.part} state={shown} how={how} meant={[...meant.map(({ leg }) => leg), ...(fault === 'reversed' ? (['long', 'short'] as const) : [])]} fault={fault} />
  return (
    <svg className="wiring-picture" viewBox="0 -2 800 326" role="group" aria-label={words('wiring.picture', { part })} data-wired-part={wired.part.id} data-how={how} strokeLinejoin="round" strokeLinecap="round">
      <UnoPicture meant={meant.map(({ to }) => to)} hasMinusRail={ends.has('minus-rail')} hasPlusRail={ends.has('plus-rail')} />
      {onTouch ? (
        <g
          className="touched-part"
          role="button"
          tabIndex={0}
          aria-label={words(how === 'unplugged' ? 'wiring.lay' : 'wiring.turn', { part })}
          onClick={onTouch}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            onTouch()
          }}
        >
          <rect x={PART.middle - 80} y="2" width="160" height="232" rx="22" className="touch-place" />
          {drawing}
        </g>
      ) : (
        drawing
      )}
      {wires.map(({ leg, way, isMeant, paint }) => (
        <g key={leg} className={isMeant || meant.length === 0 ? `wire ${paint}` : `wire ${paint} other`}>
          <path d={way} className="wire-outline" />
          <path d={way} className="wire-inside" />
        </g>
      ))}
      {meant.map(({ leg, to }) => (to === 'minus-rail' || to === 'plus-rail' || to === 'box-plus' ? null : <MeantHole key={leg} hole={holeNamed(to)} />))}
    </svg>
  )
}
