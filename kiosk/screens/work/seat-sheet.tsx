import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { CrewPicture } from '../../common/crews.ts'
import { CrewDrawing } from '../crews/crew-drawing.tsx'
import { useWords } from '../words/words.ts'

type SeatSheetProps = {
  readonly crew: CrewPicture
  /** Not where they are shown already: there the sheet asks at once whether to hand over. */
  readonly onCreations?: () => void
  readonly onHandOver: () => void
  readonly onClose: () => void
}

/** What a crew can do besides making: see all it has made, and hand over, which is asked once more. Each has its picture, and the way on is the green one. */
export function SeatSheet({ crew, onCreations, onHandOver, onClose }: SeatSheetProps) {
  const { words } = useWords()
  const [isAsking, setAsking] = useState(!onCreations)
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => sheet.current?.querySelector('button')?.focus(), [isAsking])
  return (
    <section
      ref={sheet}
      className="seat-sheet"
      aria-label={words(isAsking ? 'work.seat.handOver' : 'work.creations.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      {isAsking ? (
        <>
          <p>{words('work.seat.sure')}</p>
          <Button className="pill go" onPress={onClose}>
            <CrewDrawing picture={crew} />
            {words('work.seat.no')}
          </Button>
          <Button className="pill leave" onPress={onHandOver}>
            <OpenDoor />
            {words('work.seat.yes')}
          </Button>
        </>
      ) : (
        <>
          <Button className="pill" onPress={onCreations ?? onClose}>
            <Cards />
            {words('work.creations.title')}
          </Button>
          <Button className="pill" onPress={() => setAsking(true)}>
            <OpenDoor />
            {words('work.seat.handOver')}
          </Button>
        </>
      )}
    </section>
  )
}

/** All that was made, side by side. */
const Cards = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="sign">
    <path d="M3 3h8v8H3zM13 3h8v8h-8zM3 13h8v8H3zM13 13h8v8h-8z" />
  </svg>
)

/** A way out, for who is done. */
const OpenDoor = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="sign">
    <path d="M12 3H4v18h8M9 12h12M16.500 7.500L21 12l-4.500 4.500" />
  </svg>
)
