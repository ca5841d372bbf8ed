import { kept, kinds } from '../../domain/personal-data.ts'
import type { Length, Until } from '../../domain/personal-data.ts'
import { addresses } from '../addresses.ts'
import { Sections } from '../parts/sections.tsx'
import type { Spoken } from '../parts/spoken.ts'
import { filled } from '../words/words.ts'
import { dataWords } from './words.ts'
import type { DataWords } from './words.ts'

/** What is kept, why and until when: a row for each kind there is, as the purge knows it. */
export function Privacy({ words, locale }: Spoken) {
  const { title, intro, sections, keptTitle, keptIntro, mine } = words.pages.privacy
  const [children, ...others] = sections
  const said = dataWords[locale]
  return (
    <>
      <h1>{title}</h1>
      <p className="intro">{intro}</p>
      <Sections of={children ? [children] : []} />
      <h2>{keptTitle}</h2>
      <p>{keptIntro}</p>
      <table className="kept">
        <caption className="unseen">{said.table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{said.table.what}</th>
            <th scope="col">{said.table.why}</th>
            <th scope="col">{said.table.ground}</th>
            <th scope="col">{said.table.until}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{said.kept[kind].what}</th>
              <Cell name={said.table.why} says={said.kept[kind].why} />
              <Cell name={said.table.ground} says={said.ground[kept[kind].ground]} />
              <Cell name={said.table.until} says={untilInWords(kept[kind].until, said)} />
            </tr>
          ))}
        </tbody>
      </table>
      <p>{said.grounds}</p>
      <Sections of={others} />
      <p>
        <a className="button" href={addresses.data}>
          {mine}
        </a>
      </p>
    </>
  )
}

/** On a narrow screen there are no columns: each cell says what it is. */
function Cell({ name, says }: { readonly name: string; readonly says: string }) {
  return (
    <td>
      <span className="cell-name">{name} – </span>
      {says}
    </td>
  )
}

function untilInWords(until: Until, words: DataWords): string {
  if (until.is === 'with') return words.withAccount
  if (until.is === 'until-asked') return words.untilAsked
  return `${lengthInWords(until.keep, words)}${until.after === 'made' ? ', ' : ' '}${words.after[until.after]}`
}

function lengthInWords(length: Length, words: DataWords): string {
  if ('months' in length) return filled(words.months, { number: length.months })
  return filled(length.days === 1 ? words.day : words.days, { number: length.days })
}
