import { addresses } from '../addresses.ts'
import type { ModelOf } from '../page-models.ts'
import type { Spoken } from '../parts/spoken.ts'
import { filled } from '../words/words.ts'

/** Pages that say one thing, and where to go from there. */

export function Done({ model, words }: Spoken & { readonly model: ModelOf<'done'> }) {
  const { done } = words
  switch (model.what) {
    case 'asked':
      return <Said title={done.asked} text={filled(done.askedMore, { commune: model.commune })} to={addresses.whatHappens} next={done.toAboard} />
    case 'asked-elsewhere':
      return <Said title={done.asked} text={filled(done.askedElsewhere, { commune: model.commune })} to={addresses.ask} next={done.askAgain} />
    case 'cancelled':
      return <Said title={done.cancelled} text={done.cancelledMore} to={addresses.tour} next={done.toTour} />
  }
}

export function NotFound({ words: { pages } }: Spoken) {
  const { title, intro, next } = pages['not-found']
  return <Said title={title} text={intro} to={addresses.tour} next={next} />
}

export function Trouble({ model, words: { pages } }: Spoken & { readonly model: ModelOf<'problem'> }) {
  return <Said title={pages.problem.title} text={pages.problem[model.what]} to={addresses.tour} next={pages.problem.next} />
}

function Said({ title, text, to, next }: { readonly title: string; readonly text: string; readonly to: string; readonly next: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="intro">{text}</p>
      <p>
        <a className="button" href={to}>
          {next}
        </a>
      </p>
    </>
  )
}
