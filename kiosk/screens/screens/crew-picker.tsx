import { Button } from 'react-aria-components'
import { crewPictures } from '../../common/crews.ts'
import type { CrewPicture } from '../../common/crews.ts'
import { CrewDrawing } from '../crews/crew-drawing.tsx'
import { Truck } from '../parts/truck.tsx'
import { useIdle } from '../use-idle.ts'
import { ListenButton } from '../voices/listen-button.tsx'
import { Spoken } from '../voices/spoken.tsx'
import { useWords } from '../words/words.ts'
import { ScreenTitle } from './screen-title.tsx'

/** How long (ms) nobody picks before the truck is shown again. */
const IDLE = 90_000

type CrewPickerProps = { readonly gone: readonly CrewPicture[]; readonly onPick: (picture: CrewPicture) => void; readonly onIdle: () => void }

/** The pictures a crew sits down under. Those of crews that have handed over rest until the visit's end. */
export function CrewPicker({ gone, onPick, onIdle }: CrewPickerProps) {
  const { words } = useWords()
  useIdle(IDLE, onIdle)
  return (
    <div className="crew-picker">
      <header>
        <Truck />
        <ScreenTitle>
          <Spoken text={words('work.crew.choose')} />
        </ScreenTitle>
        <ListenButton text={words('work.crew.choose')} />
      </header>
      <main>
        <ul>
          {crewPictures.map((picture) => {
            const hasGone = gone.includes(picture)
            return (
              <li key={picture}>
                <Button className="crew-choice" isDisabled={hasGone} onPress={() => onPick(picture)}>
                  <CrewDrawing picture={picture} />
                  <span>{words(`crews.${picture}`)}</span>
                  {hasGone && <small>{words('work.crew.hasFinished')}</small>}
                </Button>
              </li>
            )
          })}
        </ul>
      </main>
    </div>
  )
}
