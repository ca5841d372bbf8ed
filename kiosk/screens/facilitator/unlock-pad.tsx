import { useState, useSyncExternalStore } from 'react'
import { useWords } from '../words/words.ts'
import type { Ask } from './ask.ts'
import { PinPad } from './pin-pad.tsx'
import { refusalTold, secondsLeft, waitTold } from './waiting.ts'
import type { Refused } from './waiting.ts'

type UnlockPadProps = {
  readonly ask: Ask
  /** The last refusal, kept by the door: whoever comes back finds how long the wait still is. */
  readonly refused: Refused | undefined
  readonly onRefused: (refused: Refused) => void
  readonly onOpen: () => void
}

/** Asks for the PIN, and says how many tries are left or how long to wait. */
export function UnlockPad({ ask, refused, onRefused, onOpen }: UnlockPadProps) {
  const { words } = useWords()
  const [trouble, setTrouble] = useState<'noLink' | 'failed'>()
  const [isAsking, setAsking] = useState(false)
  const seconds = useSecondsLeft(refused)

  async function tryPin(pin: string): Promise<void> {
    setAsking(true)
    const asked = await ask('unlock', pin)
    setAsking(false)
    setTrouble('none' in asked ? (asked.none === 'noLink' ? 'noLink' : 'failed') : undefined)
    if ('none' in asked) return
    if (asked.answer.ok) onOpen()
    else onRefused({ left: asked.answer.left, until: performance.now() + asked.answer.wait * 1_000 })
  }

  const told = refusalTold(refused, seconds)
  const wait = waitTold(seconds)
  const said = (
    <>
      <p role="status">{trouble ? words(`facilitator.${trouble}`) : words(told.key, told.values)}</p>
      {seconds > 0 ? <p role="timer">{words(wait.key, wait.values)}</p> : refused && <p className="aside">{words('facilitator.pad.forgotten')}</p>}
    </>
  )
  return <PinPad said={said} isResting={isAsking || seconds > 0} onPin={(pin) => void tryPin(pin)} />
}

/** How often (ms) the wait is looked at. */
const TICK = 250

/** Whole seconds that are still to be waited, as they pass. */
function useSecondsLeft(refused: Refused | undefined): number {
  const now = useSyncExternalStore(everyTick, () => Math.ceil(performance.now() / TICK) * TICK)
  return refused ? secondsLeft(refused, now) : 0
}

function everyTick(passed: () => void): () => void {
  const clock = setInterval(passed, TICK)
  return () => clearInterval(clock)
}
