import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { CrewPicture } from '../../common/crews.ts'
import { SeatSheet } from '../work/seat-sheet.tsx'
import { useWords } from '../words/words.ts'
import { CrewDrawing } from './crew-drawing.tsx'

/** The crew that sits here, where nothing is open: its picture leads out, for who comes next. */
export function CrewButton({ crew, onHandOver }: { readonly crew: CrewPicture; readonly onHandOver: () => void }) {
  const { words } = useWords()
  const [isLeaving, setLeaving] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  function stay(): void {
    setLeaving(false)
    button.current?.focus()
  }

  return (
    <>
      <Button ref={button} className="pill crew-button" aria-label={words('work.seat.crew', { crew: words(`crews.${crew}`) })} aria-expanded={isLeaving} onPress={() => setLeaving(!isLeaving)}>
        <CrewDrawing picture={crew} />
      </Button>
      {isLeaving && <SeatSheet crew={crew} onHandOver={onHandOver} onClose={stay} />}
    </>
  )
}
