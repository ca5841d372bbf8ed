import { Button } from 'react-aria-components'
import type { Pack } from '../../../workshops/catalogue.ts'
import type { Given } from '../../common/station-calls.ts'
import { useWords } from '../words/words.ts'
import { SaidLine } from './deed.tsx'
import type { Said } from './deed.tsx'

type WorkshopStepsProps = {
  readonly pack: Pack
  readonly given: Given | null
  readonly said: Said | undefined
  /** Null: from the beginning. */
  readonly onGive: (step: string | null) => void
  readonly onBack: () => void
}

/** A workshop's steps, as its children read them: one is touched to begin there. */
export function WorkshopSteps({ pack: { id, title, steps }, given, said, onGive, onBack }: WorkshopStepsProps) {
  const { words, locale } = useWords()
  const step = given?.workshop === id ? given.step : undefined
  return (
    <>
      <div className="card-head">
        <Button className="pill" autoFocus onPress={onBack}>
          ← {words('station.give.all')}
        </Button>
        <h2>{title[locale]}</h2>
      </div>
      <SaidLine said={said} />
      <Button className="pill go" onPress={() => onGive(null)}>
        {words('station.give.giveStart')}
      </Button>
      <h3>{words('station.give.steps')}</h3>
      <ul className="cards">
        {steps.map((one, at) => {
          const way = words(`station.give.way.${one.way}`)
          return (
            <li key={one.id}>
              <Button className="pill card-button" aria-pressed={step === one.id} onPress={() => onGive(one.id)}>
                <strong>{words('station.give.step', { number: at + 1, way })}</strong>
                <span>{one.text[locale]}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
