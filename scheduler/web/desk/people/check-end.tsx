import { addresses } from '../../addresses.ts'
import { dateInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { DeskCheckEndPage } from './models.ts'
import { shiftCells } from './person-shifts.tsx'
import { Stacked } from './stacked.tsx'
import { wordsOf } from './words.ts'

const { desk } = addresses

/** What it takes away, and the button that does it. */
export function CheckEnd({ model: { person, name, check, falls, held, hasMore }, locale }: { readonly model: DeskCheckEndPage; readonly locale: Locale }) {
  const all = wordsOf(locale)
  const words = all.end
  return (
    <>
      <h1>{words.title}</h1>
      <p className="intro">{filled(words.of, { kind: all.kind[check.kind], name, seen: dateInWords(check.seen, locale), until: dateInWords(check.until, locale) })}</p>
      {hasMore && (
        <div className="to-mend" role="alert">
          <p className="wrong">{words.changed}</p>
        </div>
      )}
      {falls.length === 0 ? (
        <p className="notice">{words.noFalls}</p>
      ) : (
        <section>
          <h2>{words.falls}</h2>
          <p>{words.fallsMore}</p>
          <Stacked name={words.falls} columns={Object.values(words.columns)} rows={falls.map((shift) => ({ id: shift.id, cells: shiftCells(shift, locale) }))} />
        </section>
      )}
      {held.length > 0 && (
        <section>
          <h2>{words.held}</h2>
          <p>{words.heldMore}</p>
          <Stacked name={words.held} columns={Object.values(words.heldColumns)} rows={held.map((shift) => ({ id: shift.id, cells: [...shiftCells(shift, locale), all.kind[shift.by]] }))} />
        </section>
      )}
      <form method="post" action={desk.endCheck(check.id)}>
        {falls.map(({ id }) => (
          <input key={id} type="hidden" name="shift" value={id} />
        ))}
        <p>{words.now}</p>
        <p className="buttons">
          <button type="submit" className="grave">
            {falls.length === 0 ? words.confirm : words.confirmSome}
          </button>
          <a className="button" href={desk.person(person)}>
            {words.back}
          </a>
        </p>
      </form>
    </>
  )
}
