import { useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components'
import { catalogue, workshopNamed } from '../../../workshops/catalogue.ts'
import type { Givable } from '../../common/station-calls.ts'
import { useWords } from '../words/words.ts'
import { SaidLine, useDeed } from './deed.tsx'
import type { MenuPageProps } from './deed.tsx'
import { givableTold, givenTold, listTold } from './given-words.ts'
import { WorkshopSteps } from './workshop-steps.tsx'

/** What this kiosk is to do: a workshop from its beginning, one of its steps, or free play. */
export function GivePage({ kiosk }: MenuPageProps) {
  const { words, locale } = useWords()
  const { said, say, ask } = useDeed()
  const [looked, setLooked] = useState<string>()
  const given = useSyncExternalStore(kiosk.subscribe, () => kiosk.known().station?.given ?? null)

  async function give(wish: Givable | null): Promise<void> {
    const asked = await ask('give', wish)
    if (asked) say(givenTold(asked.answer, wish, words, locale))
  }

  const pack = looked === undefined ? undefined : workshopNamed(looked)
  if (pack) return <WorkshopSteps pack={pack} given={given} said={said} onGive={(step) => void give({ workshop: pack.id, step })} onBack={() => setLooked(undefined)} />
  return (
    <>
      <h2>{words('station.give.title')}</h2>
      <SaidLine said={said} />
      <p data-given={given?.workshop ?? 'free-play'}>
        <strong>{words('station.give.now', { what: givableTold(given, words, locale) })}</strong>
      </p>
      {given && (
        <Button className="pill go" onPress={() => void give({ workshop: given.workshop, step: null })}>
          {words('station.give.again')}
        </Button>
      )}
      <p className="aside">{words('station.give.says')}</p>
      <ul className="cards">
        {catalogue.map(({ id, title, minutes, cycles }) => (
          <li key={id}>
            <Button className="pill card-button" aria-pressed={given?.workshop === id} onPress={() => setLooked(id)}>
              <strong>{title[locale]}</strong>
              <span>{words(cycles.length > 1 ? 'station.give.aboutMany' : 'station.give.about', { minutes, cycles: listTold(cycles, locale) })}</span>
            </Button>
          </li>
        ))}
        <li>
          <Button className="pill card-button" aria-pressed={given === null} onPress={() => void give(null)}>
            <strong>{words('station.give.freePlay')}</strong>
            <span>{words('station.give.freePlaySays')}</span>
          </Button>
        </li>
      </ul>
    </>
  )
}
