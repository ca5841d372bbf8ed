import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useWords } from '../words/words.ts'

type SeatSheetProps = { readonly onCreations: () => void; readonly onHandOver: () => void; readonly onClose: () => void }

/** What a crew can do besides making: see all it has made, and hand over, which is asked once more. */
export function SeatSheet({ onCreations, onHandOver, onClose }: SeatSheetProps) {
  const { words } = useWords()
  const [isAsking, setAsking] = useState(false)
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
          <Button className="pill" onPress={onClose}>
            {words('work.seat.no')}
          </Button>
          <Button className="pill go" onPress={onHandOver}>
            {words('work.seat.yes')}
          </Button>
        </>
      ) : (
        <>
          <Button className="pill" onPress={onCreations}>
            {words('work.creations.title')}
          </Button>
          <Button className="pill" onPress={() => setAsking(true)}>
            {words('work.seat.handOver')}
          </Button>
        </>
      )}
    </section>
  )
}
