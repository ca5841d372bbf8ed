import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Truck } from '../parts/truck.tsx'
import { useWords } from '../words/words.ts'
import type { WordsKey } from '../words/words.ts'
import type { Ask } from './ask.ts'
import { SaidLine } from './deed.tsx'
import { PinChooser } from './pin-chooser.tsx'

type FirstPinProps = {
  readonly ask: Ask
  readonly onKept: () => void
  /** There is a way back where a kiosk goes on without a PIN. */
  readonly onClose?: () => void
}

/** The first PIN of this kiosk: chosen here, or taken from another kiosk's stick. */
export function FirstPin({ ask, onKept, onClose }: FirstPinProps) {
  const { words } = useWords()
  const [problem, setProblem] = useState<WordsKey>()

  async function takeFromStick(): Promise<void> {
    const taken = await ask('pinFromStick', null)
    if ('none' in taken) setProblem(taken.none === 'noLink' ? 'facilitator.noLink' : 'facilitator.failed')
    else if (taken.answer.ok) onKept()
    else setProblem(`facilitator.pinProblem.${taken.answer.reason}`)
  }

  return (
    <>
      <div className="door-words">
        <Truck />
        <h1>{words('facilitator.choose.title')}</h1>
        <p>{words('facilitator.choose.why')}</p>
      </div>
      <PinChooser keep={(pin) => ask('choosePin', pin)} onKept={onKept} />
      <div className="door-more">
        <Button className="pill" onPress={() => void takeFromStick()}>
          {words('facilitator.choose.stick')}
        </Button>
        <SaidLine said={problem && { tone: 'trouble', text: words(problem) }} />
        {onClose && (
          <Button className="pill" onPress={onClose}>
            {words('facilitator.pad.close')}
          </Button>
        )}
      </div>
    </>
  )
}
