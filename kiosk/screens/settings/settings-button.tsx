import { Button } from 'react-aria-components'
import { useWords } from '../words/words.ts'

type SettingsButtonProps = {
  readonly ref: React.Ref<HTMLButtonElement>
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  /** The id of the element in which the settings open. */
  readonly opens: string
}

/** Opens and closes the settings. */
export function SettingsButton({ ref, isOpen, onOpen, opens }: SettingsButtonProps) {
  const { words } = useWords()
  return (
    <Button className="pill settings-button" aria-label={words('settings.title')} aria-expanded={isOpen} aria-controls={opens} ref={ref} onPress={() => onOpen(!isOpen)}>
      <Sliders />
    </Button>
  )
}

/** Three of them: what can be set. */
const Sliders = () => (
  <svg viewBox="0 0 48 48" aria-hidden="true" className="picture" strokeLinejoin="round" strokeLinecap="round">
    <path d="M6 12h36M6 24h36M6 36h36" fill="none" />
    <circle cx="17" cy="12" r="5" className="bare" />
    <circle cx="32" cy="24" r="5" className="bare" />
    <circle cx="14" cy="36" r="5" className="bare" />
  </svg>
)
