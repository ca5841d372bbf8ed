import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useWords } from '../words/words.ts'

type Side = 'left' | 'right'
const sides = ['left', 'right'] as const

/** Who steers at a step: they take turns from one to the next. */
const pilotAt = (step: number): Side => (step % 2 === 0 ? 'left' : 'right')

/** Two who share a kiosk: who steers and who says where to. At each new step they swap, and each touches her side. */
export function Turns({ step, isNew }: { readonly step: number; readonly isNew: boolean }) {
  const { words } = useWords()
  const [touched, setTouched] = useState<readonly Side[]>(isNew ? [] : sides)
  const isSwapping = touched.length < sides.length
  return (
    <div className={isSwapping ? 'turns swapping' : 'turns'} role="group" aria-label={words('steps.turns.swap')}>
      {isSwapping && (
        <p role="status">
          <strong>{words('steps.turns.swap')}</strong>
          <span>{words('steps.turns.touch')}</span>
        </p>
      )}
      {sides.map((side) => {
        const role = words(pilotAt(step) === side ? 'steps.turns.pilot' : 'steps.turns.copilot')
        const isPilot = pilotAt(step) === side
        const face = (
          <>
            {isPilot ? <Wheel /> : <Chart />}
            <span>{role}</span>
          </>
        )
        return isSwapping ? (
          <Button key={side} className={isPilot ? 'turn pilot' : 'turn'} aria-pressed={touched.includes(side)} onPress={() => setTouched([...touched.filter((one) => one !== side), side])}>
            {face}
          </Button>
        ) : (
          <span key={side} className={isPilot ? 'turn pilot' : 'turn'}>
            {face}
          </span>
        )
      })}
    </div>
  )
}

const Wheel = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="sign">
    <circle cx="12" cy="12" r="9" />
    <circle cx="12" cy="12" r="2" />
    <path d="M12 14v7M10 11.500L3.500 9.500M14 11.500l6.500-2" />
  </svg>
)

const Chart = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="sign">
    <path d="M3 5l6-2 6 2 6-2v16l-6 2-6-2-6 2zM9 3v16M15 5v16" />
  </svg>
)
