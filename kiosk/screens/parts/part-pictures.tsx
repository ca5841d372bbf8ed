import type { Part, PartState } from '../../../hardware/objects/object.ts'
import { useWords } from '../words/words.ts'
import { nearestColour, noteSign, numberIn, rgbIn, shineOf } from './part-state.ts'
import { Ears, Eye, Knob, PushButton } from './sensor-pictures.tsx'

/** Each kind of part in the one hand of the kiosk, 96 units square: flat, a thick rounded outline, alive by its state. */
export function PartPicture({ part, state }: { readonly part: Part; readonly state: PartState | undefined }) {
  return (
    <svg viewBox="0 0 96 96" className="part-picture" aria-hidden="true" strokeLinejoin="round" strokeLinecap="round">
      <PartShapes part={part} state={state} />
    </svg>
  )
}

/** The same, to be drawn inside another picture. */
export function PartShapes({ part, state }: { readonly part: Part; readonly state: PartState | undefined }) {
  switch (part.kind) {
    case 'light':
      return <Light paint={part.colour} collar={part.colour} shine={shineOf(part, state)} />
    case 'colour-light':
      return <RainbowLight paint={nearestColour(rgbIn(state)).paint} shine={shineOf(part, state)} />
    case 'buzzer':
      return <Speaker hertz={numberIn(state)} />
    case 'servo':
      return <Arm paint={part.colour} degrees={numberIn(state)} />
    case 'button':
      return <PushButton paint={part.colour} isDown={numberIn(state) === 1} />
    case 'knob':
      return <Knob percent={numberIn(state)} />
    case 'light-sensor':
      return <Eye percent={state === undefined ? undefined : numberIn(state)} />
    case 'distance':
      return <Ears centimetres={state === undefined ? undefined : numberIn(state)} />
  }
}

const DOME = 'M28 70V44a20 20 0 0 1 40 0v26z'

/**
 * @param collar what colour it has when it is dark
 * @param shine 0 to 1: the weakest light is seen all the same
 */
function Light({ paint, collar, shine }: { readonly paint: string; readonly collar: string; readonly shine: number }) {
  const seen = shine > 0 ? 0.35 + 0.65 * shine : 0
  return (
    <>
      {shine > 0 && <circle cx="48" cy="46" r={26 + 20 * shine} fill={paint} opacity={0.2 + 0.3 * shine} stroke="none" />}
      <path d="M40 70v20M56 70v20" fill="none" />
      <path d={DOME} className="bare" />
      <path d={DOME} fill={paint} fillOpacity={seen} />
      <rect x="22" y="60" width="52" height="12" rx="5" fill={collar} />
      {shine > 0 && <path d="M38 44a10 10 0 0 1 9-9" fill="none" className="shine" />}
    </>
  )
}

/** Its three small diodes are seen as long as it is dark. */
function RainbowLight({ paint, shine }: { readonly paint: string; readonly shine: number }) {
  return (
    <>
      <Light paint={paint} collar="#a9b4c8" shine={shine} />
      {shine === 0 && (
        <g stroke="none">
          <circle cx="40" cy="50" r="6" fill="#e5342b" />
          <circle cx="56" cy="50" r="6" fill="#2ea866" />
          <circle cx="48" cy="37" r="6" fill="#2f6fe0" />
        </g>
      )}
    </>
  )
}

function Speaker({ hertz }: { readonly hertz: number }) {
  const { locale } = useWords()
  const isSounding = hertz > 0
  return (
    <>
      <circle cx="36" cy="58" r="28" className="dark" />
      <circle cx="36" cy="58" r="9" className="bare" />
      {isSounding && (
        <>
          <path d="M72 46c5 8 5 16 0 24M83 38c9 13 9 27 0 40" fill="none" className="waves" />
          <text x="94" y="24" textAnchor="end" className="drawn-word">
            ♪{noteSign(hertz, locale)}
          </text>
        </>
      )}
    </>
  )
}

/** Its arm points right at 0 degrees, up at 90, left at 180. */
function Arm({ paint, degrees }: { readonly paint: string; readonly degrees: number }) {
  return (
    <>
      <rect x="20" y="56" width="56" height="32" rx="6" fill={paint} />
      <path d="M48 49h36a7 7 0 0 1 0 14H48z" className="bare" transform={`rotate(${-degrees} 48 56)`} />
      <circle cx="48" cy="56" r="11" className="bare" />
      <circle cx="48" cy="56" r="2" />
    </>
  )
}
