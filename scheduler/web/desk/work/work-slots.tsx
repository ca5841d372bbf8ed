import { joined } from '../../words/days.ts'
import type { Locale } from '../../words/words.ts'
import type { WorkClassShown, WorkSlotShown } from './models.ts'
import type { WorkWords } from './words.ts'

type Said = { readonly words: WorkWords; readonly locale: Locale }

/** Who comes when, a line a slot. On a phone the lines are stacked, which takes a table's roles away: they are said again. */
export function WorkSlots({ slots, caption, words, locale }: Said & { readonly slots: readonly WorkSlotShown[]; readonly caption: string }) {
  return (
    <table className="work-slots" role="table">
      <caption className="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">{words.times}</th>
          <th scope="col" role="columnheader">{words.class}</th>
          <th scope="col" role="columnheader" className="count">
            {words.pupils}
          </th>
          <th scope="col" role="columnheader" className="count">
            {words.adults}
          </th>
          <th scope="col" role="columnheader">{words.workshop}</th>
          <th scope="col" role="columnheader">{words.school}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {slots.map(({ from, until, length, is }) => (
          <tr key={from} role="row" className={typeof is === 'string' ? 'is-empty' : undefined}>
            <th scope="row" role="rowheader">
              <span className="times">
                {from} – {until}
              </span>
              {length === 'long' && <span className="more">{words.long}</span>}
            </th>
            {typeof is === 'string' ? <td role="cell" colSpan={5}>{words[is]}</td> : <ClassCells of={is} words={words} locale={locale} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ClassCells({ of: { levels, isUlis, pupils, adults, workshop, school, isConfirmed, contact }, words, locale }: Said & { readonly of: WorkClassShown }) {
  return (
    <>
      <td role="cell">
        <strong>{joined([...levels, ...(isUlis ? ['ULIS'] : [])], locale)}</strong>
        {!isConfirmed && <span className="more">{words.unconfirmed}</span>}
      </td>
      <td role="cell" data-label={words.pupils} className="count">
        {pupils}
      </td>
      <td role="cell" data-label={words.adults} className="count">
        {adults}
      </td>
      <td role="cell">{workshop}</td>
      <td role="cell">
        {school}
        {contact && (
          <span className="contact">
            {contact.name} <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </span>
        )}
      </td>
    </>
  )
}
