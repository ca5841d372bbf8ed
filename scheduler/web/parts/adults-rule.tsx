import type { Accompaniment } from '../../domain/accompaniment.ts'
import { dateInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { Spoken } from './spoken.ts'

const kinds = ['maternelle', 'élémentaire', 'collège', 'lycée'] as const

/** How many adults come along, and the text that says so. */
export function AdultsRule({ accompaniment, words, locale }: Spoken & { readonly accompaniment: Accompaniment }) {
  const { book } = words
  return (
    <details className="rule">
      <summary>{book.adultsRule}</summary>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>{filled(book.rule, { kind: book.levelsOf[kind], ...accompaniment.ratios[kind] })}</li>
        ))}
      </ul>
      <p>{filled(book.ruleText, { text: accompaniment.text, date: dateInWords(accompaniment.date, locale) })}</p>
    </details>
  )
}
