import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components'
import type { BuiltObject, PartState } from '../../../hardware/objects/object.ts'
import type { HowWired } from '../../../hardware/objects/wiring.ts'
import { ignoreLostLink } from '../kiosk.ts'
import type { Kiosk, Known } from '../kiosk.ts'
import { ListenButton } from '../voices/listen-button.tsx'
import { Spoken } from '../voices/spoken.tsx'
import { useWords } from '../words/words.ts'
import { WiringButtons } from './wiring-buttons.tsx'
import { WiringPicture } from './wiring-picture.tsx'
import { partIn, sentenceOf } from './wiring-sentence.ts'
import { WiringTold } from './wiring-told.ts'

type WiringProps = {
  readonly kiosk: Kiosk
  readonly known: Known
  readonly object: BuiltObject
  readonly onDone: () => void
  /** How parts of the drawn object are at first, for practice; the others are right. */
  readonly wrongAtFirst?: Readonly<Record<string, HowWired>>
}

/** An object wired step by step, each part tried; in the place of the blocks. Drawn parts may be put and turned round by a tap. */
export function Wiring({ kiosk, known, object, onDone, wrongAtFirst }: WiringProps) {
  const { words, locale } = useWords()
  const [told] = useState(() => new WiringTold(kiosk, object))
  const state = useSyncExternalStore(told.subscribe, told.state)
  const place = useRef<HTMLElement>(null)
  const isReady = known.isLinked && known.connection.is === 'ready'
  const isDrawn = known.connection.is === 'ready' && known.connection.board.kind === 'emulated'
  const wired = partIn(state)
  const part = wired?.part
  const how = (part && known.wired[part.id]) ?? 'right'

  useEffect(() => told.begin(), [told])

  const first = useRef(wrongAtFirst)
  useEffect(() => {
    for (const [id, itsWay] of Object.entries(first.current ?? {})) kiosk.calls().wire({ part: id, how: itsWay }).catch(ignoreLostLink)
  }, [kiosk])

  // The button that was pressed may be gone: the keyboard goes on where the story does.
  useEffect(() => {
    const { activeElement } = document
    if (!place.current || (activeElement !== null && activeElement !== document.body && activeElement !== place.current)) return
    ;(place.current.querySelector<HTMLElement>('.wiring-button.main:not(:disabled)') ?? place.current).focus()
  }, [state])

  function touch(): void {
    if (!part) return
    const next = how === 'right' ? 'reversed' : 'right'
    kiosk.calls().wire({ part: part.id, how: next }).catch(ignoreLostLink)
  }
  const sentence = sentenceOf(state, { isReady, how }, words, locale)
  const canTouch = isDrawn && part && (part.kind === 'light' || how !== 'right')

  return (
    <section ref={place} className="panel wiring" aria-label={words('wiring.title')} tabIndex={-1} data-wiring={state.is}>
      <div className="wiring-head">
        <p role="status" className={state.is === 'helping' || state.is === 'stuck' ? 'wiring-said help' : 'wiring-said'}>
          <Spoken text={sentence} />
        </p>
        <ListenButton text={sentence} />
        <Button className="pill wiring-close" aria-label={words('wiring.close')} onPress={onDone}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 4h10v5H9v11H4zM13 13h7v7h-7z" />
          </svg>
        </Button>
      </div>
      {wired ? <WiringPicture state={state} wired={wired} shown={stateSeen(known, wired.part.id, isDrawn)} how={how} onTouch={canTouch ? touch : undefined} /> : <AllWired />}
      <WiringButtons state={state} isReady={isReady} onWish={told.wish} onDone={onDone} />
    </section>
  )
}

/** Of a real part nobody here sees whether it shines: its drawing does not say so before the child. */
const stateSeen = ({ shown, sensed }: Known, part: string, isDrawn: boolean): PartState | undefined => (isDrawn ? shown[part] : undefined) ?? sensed[part]

const AllWired = () => (
  <svg className="wiring-picture all-wired" viewBox="0 0 96 96" aria-hidden="true" strokeLinejoin="round" strokeLinecap="round">
    <circle cx="48" cy="48" r="40" />
    <path d="M30 50l12 12 24-28" fill="none" />
  </svg>
)
