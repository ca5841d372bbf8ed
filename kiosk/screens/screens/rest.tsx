import { useState } from 'react'
import { Button } from 'react-aria-components'
import { CrewDrawing } from '../crews/crew-drawing.tsx'
import type { CrewPicture } from '../../common/crews.ts'
import { useIdle } from '../use-idle.ts'
import { useWords } from '../words/words.ts'

/** In free play, how long (ms) nobody touches anything before the kiosk asks, and how long it waits for an answer. */
const ASK_AFTER = 90_000
const ANSWER_WITHIN = 20_000

/** In a workshop a class may listen or build for long: only then (ms) does the screen dim. */
const DIM_AFTER = 300_000

/** Asks who does not move whether she is still there; without an answer she is away. Her work is kept all the while. */
export function StillThere({ crew, onAway }: { readonly crew: CrewPicture; readonly onAway: () => void }) {
  const [isAsking, setAsking] = useState(false)
  useIdle(ASK_AFTER, () => setAsking(true))
  return isAsking && <Asking crew={crew} onAway={onAway} onHere={() => setAsking(false)} />
}

function Asking({ crew, onAway, onHere }: { readonly crew: CrewPicture; readonly onAway: () => void; readonly onHere: () => void }) {
  const { words } = useWords()
  useIdle(ANSWER_WITHIN, onAway)
  return (
    <div className="rest-asking" role="alertdialog" aria-label={words('steps.still.title')}>
      <CrewDrawing picture={crew} />
      <h2>{words('steps.still.title')}</h2>
      <p>{words('steps.still.kept')}</p>
      <Button autoFocus className="pill go" onPress={onHere}>
        {words('steps.still.yes')}
      </Button>
    </div>
  )
}

/** The screen dims, and the touch that wakes it does nothing else. */
export function Dimming() {
  const { words } = useWords()
  const [isDim, setDim] = useState(false)
  useIdle(DIM_AFTER, () => setDim(true))
  return isDim && <Button autoFocus className="rest-dim" aria-label={words('steps.still.yes')} onPress={() => setDim(false)} />
}
