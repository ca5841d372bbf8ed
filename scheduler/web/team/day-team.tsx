import { filled } from '../words/words.ts'
import type { MateShown, TravelShown } from './models.ts'
import { nameOf } from './said.ts'
import type { Said } from './said.ts'
import { roleWords } from './role-words.ts'
import { calling } from './telephone.ts'
import type { TeamWords } from './words.ts'

/** The others of the day: with their numbers where those are told. @param tellsPhones undefined once it is over */
export function DayTeam({ team, tellsPhones, words, locale }: Said & { readonly team: readonly MateShown[]; readonly tellsPhones: boolean | undefined }) {
  const others = team.filter(({ isSelf }) => !isSelf)
  const roles = roleWords[locale]
  return (
    <section aria-labelledby="team">
      <h2 id="team">{words.team.title}</h2>
      {others.length === 0 ? (
        <p className="none">{words.team.alone}</p>
      ) : (
        <>
          <ul className="day-team">
            {others.map((mate, at) => (
              <li key={at}>
                <p>
                  <strong>{nameOf(mate, words)}</strong>
                  {mate.comes.map(({ role, half }) => (
                    <span key={role + half} className="more">
                      {filled(words.team.comes, { role: roles.name[role], half: words.day.half[half] })}
                    </span>
                  ))}
                  {mate.travel && <span className="travel">{travelSaid(mate.travel, words)}</span>}
                </p>
                <Phone of={mate} words={words} />
              </li>
            ))}
          </ul>
          {tellsPhones !== undefined && <p className="more">{tellsPhones ? words.team.told : words.team.later}</p>}
        </>
      )}
    </section>
  )
}

/** A number that a thumb can call; as text where no telephone could. */
export function Phone({ of: { name, phone }, words: { day } }: { readonly of: MateShown; readonly words: TeamWords }) {
  if (phone === undefined) return null
  const to = calling(phone)
  if (to === undefined) return <span className="phone">{phone}</span>
  return (
    <a className="button phone" href={to}>
      <span className="unseen">
        {day.call} {name === '' ? day.nobody : name},{' '}
      </span>
      {phone}
    </a>
  )
}

function travelSaid(travel: TravelShown, { team }: TeamWords): string {
  if (travel.is === 'seeks') return filled(travel.leaves === '' ? team.seeks : team.seeksFrom, travel)
  return filled(travel.seats === 0 ? team.full : travel.seats === 1 ? team.seat : team.seats, travel)
}
