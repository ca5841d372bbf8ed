import type { Lack } from '../../../domain/team/readiness.ts'
import { lackText } from '../../team/lack-words.ts'
import { addresses } from '../../addresses.ts'
import { dayInWords, joined } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { UnreadyShown } from './models.ts'
import type { TodayWords } from './words.ts'

const { desk } = addresses

type Said = { readonly words: TodayWords; readonly locale: Locale }

/** A session that is not ready: when, where and which class, each thing that it lacks, and where that is mended. */
export function Unready({ session, words, locale }: Said & { readonly session: UnreadyShown }) {
  const { commune, day, from, until, levels, isUlis, pupils, school, lacks } = session
  const when = dayInWords(day, locale)
  return (
    <>
      <strong>
        <time dateTime={day}>{when}</time>, {from} – {until}, {commune}
      </strong>
      <span className="more">
        {' '}
        {school !== '' && `${school}, `}
        {filled(words.class, { levels: joined([...levels, ...(isUlis ? ['ULIS'] : [])], locale), pupils })}
      </span>
      <ul className="lacks">
        {lacks.map((lack) => (
          <li key={lack.is} className="to-do">
            <span>{lackText(lack, locale)}</span>{' '}
            <a href={mendedAt(lack, session)}>
              {words.mend[lack.is]} <span className="unseen">{filled(words.ofSession, { day: when, from, commune })}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function mendedAt({ is }: Lack, { booking, stop, day, half, role }: UnreadyShown): string {
  if (is === 'no-teacher') return booking === undefined ? desk.stop(stop) : desk.booking(booking)
  return is === 'not-cleared' ? `${desk.people}?verification=none` : desk.place(stop, day, half, role)
}
