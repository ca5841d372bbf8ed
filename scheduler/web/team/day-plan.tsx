import { addresses } from '../addresses.ts'
import { workshopNamed } from '../../../workshops/catalogue.ts'
import { joined } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { DayClassShown, DaySlotShown } from './models.ts'
import type { Said } from './said.ts'

/** Who comes when, in this half of the day, and what prepares for it. */
export function DayPlan({ slots, words, locale }: Said & { readonly slots: readonly DaySlotShown[] }) {
  const { plan } = words
  const workshops = [...new Set(slots.flatMap(({ is }) => (typeof is === 'string' ? [] : [is.workshop.id])))].flatMap((id) => workshopNamed(id) ?? [])
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{plan.title}</h2>
      {slots.length === 0 && <p className="none">{plan.none}</p>}
      <ol className="day-plan">
        {slots.map(({ from, until, length, is }) => (
          <li key={from} className={typeof is === 'string' ? 'is-empty' : undefined}>
            <h3>
              {filled(plan.times, { from, until })}
            </h3>
            {typeof is === 'string' ? <p>{plan[is]}</p> : <Class of={is} words={words} locale={locale} />}
            {length === 'long' && <p className="more">{plan.long}</p>}
          </li>
        ))}
      </ol>
      {workshops.length > 0 && (
        <>
          <h3>{plan.lessons}</h3>
          <ul className="day-lessons">
            {workshops.map(({ id, title }) => (
              <li key={id}>
                <strong>{title[locale]}</strong>
                <a className="button" href={addresses.workshopSheet(id, 'lesson')}>
                  {plan.lesson} <span className="unseen">{filled(plan.ofWorkshop, { workshop: title[locale] })}</span>
                </a>
                <a className="button" href={addresses.lesson(id)}>
                  {plan.screen} <span className="unseen">{filled(plan.ofWorkshop, { workshop: title[locale] })}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Class({ of: { levels, isUlis, pupils, adults, workshop, school, isConfirmed, isReady }, words: { plan }, locale }: Said & { readonly of: DayClassShown }) {
  return (
    <>
      <p>
        <strong>{joined([...levels, ...(isUlis ? ['ULIS'] : [])], locale)}</strong>, {pupils === 1 ? plan.one : filled(plan.many, { pupils })}, {filled(plan.adults, { adults })}
      </p>
      <p>{workshopNamed(workshop.id)?.title[locale] ?? workshop.title}</p>
      {school !== '' && <p className="more">{school}</p>}
      {!isConfirmed && <p className="more">{plan.unconfirmed}</p>}
      {isReady !== undefined && <p className={isReady ? 'is-ready' : 'is-not-ready'}>{isReady ? plan.ready : plan.notReady}</p>}
    </>
  )
}
