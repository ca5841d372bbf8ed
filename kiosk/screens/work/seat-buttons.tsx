import { useRef, useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components'
import { titleOrUsual, titles } from '../../common/titles.ts'
import { CrewDrawing } from '../crews/crew-drawing.tsx'
import { ignoreLostLink } from '../kiosk.ts'
import type { Kiosk, Known } from '../kiosk.ts'
import { openPad } from '../pads/open-pad.ts'
import { useWords } from '../words/words.ts'
import type { Keeping } from './keeping.ts'
import { KeptMark } from './kept-mark.tsx'
import type { Work } from './new-creation.ts'
import { SeatSheet } from './seat-sheet.tsx'

type SeatButtonsProps = {
  readonly kiosk: Kiosk
  readonly keeping: Keeping
  readonly known: Known
  readonly work: Work
  /** The work is on the table. */
  readonly isHere: boolean
  /** Undefined where the title is the workshop's. */
  readonly onTitle: ((title: string) => void) | undefined
}

/** Who sits here and what they make: the crew's picture opens its sheet, the title is picked on a pad, and whether it is saved stands beside. */
export function SeatButtons({ kiosk, keeping, known: { seat, disk }, work, isHere, onTitle }: SeatButtonsProps) {
  const { words, locale } = useWords()
  const [isOpen, setOpen] = useState(false)
  const crewButton = useRef<HTMLButtonElement>(null)
  const titleButton = useRef<HTMLButtonElement>(null)
  const keepingState = useSyncExternalStore(keeping.subscribe, keeping.state)
  if (!seat?.crew || !isHere) return null
  const title = titleOrUsual(work.title)

  /** What a child has done is kept first. */
  const go = (call: 'putAway' | 'handOver') => {
    keeping
      .settled()
      .then(() => kiosk.calls()[call](null))
      .catch(ignoreLostLink)
  }

  function pickTitle(): void {
    const button = titleButton.current
    if (!button) return
    openPad({
      asked: { asks: 'title', value: title.id, options: titles.map((one) => ({ id: one.id, word: one[locale] })) },
      beside: button.getBoundingClientRect(),
      onChange: (picked) => onTitle?.(String(picked)),
      onShown: (first) => first.focus(),
      onClosed: () => button.focus(),
    })
  }

  function close(): void {
    setOpen(false)
    crewButton.current?.focus()
  }

  return (
    <div className="seat-buttons">
      <Button ref={crewButton} className="pill crew-button" aria-label={words('work.seat.crew', { crew: words(`crews.${seat.crew}`) })} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <CrewDrawing picture={seat.crew} />
      </Button>
      {isOpen && <SeatSheet crew={seat.crew} onCreations={() => go('putAway')} onHandOver={() => go('handOver')} onClose={close} />}
      {onTitle && (
        <Button ref={titleButton} className="pill title-button" aria-label={words('work.seat.title', { title: title[locale] })} onPress={pickTitle}>
          <span>{title[locale]}</span>
        </Button>
      )}
      <KeptMark state={keepingState} disk={disk} />
    </div>
  )
}
