import { useState } from 'react'
import { Button } from 'react-aria-components'
import { objectNamed } from '../../../hardware/objects/objects.ts'
import type { NewsOf } from '../../common/calls.ts'
import { CrewButton } from '../crews/crew-button.tsx'
import { ObjectPicture } from '../parts/object-picture.tsx'
import { creationTitle } from '../work/creation-title.ts'
import { ListenButton } from '../voices/listen-button.tsx'
import { Spoken } from '../voices/spoken.tsx'
import { useWords } from '../words/words.ts'
import { howLongAgo } from './how-long-ago.ts'
import { ScreenTitle } from './screen-title.tsx'

type CreationsProps = { readonly seat: NewsOf<'seat'>; readonly onNew: () => void; readonly onTakeUp: (creation: string) => void; readonly onHandOver: () => void }

/** All that a crew has made, the newest first, and a place for something new. Its picture leads out, for who comes next. */
export function Creations({ seat: { crew, creations }, onNew, onTakeUp, onHandOver }: CreationsProps) {
  const { words, locale } = useWords()
  const [now] = useState(Date.now)

  return (
    <div className="my-creations">
      <header>
        {crew && <CrewButton crew={crew} onHandOver={onHandOver} />}
        <ScreenTitle>
          <Spoken text={words('work.creations.title')} />
        </ScreenTitle>
        <ListenButton text={words('work.creations.title')} />
      </header>
      <main>
        <ul>
          <li>
            <Button className="work-card new" onPress={onNew}>
              <svg viewBox="0 0 48 48" aria-hidden="true" className="picture" strokeLinecap="round">
                <path d="M24 9v30M9 24h30" fill="none" />
              </svg>
              <strong>{words('work.creations.new')}</strong>
            </Button>
          </li>
          {creations.toReversed().map(({ id, title, object, at }) => (
            <li key={id}>
              <Button className="work-card" onPress={() => onTakeUp(id)}>
                <ObjectPicture id={object} />
                <strong>{creationTitle(title)[locale]}</strong>
                <span className="heard">{objectNamed(object)?.names[locale]}</span>
                <small>{howLongAgo(now - at, locale) ?? words('work.creations.justNow')}</small>
              </Button>
            </li>
          ))}
        </ul>
      </main>
    </div>
  )
}
