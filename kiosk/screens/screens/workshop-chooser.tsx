import { useState } from 'react'
import { Button } from 'react-aria-components'
import { catalogue, workshopNamed } from '../../../workshops/catalogue.ts'
import type { Pack } from '../../../workshops/catalogue.ts'
import type { NewsOf } from '../../common/calls.ts'
import type { CrewPicture } from '../../common/crews.ts'
import { CrewButton } from '../crews/crew-button.tsx'
import { CrewDrawing } from '../crews/crew-drawing.tsx'
import { WorkshopCover } from '../steps/step-picture.tsx'
import { ListenButton } from '../voices/listen-button.tsx'
import { Spoken } from '../voices/spoken.tsx'
import { useWords } from '../words/words.ts'
import { ScreenTitle } from './screen-title.tsx'

export type Given = NewsOf<'station'>['given']

type WorkshopChooserProps = {
  /** What the facilitator has given this kiosk: it is offered at once. */
  readonly given: Given
  readonly crew: CrewPicture
  /** Something to go back to: creations that were made before. */
  readonly onBack: (() => void) | undefined
  readonly onFree: () => void
  readonly onHandOver: () => void
  readonly onWorkshop: (pack: Pack, children: 1 | 2, step: string | undefined) => void
}

/** What a crew may do: one of the workshops, or whatever it likes. Who does a workshop says how many they are: two take turns. */
export function WorkshopChooser({ crew, given, onBack, onFree, onHandOver, onWorkshop }: WorkshopChooserProps) {
  const { words } = useWords()
  const [chosen, setChosen] = useState(given ? workshopNamed(given.workshop) : undefined)
  const title = words(chosen ? 'steps.children.title' : 'steps.choose.title')
  const back = chosen ? () => setChosen(undefined) : onBack
  return (
    <div className="workshop-chooser">
      <header>
        {back && (
          <Button className="pill chooser-back" aria-label={words('steps.children.back')} onPress={back}>
            <svg viewBox="0 0 24 24" aria-hidden="true" className="sign">
              <path d="M20 12H5M11 5.500L4.500 12l6.500 6.500" />
            </svg>
          </Button>
        )}
        <CrewButton crew={crew} onHandOver={onHandOver} />
        <ScreenTitle key={chosen?.id ?? ''}>
          <Spoken text={title} />
        </ScreenTitle>
        <ListenButton text={title} />
      </header>
      <main>{chosen ? <HowMany crew={crew} onChildren={(children) => onWorkshop(chosen, children, (given?.workshop === chosen.id && given.step) || undefined)} /> : <Workshops onFree={onFree} onChoose={setChosen} />}</main>
    </div>
  )
}

function Workshops({ onFree, onChoose }: { readonly onFree: () => void; readonly onChoose: (pack: Pack) => void }) {
  const { words, locale } = useWords()
  return (
    <ul className="workshop-cards">
      {catalogue.map((pack) => (
        <li key={pack.id}>
          <Button className="work-card workshop-card" onPress={() => onChoose(pack)}>
            <WorkshopCover pack={pack} />
            <strong>{pack.title[locale]}</strong>
            <small>{words('steps.choose.minutes', { minutes: pack.minutes })}</small>
          </Button>
          <ListenButton text={pack.title[locale]} group={pack.id} />
        </li>
      ))}
      <li>
        <Button className="work-card workshop-card new" onPress={onFree}>
          <svg viewBox="0 0 48 48" aria-hidden="true" className="picture" strokeLinecap="round">
            <path d="M24 9v30M9 24h30" fill="none" />
          </svg>
          <strong>{words('steps.choose.free')}</strong>
          <small>{words('steps.choose.freeWith')}</small>
        </Button>
        <ListenButton text={[words('steps.choose.free'), words('steps.choose.freeWith')]} />
      </li>
    </ul>
  )
}

function HowMany({ crew, onChildren }: { readonly crew: CrewPicture; readonly onChildren: (children: 1 | 2) => void }) {
  const { words } = useWords()
  return (
    <ul className="how-many">
      {([1, 2] as const).map((children) => {
        const told = words(children === 1 ? 'steps.children.one' : 'steps.children.two')
        return (
          <li key={children}>
            <Button className="work-card" onPress={() => onChildren(children)}>
              <span className="heads">
                {Array.from({ length: children }, (_, head) => (
                  <CrewDrawing key={head} picture={crew} />
                ))}
              </span>
              <strong>{told}</strong>
            </Button>
            <ListenButton text={told} />
          </li>
        )
      })}
    </ul>
  )
}
