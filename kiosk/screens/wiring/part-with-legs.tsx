import type { Part, PartState } from '../../../hardware/objects/object.ts'
import type { Fault, HowWired, Leg } from '../../../hardware/objects/wiring.ts'
import { PartShapes } from '../parts/part-pictures.tsx'
import { BOX, legTips, PART } from './part-legs.ts'

type PartWithLegsProps = {
  readonly part: Part
  readonly state: PartState | undefined
  readonly how: HowWired
  /** The legs that are spoken of. */
  readonly meant: readonly Leg[]
  readonly fault: Fault | undefined
}

/** A part, large, with its legs as long as they are. The wrong way round, the legs have changed places and the wires have not. */
export function PartWithLegs({ part, state, how, meant, fault }: PartWithLegsProps) {
  const { middle, body, size } = PART
  return (
    <g className={how === 'unplugged' ? 'wired-part away' : 'wired-part'}>
      {part.kind === 'servo' && <BatteryBox />}
      <g transform={how === 'reversed' ? `translate(${2 * middle} 0) scale(-1 1)` : undefined}>
        <svg x={middle - size / 2} y={body} width={size} height={size} viewBox="0 0 96 96" overflow="visible">
          <PartShapes part={part} state={state} />
        </svg>
        {legTips(part.kind).map(({ leg, x, y, sign }) => (
          <g key={leg} className={meant.includes(leg) ? `leg ${leg} meant` : `leg ${leg}`}>
            {leg !== 'box-minus' && (
              <>
                <path d={wayDown(x, y)} className="leg-outline" />
                <path d={wayDown(x, y)} className="leg-metal" />
              </>
            )}
            {meant.includes(leg) && <circle cx={x} cy={y} r="11" fill="none" className="ring" />}
            {sign !== '' && <LegSign x={x} y={y - 26} sign={sign} isMirrored={how === 'reversed'} />}
          </g>
        ))}
      </g>
      {fault === 'reversed' && <TurnSign />}
      {fault === 'active-buzzer' && <Undersides />}
      {fault === 'no-resistor' && <Resistor />}
    </g>
  )
}

/** What is printed beside a leg; never in mirror writing. */
function LegSign({ x, y, sign, isMirrored }: { readonly x: number; readonly y: number; readonly sign: string; readonly isMirrored: boolean }) {
  const half = sign.length > 1 ? 19 : 12
  return (
    <g transform={isMirrored ? `translate(${2 * x} 0) scale(-1 1)` : undefined}>
      <rect x={x - half} y={y - 12} width={2 * half} height="24" rx="10" className="leg-plate" />
      <text x={x} y={y + 6} textAnchor="middle" className="leg-sign">
        {sign}
      </text>
    </g>
  )
}

/** Out of the body close together, then apart, then straight down. */
const wayDown = (x: number, y: number): string => {
  const from = PART.middle + (x - PART.middle) * 0.5
  return `M${from} ${PART.legsFrom - 10}V${PART.legsFrom + 4}L${x} ${PART.legsFrom + 26}V${y}`
}

function BatteryBox() {
  const { left, top, width, height } = BOX
  return (
    <g className="battery-box">
      <rect x={left} y={top} width={width} height={height} rx="10" className="bare" />
      <path d={`M${left + 18} ${top + 28}h12M${left + width - 36} ${top + 28}h12M${left + width - 30} ${top + 22}v12`} fill="none" />
      <rect x={left + 44} y={top + 16} width="62" height="26" rx="5" fill="#ffc53d" />
      <rect x={left + 106} y={top + 23} width="6" height="12" rx="2" className="dark" />
    </g>
  )
}

/** Round it goes, and the other way is up. */
const TurnSign = () => (
  <g className="turn-sign">
    <path d="M646 62a58 46 0 0 1 108 0" fill="none" />
    <path d="M734 56l20 7 8-20" fill="none" />
  </g>
)

/** What one sees beneath a buzzer: green, the kind we want; black, the other. */
const Undersides = () => (
  <g>
    <circle cx="650" cy="272" r="26" fill="#2ea866" />
    <path d="M638 272l9 9 16-18" fill="none" className="tick" />
    <circle cx="740" cy="272" r="26" fill="#1b2a41" />
  </g>
)

/** Beside the legs it belongs to. */
const Resistor = () => (
  <g>
    <path d="M650 262h100" fill="none" />
    <rect x="668" y="248" width="64" height="28" rx="12" fill="#e8cf9f" />
    <path d="M684 249v26M698 249v26M714 249v26" fill="none" stroke="#b4460f" />
  </g>
)
