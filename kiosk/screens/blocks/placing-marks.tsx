import { useEffect, useRef } from 'react'
import { useWords } from '../words/words.ts'
import type { MarkedPlace, Placing, PlacingState } from './placing.ts'

type MarksProps = { readonly placing: Placing; readonly state: PlacingState }

/** The places that are lit while a block is in hand, over the blocks. Fingers are heard by `placing-hears.ts`; buttons are for keys and screen readers. */
export function Marks({ placing, state: { hand, places } }: MarksProps) {
  const { words } = useWords()
  const list = useRef<HTMLDivElement>(null)
  const lit = places.filter(({ fits }) => fits)
  const byKeys = hand?.byKeys ?? false
  useEffect(() => {
    if (byKeys) list.current?.querySelector('button')?.focus()
  }, [byKeys])
  return (
    <div ref={list} className="marks" role="group" aria-label={words('placing.places')} onPointerDown={(event) => event.preventDefault()} onKeyDown={goAmong}>
      {lit.map((place) => (
        <button
          key={place.key}
          type="button"
          className={`mark ${place.spot.kind}`}
          data-place={place.key}
          aria-label={place.told}
          style={styleOf(place)}
          onFocus={() => placing.show(place)}
          onClick={(event) => {
            if (event.detail === 0) placing.putAt(place)
          }}
        >
          {place.spot.kind !== 'hole' && <Plus />}
        </button>
      ))}
    </div>
  )
}

const Plus = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 5v14M5 12h14" />
  </svg>
)

/** Around a hole, px: its outline is beside it, not on it. */
const AROUND = 4

function styleOf({ shown, spot }: MarkedPlace): React.CSSProperties {
  const around = spot.kind === 'hole' ? AROUND : 0
  return { left: shown.x - around, top: shown.y - around, width: shown.width + 2 * around, height: shown.height + 2 * around }
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Arrows go from place to place, round and round. */
function goAmong(event: React.KeyboardEvent<HTMLDivElement>): void {
  const marks = [...event.currentTarget.querySelectorAll('button')]
  const step = steps[event.key]
  const at = marks.findIndex((mark) => mark === document.activeElement)
  const next = event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : step === undefined ? undefined : at + step
  if (next === undefined) return
  event.preventDefault()
  marks.at(next % marks.length)?.focus()
}
