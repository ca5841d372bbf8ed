import { workshopNamed } from '../../../workshops/catalogue.ts'
import { addresses } from '../addresses.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import type { LessonPage } from './models.ts'
import { lessonWords } from './words.ts'

/** One moment of a lesson, to be read from the back of a class. */
export function Lesson({ model, locale }: { readonly model: LessonPage; readonly locale: Locale }) {
  const words = lessonWords[locale]
  const pack = workshopNamed(model.workshop)
  const part = pack?.sheets.lesson[model.moment - 1]
  if (!pack || !part) return null
  const { lesson } = pack.sheets
  const from = lesson.slice(0, model.moment - 1).reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <article className="lesson">
      <header>
        <h1>{pack.title[locale]}</h1>
        <p className="lesson-place">{filled(words.moment, { moment: model.moment, moments: lesson.length })}</p>
        <p className="lesson-minutes">
          <strong>{filled(words.minutes, { minutes: part.minutes })}</strong> <span>{filled(words.clock, { from, until: from + part.minutes })}</span>
        </p>
      </header>
      <section aria-labelledby="children">
        <h2 id="children">{words.children}</h2>
        <p className="lesson-children">{part.children[locale]}</p>
      </section>
      <section aria-labelledby="adult">
        <h2 id="adult">{words.adult}</h2>
        <p className="lesson-adult">{part.adult[locale]}</p>
      </section>
      <section aria-labelledby="new-words">
        <h2 id="new-words">{words.newWords}</h2>
        <dl>
          {pack.newWords.map(({ word, means }) => (
            <div key={word.fr}>
              <dt>{word[locale]}</dt>
              <dd>{means[locale]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <nav aria-label={words.way}>
        {model.moment > 1 && (
          <a className="button" rel="prev" href={addresses.lesson(pack.id, model.moment - 1)}>
            ← {words.previous}
          </a>
        )}
        <p className="lesson-keys">{words.keys}</p>
        {model.moment < lesson.length && (
          <a className="button" rel="next" href={addresses.lesson(pack.id, model.moment + 1)}>
            {words.next} →
          </a>
        )}
      </nav>
      <script src={addresses.lessonScript} defer />
    </article>
  )
}
