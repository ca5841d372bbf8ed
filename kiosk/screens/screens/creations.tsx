import { useState } from 'react'
import { Button } from 'react-aria-components'
import { objectNamed } from '../../../hardware/objects/objects.ts'
import type { NewsOf } from '../../common/calls.ts'
import { titleOrUsual } from '../../common/titles.ts'
import { CrewDrawing } from '../crews/crew-drawing.tsx'
import { ObjectPicture } from '../parts/object-picker.tsx'
import { useWords } from '../words/words.ts'
import { howLongAgo } from './how-long-ago.ts'

type CreationsProps = { readonly seat: NewsOf<'seat'>; readonly onNew: () => void; readonly onTakeUp: (creation: string) => void }

/** All that a crew has made, the newest first, and a place for something new. */
export function Creations({ seat: { crew, creations }, onNew, onTakeUp }: CreationsProps) {
  const { words, locale } = useWords()
  const [now] = useState(Date.now)
  return (
    <div className="my-creations">
      <header>
        {crew && <CrewDrawing picture={crew} />}
        <h1>{words('work.creations.title')}</h1>
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
                <strong>{titleOrUsual(title)[locale]}</strong>
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
