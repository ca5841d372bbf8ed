import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { Button } from 'react-aria-components'
import type { Part, PartState } from '../../../hardware/objects/object.ts'
import { useWords } from '../words/words.ts'
import { PartPicture } from './part-pictures.tsx'
import { numberIn, partText } from './part-state.ts'
import { moved, percentOfTurn, ranges, steppedByKey, turnBetween } from './playing.ts'
import type { Play, SlidingKind } from './playing.ts'

type SlidingPartProps = {
  readonly part: Part
  readonly kind: SlidingKind
  readonly state: PartState | undefined
  readonly name: string
  readonly isChosen: boolean
  readonly onChoose: (part: string) => void
  readonly play: Play | undefined
}

/** Where a finger was, and what the sensor felt then. */
type Grip = { readonly x: number; readonly angle: number; readonly value: number }

/** A drawn sensor: a touch chooses it, a hand slides it from side to side, or turns it round. */
export function SlidingPart({ part, kind, state, name, isChosen, onChoose, play }: SlidingPartProps) {
  const { words, locale } = useWords()
  const grip = useRef<Grip>(undefined)
  const value = numberIn(state)
  const marks = { 'data-part': part.id, 'data-state': JSON.stringify(state ?? null), 'data-chosen': isChosen }
  const picture = <PartPicture part={part} state={state} />
  if (!play) {
    return (
      <Button className="tile" aria-label={name} aria-pressed={isChosen} {...marks} onPress={() => onChoose(part.id)}>
        {picture}
      </Button>
    )
  }

  function slide(event: PointerEvent<HTMLElement>): void {
    const before = grip.current
    if (!before) return
    const there = gripAt(event, before.value)
    const { least, most } = ranges[kind]
    const by = kind === 'knob' ? percentOfTurn(turnBetween(before.angle, there.angle)) : ((there.x - before.x) / event.currentTarget.clientWidth) * (most - least)
    const next = moved(kind, before.value, by)
    if (next === before.value) return
    grip.current = { ...there, value: next }
    play?.(part.id, next)
  }

  function press(event: KeyboardEvent): void {
    const next = steppedByKey(kind, value, event.key)
    if (next === undefined) return
    event.preventDefault()
    play?.(part.id, next)
  }

  return (
    <div
      className="tile playable"
      role="slider"
      tabIndex={0}
      aria-label={part.names[locale]}
      aria-valuemin={ranges[kind].least}
      aria-valuemax={Math.max(ranges[kind].most, value)}
      aria-valuenow={value}
      aria-valuetext={partText(part, state, words, locale)}
      {...marks}
      onFocus={() => onChoose(part.id)}
      onKeyDown={press}
      onPointerDown={(event) => {
        onChoose(part.id)
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = gripAt(event, value)
      }}
      onPointerMove={slide}
      onPointerUp={() => (grip.current = undefined)}
      onPointerCancel={() => (grip.current = undefined)}
    >
      {picture}
    </div>
  )
}

function gripAt(event: PointerEvent<HTMLElement>, value: number): Grip {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  const angle = (Math.atan2(event.clientX - left - width / 2, -(event.clientY - top - height / 2)) * 180) / Math.PI
  return { x: event.clientX, angle, value }
}
