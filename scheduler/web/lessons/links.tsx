import { catalogue, workshopNamed } from '../../../workshops/catalogue.ts'
import type { Pack } from '../../../workshops/catalogue.ts'
import { addresses } from '../addresses.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import { lessonWords } from './words.ts'

/** Where the papers of a workshop are, and its lesson on a large screen. */
function PapersOf({ pack, locale }: { readonly pack: Pack; readonly locale: Locale }) {
  const words = lessonWords[locale]
  const links = [
    [addresses.workshopSheet(pack.id, 'teacher'), words.teacher],
    [addresses.workshopSheet(pack.id, 'lesson'), words.lesson],
    [addresses.lesson(pack.id), words.screen],
    ...(pack.template ? [[addresses.workshopSheet(pack.id, 'template'), words.template] as const] : []),
  ] as const
  return links.map(([to, name]) => (
    <a key={to} href={to}>
      {name} <span className="unseen">{filled(words.of, { workshop: pack.title[locale] })}</span>
    </a>
  ))
}

/** The papers of the workshop that a class has chosen; none of one that the catalogue has no more. */
export function WorkshopPapers({ workshop, locale }: { readonly workshop: string; readonly locale: Locale }) {
  const pack = workshopNamed(workshop)
  if (!pack) return null
  return (
    <dl className="papers">
      <dt>{pack.title[locale]}</dt>
      <dd>
        <PapersOf pack={pack} locale={locale} />
      </dd>
    </dl>
  )
}

/** The papers of every workshop: each can be had at each stop. */
export function AllPapers({ locale }: { readonly locale: Locale }) {
  const words = lessonWords[locale]
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      <p>{words.papersIntro}</p>
      <dl className="papers are-many">
        {catalogue.map((pack) => (
          <div key={pack.id}>
            <dt>{pack.title[locale]}</dt>
            <dd>
              <PapersOf pack={pack} locale={locale} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
