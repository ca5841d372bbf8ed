import { useState } from 'react'
import { LONGEST_PIN, pinProblem, SHORTEST_PIN } from '../../common/pin-rules.ts'
import type { ChosenPin } from '../../common/station-calls.ts'
import { useWords } from '../words/words.ts'
import type { WordsKey } from '../words/words.ts'
import type { NoAnswer } from './ask.ts'
import { PinPad } from './pin-pad.tsx'

type PinChooserProps = {
  /** Has the kiosk keep it. */
  readonly keep: (pin: string) => Promise<{ readonly answer: ChosenPin } | { readonly none: NoAnswer }>
  readonly onKept: () => void
}

/** A new PIN, typed twice. One that the rules refuse is said so the first time. */
export function PinChooser({ keep, onKept }: PinChooserProps) {
  const { words } = useWords()
  const [first, setFirst] = useState<string>()
  const [problem, setProblem] = useState<WordsKey>()
  const [isKeeping, setKeeping] = useState(false)

  function startAgain(why: WordsKey): void {
    setFirst(undefined)
    setProblem(why)
  }

  async function give(pin: string): Promise<void> {
    const refused = pinProblem(pin)
    if (refused) {
      startAgain(`facilitator.pinProblem.${refused}`)
    } else if (first === undefined) {
      setFirst(pin)
      setProblem(undefined)
    } else if (first !== pin) {
      startAgain('facilitator.choose.differs')
    } else {
      setKeeping(true)
      const kept = await keep(pin)
      setKeeping(false)
      if ('none' in kept) startAgain(kept.none === 'noLink' ? 'facilitator.noLink' : 'facilitator.failed')
      else if (kept.answer.ok) onKept()
      else startAgain(`facilitator.pinProblem.${kept.answer.reason}`)
    }
  }

  const said = (
    <>
      <p role="status">{words(problem ?? (first === undefined ? 'facilitator.choose.first' : 'facilitator.choose.again'))}</p>
      <p className="aside">{words('facilitator.choose.rules', { least: SHORTEST_PIN, most: LONGEST_PIN })}</p>
    </>
  )
  return <PinPad said={said} isResting={isKeeping} onPin={(pin) => void give(pin)} />
}
