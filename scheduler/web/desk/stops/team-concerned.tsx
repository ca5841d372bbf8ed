import { roleWords } from '../../team/role-words.ts'
import { dayInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { MateFate } from './models.ts'
import { stopsWords } from './words.ts'

/** Whom of the team a change concerns, and how. */
export function TeamConcerned({ team, locale }: { readonly team: readonly MateFate[]; readonly locale: Locale }) {
  const { team: words } = stopsWords[locale]
  if (team.length === 0) return null
  return (
    <>
      <p>{words.concerned}</p>
      <ul>
        {team.map((mate) => (
          <li key={mate.shift}>
            {filled(words.mate, { name: mate.name, role: roleWords[locale].name[mate.role], day: dayInWords(mate.day, locale), half: words.half[mate.half] })}{' '}
            {mate.is === 'retimed' ? filled(words.retimed, { from: mate.from, until: mate.until }) : mate.comes ? words.ends : words.notNeeded}
          </li>
        ))}
      </ul>
    </>
  )
}
