import { useState, useSyncExternalStore } from 'react'
import type { Crew, Summary } from '../../common/work-calls.ts'
import { CrewDrawing } from '../crews/crew-drawing.tsx'
import { useWords } from '../words/words.ts'
import { CreationCard } from './creation-card.tsx'
import { objectIn, titleIn } from './creation-words.ts'
import { SaidLine, useDeed } from './deed.tsx'
import type { MenuPageProps } from './deed.tsx'
import { ListRow } from './list-row.tsx'
import { useVisit } from './use-visit.ts'
import { dayTold, when } from './when.ts'

/** All that was made during this visit, crew by crew; one creation at a time is looked at. */
export function CreationsPage({ kiosk, onClose }: MenuPageProps) {
  const { words, locale } = useWords()
  const { disk } = useSyncExternalStore(kiosk.subscribe, kiosk.known)
  const deed = useDeed()
  const visit = useVisit(kiosk, deed.ask)
  const [now] = useState(() => Date.now())
  const [looked, setLooked] = useState<string>()

  const crew = visit?.crews.find(({ creations }) => creations.some(({ id }) => id === looked))
  const creation = crew?.creations.find(({ id }) => id === looked)
  if (crew && creation) return <CreationCard kiosk={kiosk} creation={creation} picture={crew.picture} onBack={() => setLooked(undefined)} onClose={onClose} />
  return (
    <>
      <h2>{words('facilitator.creations.title')}</h2>
      {visit && <p className="aside">{words('facilitator.creations.day', { day: dayTold(visit.day, locale) })}</p>}
      {disk.is === 'not-saved' && <SaidLine said={{ tone: 'trouble', text: words('facilitator.creations.disk') }} />}
      <SaidLine said={deed.said} />
      {visit?.crews.length === 0 && <p>{words('facilitator.creations.empty')}</p>}
      <ul className="crews">
        {visit?.crews.map((one) => (
          <CrewCard key={one.picture} now={now} crew={one} isHere={kiosk.known().seat?.crew === one.picture} onLook={setLooked} />
        ))}
      </ul>
    </>
  )
}

type CrewCardProps = { readonly now: number; readonly crew: Crew; readonly isHere: boolean; readonly onLook: (creation: string) => void }

function CrewCard({ now, crew, isHere, onLook }: CrewCardProps) {
  const { words } = useWords()
  const state = isHere ? 'here' : crew.isHandedOver ? 'handedOver' : 'away'
  return (
    <li className="crew-card" data-crew={crew.picture}>
      <CrewDrawing picture={crew.picture} />
      <div>
        <h3>
          {words(`crews.${crew.picture}`)} <small>{words(`facilitator.creations.${state}`)}</small>
        </h3>
        {crew.creations.length === 0 && <p className="aside">{words('facilitator.creations.none')}</p>}
        <ul>
          {crew.creations.map((creation) => (
            <CreationRow key={creation.id} now={now} creation={creation} crew={words(`crews.${crew.picture}`)} onLook={onLook} />
          ))}
        </ul>
      </div>
    </li>
  )
}

type CreationRowProps = { readonly now: number; readonly creation: Summary; readonly crew: string; readonly onLook: (creation: string) => void }

function CreationRow({ creation: { id, title, object, at, versions }, now, crew, onLook }: CreationRowProps) {
  const { words, locale } = useWords()
  const told = titleIn(title, locale)
  return (
    <ListRow
      title={told}
      about={objectIn(object, locale)}
      aside={words('facilitator.creations.about', { at: when(at, now, locale), versions })}
      deed={{ name: words('facilitator.creations.look'), label: words('facilitator.creations.lookAt', { title: told, crew }), onPress: () => onLook(id) }}
    />
  )
}
