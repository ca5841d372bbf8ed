import { dayInWords } from '../words/days.ts'
import type { Day } from '../../domain/time.ts'
import { signInWords } from '../sign-in/words.ts'
import type { Locale } from '../words/words.ts'
import type { Fact, KeptShown } from './models.ts'
import { dataWords } from './words.ts'

/** All that is kept, kind by kind, each thing with its facts. @param under the heading it stands under: 1 is the page's own */
export function KeptList({ of, under, locale }: { readonly of: readonly KeptShown[]; readonly under: 1 | 2; readonly locale: Locale }) {
  const words = dataWords[locale]
  const Heading = under === 1 ? 'h2' : 'h3'
  return of.map(({ kind, items }) => (
    <section key={kind}>
      <Heading>
        {words.kinds[kind]} ({items.length})
      </Heading>
      {items.map((facts, index) => (
        <dl key={index} className="facts kept-thing">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{words.fact[name]}</dt>
              <dd className="as-typed">{said({ name, value }, locale)}</dd>
            </div>
          ))}
        </dl>
      ))}
    </section>
  ))
}

const moments: readonly Fact['name'][] = ['visit', 'made', 'due', 'since', 'until']
const known: readonly Fact['name'][] = ['state', 'about', 'roles']

/** A moment as its day, a word of ours as one says it, and what somebody typed as they typed it. */
function said({ name, value }: Fact, locale: Locale): string {
  if (moments.includes(name)) return dayInWords(value.slice(0, 10) as Day, locale)
  if (name === 'deed') return (signInWords[locale].journal.deed as Readonly<Record<string, string>>)[value] ?? value
  if (!known.includes(name)) return value
  return value
    .split(', ')
    .map((word) => dataWords[locale].said[word] ?? word)
    .join(', ')
}
