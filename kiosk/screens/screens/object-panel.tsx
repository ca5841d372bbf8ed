import { useRef, useState } from 'react'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { ignoreLostLink } from '../kiosk.ts'
import type { Kiosk, Known } from '../kiosk.ts'
import { BoardStatus } from '../parts/board-status.tsx'
import { boardWords } from '../parts/board-words.ts'
import { BoxContents } from '../parts/box-contents.tsx'
import { Bubble } from '../parts/bubble.tsx'
import { HelpCard, PreparingCard } from '../parts/help-card.tsx'
import { helpFor, isWorthRetrying } from '../parts/help.ts'
import { Hint } from '../parts/hint.tsx'
import type { HintName } from '../parts/hint.tsx'
import { ObjectDrawing } from '../parts/object-drawing.tsx'
import { ObjectPicker, ObjectPickerButton } from '../parts/object-picker.tsx'
import { numberIn } from '../parts/part-state.ts'
import { isFelt, isSliding } from '../parts/playing.ts'
import type { Play } from '../parts/playing.ts'
import { SensorView } from '../parts/sensor-view.tsx'
import { useSpeakerSound } from '../parts/speaker-sound.ts'
import { useSounds } from '../sounds.ts'
import { PlugButton } from '../wiring/plug-button.tsx'
import { useWords } from '../words/words.ts'

type ObjectPanelProps = {
  readonly kiosk: Kiosk
  readonly known: Known
  readonly object: BuiltObject
  /** Undefined where the object is what it is: in a workshop. */
  readonly onObject: ((object: BuiltObject) => void) | undefined
  readonly hint: HintName | undefined
  readonly isWiring: boolean
  /** Undefined for an object with nothing to wire. */
  readonly onWire: (() => void) | undefined
}

/** The side of the object: how its board is and what helps it, the object itself, what it says, and one sensor large. */
export function ObjectPanel({ kiosk, known, object, onObject, hint, isWiring, onWire }: ObjectPanelProps) {
  const { words } = useWords()
  const [chosen, setChosen] = useState<string>()
  const [isPicking, setPicking] = useState(false)
  const pickerButton = useRef<HTMLButtonElement>(null)
  const { connection, isLinked } = known
  const isEmulated = isLinked && connection.is === 'ready' && connection.board.kind === 'emulated'
  const isReal = isLinked && connection.is === 'ready' && connection.board.kind === 'usb'
  const play: Play = (part, value) => void kiosk.calls().play({ part, value }).catch(ignoreLostLink)
  // Whoever wires a real part is to look at it, not at its drawing.
  const states = { ...(isReal && isWiring ? {} : known.shown), ...known.sensed }
  const help = isLinked ? helpFor(connection) : undefined
  const isAtRest = !help && connection.is !== 'preparing' && known.work.said === '' && !hint
  const sensor = object.parts.find(({ id }) => id === chosen)

  const speaker = object.parts.find(({ kind }) => kind === 'buzzer')
  useSpeakerSound(useSounds() && isEmulated && speaker ? numberIn(known.shown[speaker.id]) : 0)

  /** Whoever closes the choice by keyboard is where it was opened. */
  function closePicker(): void {
    setPicking(false)
    pickerButton.current?.focus()
  }

  function pick(picked: BuiltObject): void {
    closePicker()
    setChosen(undefined)
    onObject?.(picked)
  }

  return (
    <section className="panel object-panel" aria-label={words('object.title')}>
      <div className="object-head">
        <BoardStatus isLinked={isLinked} connection={connection} />
        <Bubble said={hint ? '' : known.work.said} />
        <Hint name={hint} />
        {isAtRest && onWire && (isEmulated || isReal) && <PlugButton isOpen={isWiring} onOpen={onWire} />}
        {isAtRest && onObject && <ObjectPickerButton ref={pickerButton} object={object} isOpen={isPicking} onOpen={setPicking} />}
      </div>
      {isAtRest && isPicking && <ObjectPicker object={object} onPick={pick} onClose={closePicker} />}
      {help && (
        <HelpCard
          key={help}
          name={help}
          says={boardWords(isLinked, connection, words)}
          onRetry={isWorthRetrying(connection) ? () => void kiosk.calls().retry(null).catch(ignoreLostLink) : undefined}
          onPrepare={() => void kiosk.calls().prepare(null).catch(ignoreLostLink)}
        />
      )}
      {isLinked && connection.is === 'preparing' && <PreparingCard progress={connection.progress} />}
      {!help && !(isAtRest && isPicking) && connection.is !== 'preparing' && (
        <ObjectDrawing object={object} states={states} chosen={chosen} onChoose={setChosen} play={isEmulated ? play : undefined} />
      )}
      {isReal && object.parts.some(({ kind }) => isFelt(kind)) && !hint && !sensor && <p className="touch-real">{words('object.touchReal')}</p>}
      <BoxContents boxes={known.work.boxes} />
      {sensor && isSliding(sensor.kind) && !hint && !help && (
        <SensorView key={sensor.id} part={sensor} kind={sensor.kind} state={states[sensor.id]} play={isEmulated ? play : undefined} />
      )}
    </section>
  )
}
