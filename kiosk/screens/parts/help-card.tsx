import { useState } from 'react'
import { Button } from 'react-aria-components'
import { isMendedByPreparing } from '../../common/connection.ts'
import { ListenButton } from '../voices/listen-button.tsx'
import { useWords } from '../words/words.ts'
import { HelpPicture } from './help-pictures.tsx'
import type { HelpName } from './help.ts'

type HelpCardProps = {
  readonly name: HelpName
  /** What the child reads of it, beside the card. */
  readonly says: string
  /** Undefined where trying again can't help. */
  readonly onRetry: (() => void) | undefined
  readonly onPrepare: () => void
}

/** What helps: a picture, what is said of it and a button for the child; behind another button, the remedy for the adult. */
export function HelpCard({ name, says, onRetry, onPrepare }: HelpCardProps) {
  const { words } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="help-card" aria-label={words('help.forAdults')}>
      <div className="help-seen">
        <HelpPicture name={name} />
        <ListenButton text={says} />
      </div>
      <div className="help-buttons">
        {onRetry && (
          <Button className="pill go" onPress={onRetry}>
            {words('buttons.retry')}
          </Button>
        )}
        <Button className="pill" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {words('help.forAdults')}
        </Button>
      </div>
      {isOpen && (
        <div className="remedy">
          <p>{words(`help.${name}`)}</p>
          {isMendedByPreparing(name) && (
            <Button className="pill" onPress={onPrepare}>
              {words('help.prepare')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** How far the board is with learning our firmware; `progress` 0 to 1. */
export function PreparingCard({ progress }: { readonly progress: number }) {
  const { words } = useWords()
  const percent = Math.round(progress * 100)
  return (
    <section className="help-card">
      <HelpPicture name="preparing" />
      <div className="progress" role="progressbar" aria-label={words('help.progress')} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <div className="progress-done" style={{ width: `${percent}%` }} />
      </div>
    </section>
  )
}
