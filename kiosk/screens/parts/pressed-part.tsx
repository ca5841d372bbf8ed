import { useRef } from 'react'
import { Button } from 'react-aria-components'
import type { Part, PartState } from '../../../hardware/objects/object.ts'
import { PartPicture } from './part-pictures.tsx'
import type { Play } from './playing.ts'

/** A button is down at least this long (ms), so that the shortest tap is felt. */
const SHORTEST_PRESS = 150

type PressedPartProps = { readonly part: Part; readonly state: PartState | undefined; readonly name: string; readonly play: Play | undefined }

/** A drawn button that goes down as long as a finger, or a key, holds it. */
export function PressedPart({ part, state, name, play }: PressedPartProps) {
  const downAt = useRef(0)
  const marks = { 'data-part': part.id, 'data-state': JSON.stringify(state ?? null) }
  if (!play) {
    return (
      <div className="tile" role="img" aria-label={name} {...marks}>
        <PartPicture part={part} state={state} />
      </div>
    )
  }
  return (
    <Button
      className="tile playable"
      aria-label={name}
      {...marks}
      onPressStart={() => {
        downAt.current = performance.now()
        play(part.id, 1)
      }}
      onPressEnd={() => void setTimeout(() => play(part.id, 0), Math.max(0, SHORTEST_PRESS - (performance.now() - downAt.current)))}
    >
      <PartPicture part={part} state={state} />
    </Button>
  )
}
