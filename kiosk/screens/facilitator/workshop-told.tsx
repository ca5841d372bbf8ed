import { workshopNamed } from '../../../workshops/catalogue.ts'
import { parsePlace } from '../../../workshops/session/workshop-place.ts'
import { textIn, useWords } from '../words/words.ts'

/** How far a crew is in its workshop, and the steps it went on from though their goal was not met: there it may want somebody. */
export function WorkshopTold({ work }: { readonly work: unknown }) {
  const { words, locale } = useWords()
  const place = typeof work === 'object' && work !== null && 'workshop' in work ? parsePlace(work.workshop) : undefined
  const pack = place && workshopNamed(place.workshop)
  if (!pack) return null
  const passed = pack.steps.filter(({ id }) => place.passed.includes(id))
  return (
    <div className="aside">
      <p>{words('facilitator.creations.step', { step: pack.steps.findIndex(({ id }) => id === place.step) + 1, steps: pack.steps.length })}</p>
      {passed.length > 0 && (
        <>
          <p>{words('facilitator.creations.passed')}</p>
          <ul>
            {passed.map(({ id, text }) => (
              <li key={id}>{textIn(text, locale)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
