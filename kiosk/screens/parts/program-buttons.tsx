import { Button } from 'react-aria-components'
import type { ProgramButton } from '../../common/life.ts'
import { useWords } from '../words/words.ts'

const signs: Record<ProgramButton, string> = {
  flag: 'M6 22V3M6 4c5-3 8 3 13 0v9c-5 3-8-3-13 0',
  stop: 'M5 5h14v14H5z',
  pause: 'M8 5v14M16 5v14',
  resume: 'M7 4l12 8-12 8z',
  step: 'M5 5v14M10 6l9 6-9 6z',
}

type ProgramButtonsProps = {
  readonly available: readonly ProgramButton[]
  readonly onPress: (button: ProgramButton) => void
  readonly isSlow: boolean
  readonly onSlow: (isSlow: boolean) => void
}

/** Flag and stop keep their places whatever happens; pause and go on take turns in one, which the keyboard does not lose. */
export function ProgramButtons({ available, onPress, isSlow, onSlow }: ProgramButtonsProps) {
  const { words } = useWords()
  const shown: readonly ProgramButton[] = ['flag', 'stop', available.includes('resume') ? 'resume' : 'pause', 'step']
  return (
    <div className="program-buttons">
      {shown.map((button, place) => (
        <Button key={place} className={`program-button ${button}`} isDisabled={!available.includes(button)} onPress={() => onPress(button)}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={signs[button]} />
          </svg>
          <span>{words(`buttons.${button}`)}</span>
        </Button>
      ))}
      <Button className="program-button slow" aria-pressed={isSlow} onPress={() => onSlow(!isSlow)}>
        <Snail />
        <span>{words('buttons.slow')}</span>
      </Button>
    </div>
  )
}

function Snail() {
  return (
    <svg viewBox="0 0 32 24" aria-hidden="true" className="snail">
      <path d="M3 21h19c5 0 7-4 6-9l1-5M28 12l-3-5" />
      <path d="M6 20a8.500 8.500 0 1 1 15 0" />
      <path d="M10.500 19a4 4 0 1 1 6-1" />
    </svg>
  )
}
