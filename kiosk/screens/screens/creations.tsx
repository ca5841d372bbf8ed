import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { objectNamed } from '../../../hardware/objects/objects.ts'
import type { NewsOf } from '../../common/calls.ts'
import { titleOrUsual } from '../../common/titles.ts'
import { CrewDrawing } from '../crews/crew-drawing.tsx'
import { ObjectPicture } from '../parts/object-picker.tsx'
import { SeatSheet } from '../work/seat-sheet.tsx'
import { useWords } from '../words/words.ts'
import { howLongAgo } from './how-long-ago.ts'
import { ScreenTitle } from './screen-title.tsx'

type CreationsProps = { readonly seat: NewsOf<'seat'>; readonly onNew: () => void; readonly onTakeUp: (creation: string) => void; readonly onHandOver: () => void }

/** All that a crew has made, the newest first, and a place for something new. Its picture leads out, for who comes next. */
export function Creations({ seat: { crew, creations }, onNew, onTakeUp, onHandOver }: CreationsProps) {
  const { words, locale } = useWords()
  const [now] = useState(Date.now)
  const [isLeaving, setLeaving] = useState(false)
  const crewButton = useRef<HTMLButtonElement>(null)

  function stay(): void {
    setLeaving(false)
    crewButton.current?.focus()
  }

  return (
    <div className="my-creations">
      <header>
        {crew && (
          <Button ref={crewButton} className="pill crew-button" aria-label={words('work.seat.crew', { crew: words(`crews.${crew}`) })} aria-expanded={isLeaving} onPress={() => setLeaving(!isLeaving)}>
            <CrewDrawing picture={crew} />
          </Button>
        )}
        {crew && isLeaving && <SeatSheet crew={crew} onHandOver={onHandOver} onClose={stay} />}
        <ScreenTitle>{words('work.creations.title')}</ScreenTitle>
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
