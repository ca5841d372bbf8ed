import { useSyncExternalStore } from 'react'
import type { RoadBookSlot } from '../../../workshops/session/road-book.ts'
import { workshopNamed } from '../../../workshops/catalogue.ts'
import type { Kiosk } from '../kiosk.ts'
import { useWords } from '../words/words.ts'
import type { Deed } from './deed.tsx'
import { givenTold, levelsTold } from './given-words.ts'
import { ListRow } from './list-row.tsx'

type DaySlotsProps = { readonly kiosk: Kiosk; readonly slots: readonly RoadBookSlot[] } & Pick<Deed, 'ask' | 'say'>

const emptyWords = { free: 'station.day.free', 'kept-aside': 'station.day.keptAside', 'not-ready': 'station.day.notReady' } as const

/** Who comes when, and for what; a slot's workshop is given to this kiosk at a touch. */
export function DaySlots({ kiosk, slots, ask, say }: DaySlotsProps) {
  const { words, locale } = useWords()
  const given = useSyncExternalStore(kiosk.subscribe, () => kiosk.known().station?.given)

  async function give(workshop: string): Promise<void> {
    const wish = { workshop, step: null }
    const asked = await ask('give', wish)
    if (asked) say(givenTold(asked.answer, wish, words, locale))
  }

  if (slots.length === 0) return <p>{words('station.day.noSlots')}</p>
  return (
    <ul className="slots" aria-label={words('station.day.slots')}>
      {slots.map(({ begin, end, length, is }) => {
        const times = `${begin} – ${end}`
        if (typeof is === 'string') return <ListRow key={begin} title={times} about={words(emptyWords[is])} />
        const { workshop, levels, isUlis, pupils, adults, isConfirmed } = is
        const isKnown = workshopNamed(workshop.id) !== undefined
        const notes = [words(isConfirmed ? 'station.day.confirmed' : 'station.day.unconfirmed'), ...(length === 'long' ? [words('station.day.long')] : []), ...(given?.workshop === workshop.id ? [words('station.day.here')] : [])]
        const deed = { name: words('station.day.give'), label: words('station.day.giveOf', { title: workshop.title, begin }), onPress: () => void give(workshop.id) }
        return (
          <ListRow
            key={begin}
            title={`${times} · ${workshop.title}`}
            about={words('station.day.pupils', { levels: levelsTold(levels, isUlis, locale), pupils, adults })}
            aside={isKnown ? notes.join(', ') : words('station.day.unknown')}
            deed={isKnown ? deed : undefined}
          />
        )
      })}
    </ul>
  )
}
