import { addresses } from '../../addresses.ts'
import { noSlotText } from '../../no-slot-text.ts'
import { fieldId, WishKey } from '../../parts/fields.tsx'
import { dayInWords, daysInWords, joined } from '../../words/days.ts'
import { filled, wordsIn } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { Carried, DeskMend, Typing } from './fields.tsx'
import type { Broken, ClassFate, ClassShown, RoadShown, StopLookPage } from './models.ts'
import { TeamConcerned } from './team-concerned.tsx'
import { stopsWords } from './words.ts'
import type { StopsWords } from './words.ts'

type Given = { readonly model: StopLookPage; readonly locale: Locale }

/** What follows from a stop as it is asked for, and what it would break: nothing is done yet. */
export function StopLook({ model, locale }: Given) {
  const { look: words } = stopsWords[locale]
  const form = { values: { ...model.values, because: model.because }, problems: model.problems, locale }
  const broken = [...(model.own ? [model.own] : []), ...model.next]
  const canFollow = broken.some(({ classes }) => classes.some(({ is }) => is === 'follows')) || !model.along
  const areTold = broken.some(({ classes, isElsewhere, team }) => team.length > 0 || classes.some(({ is }) => is !== 'stays' || isElsewhere))
  const ownFields = new Set([...model.days.map(({ day }) => `plan-${day}`), ...model.next.filter(({ isNewRoad }) => isNewRoad).map(({ field }) => field)])
  return (
    <>
      <h1>{model.stop ? words.changeTitle : words.newTitle}</h1>
      <DeskMend {...form} />
      <p className="intro">
        {model.commune}, {model.place}, {daysInWords(model.first, model.last, locale)}, {model.truck}.
      </p>
      <p>{filled(words.bookings, { opens: momentText(model.opens, locale), closes: momentText(model.closes, locale) })}</p>
      <p className="notice">{words.notYet}</p>
      <form id={fieldId('plan')} method="post" action={model.stop ? addresses.desk.editStop(model.stop.id) : addresses.desk.newStop} noValidate>
        {/* Enter in a field works out again, and saves nothing. */}
        <button type="submit" name="act" value="look" className="unseen" tabIndex={-1} aria-hidden="true">
          {words.again}
        </button>
        <WishKey value={model.key} />
        <input type="hidden" name="mark" value={model.mark} />
        <Carried values={model.values} but={(name) => ownFields.has(name)} />
        {model.own && <Breaks title={words.own} broken={model.own} locale={locale} />}
        {model.next.map((next) => (
          <Breaks key={next.id} title={filled(words.next, { commune: next.commune, days: dayInWords(next.first, locale) })} broken={next} locale={locale}>
            <p>{words.nextWhy}</p>
            {next.isNewRoad ? (
              <Typing {...form} values={{ [next.field]: String(next.road.drive ?? '') }} name={next.field} label={filled(words.nextRoad, { from: next.road.from ?? '', commune: next.commune })} hint={`${words.nextRoadHint} ${estimateText(next.road, stopsWords[locale])}`} kind="number" isOptional />
            ) : null}
          </Breaks>
        ))}
        <Road model={model} locale={locale} />
        <Days model={model} locale={locale} />
        <p>
          <button type="submit" name="act" value="look">
            {words.again}
          </button>
        </p>
        {canFollow && (
          <fieldset>
            <legend>{words.alongTitle}</legend>
            <input type="hidden" name="alongShown" value="yes" />
            <label className="choice">
              <input type="checkbox" name="along" value="yes" defaultChecked={model.along} aria-describedby="along-hint" />
              {words.along}
            </label>
            <p className="hint" id="along-hint">
              {words.alongHint}
            </p>
          </fieldset>
        )}
        {areTold && <Typing {...form} name="because" label={words.because} hint={words.becauseHint} kind="lines" isOptional />}
        <p className="buttons">
          <button type="submit" name="act" value="save" className="main">
            {model.stop ? words.saveChange : words.saveNew}
          </button>
          <button type="submit" name="act" value="edit">
            {words.edit}
          </button>
        </p>
        <p className="hint">{model.stop ? words.saveMoreChange : words.saveMore}</p>
      </form>
    </>
  )
}

/** `lundi 15 mars 2027 à 08:00`. */
export const momentText = ({ day, time }: StopLookPage['opens'], locale: Locale): string => filled(stopsWords[locale].desk.moment, { day: dayInWords(day, locale), time })

/** What becomes of the classes of a stop. */
function Breaks({ title, broken: { id, classes, made, freeGone, asideFollow, isElsewhere, team }, locale, children }: { readonly title: string; readonly broken: Broken; readonly locale: Locale; readonly children?: React.ReactNode }) {
  const { look: words } = stopsWords[locale]
  return (
    <section className="card breaks" aria-labelledby={`breaks-${id}`}>
      <h2 id={`breaks-${id}`}>{title}</h2>
      {children}
      {classes.length === 0 && <p>{words.noClasses}</p>}
      {classes.length > 0 && (
        <div className="table-frame" role="group" aria-labelledby={`breaks-${id}`} tabIndex={0}>
          <table className="desk-table">
            <thead>
              <tr>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.was}</th>
                <th scope="col">{words.becomes}</th>
              </tr>
            </thead>
            <tbody>
              {classes.map((fate) => (
                <tr key={fate.was.day + fate.was.from} className={`fate-${fate.is}`}>
                  <th scope="row">{classText(fate.class, locale)}</th>
                  <td>
                    {dayInWords(fate.was.day, locale)}, {fate.was.from} – {fate.was.until}
                  </td>
                  <td>{fateText(fate, isElsewhere, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <TeamConcerned team={team} locale={locale} />
      {made.length > 0 && <p>{filled(words.made, { number: made.length })}</p>}
      {freeGone > 0 && <p>{filled(words.freeGone, { number: freeGone })}</p>}
      {asideFollow > 0 && <p>{filled(words.asideFollow, { number: asideFollow })}</p>}
    </section>
  )
}

/** Who comes: the school and the class, nobody's name. */
export function classText({ school, levels, isUlis, pupils, workshop, state }: ClassShown, locale: Locale): string {
  const { look, desk } = stopsWords[locale]
  return state === 'held' ? look.filling : filled(desk.classIs, { school, levels: joined([...levels, ...(isUlis ? [desk.ulis] : [])], locale), pupils: pupils ?? 0, workshop })
}

function fateText(fate: ClassFate, isElsewhere: boolean, locale: Locale): string {
  const { look: words } = stopsWords[locale]
  if (fate.is === 'ends') return words.ends[fate.why]
  if (fate.is === 'follows') return filled(words.follows, { ...fate.at, day: dayInWords(fate.at.day, locale) })
  return isElsewhere ? words.staysElsewhere : words.stays
}

const estimateText = ({ estimate }: RoadShown, { look: words }: StopsWords): string => (estimate ? `${filled(words.estimate, { kilometres: estimate.kilometres, minutes: estimate.minutes })}${estimate.isApproximate ? ` ${words.approximate}` : ''}` : '')

function Road({ model: { road }, locale }: Given) {
  const { look: words } = stopsWords[locale]
  const from = road.from ?? ''
  return (
    <section aria-labelledby="road">
      <h2 id="road">{words.road}</h2>
      <p>{road.from === undefined ? words.fromDepot : road.drive === undefined ? filled(words.driveUnknown, { from }) : filled(words.driveIs, { from, drive: road.drive })}</p>
      {road.from !== undefined && road.estimate && road.drive !== road.estimate.minutes && (
        <>
          <p className="hint">{estimateText(road, stopsWords[locale])}</p>
          <p>
            <button type="submit" name="takeDrive" value={road.estimate.minutes}>
              {filled(words.take, { minutes: road.estimate.minutes })}
            </button>
          </p>
        </>
      )}
    </section>
  )
}

/** Each day with its slots, and a plan of its own if it needs one. */
function Days({ model, locale }: Given) {
  const { look: words, length } = stopsWords[locale]
  const times = model.days.flatMap((day) => day.times)
  const form = { values: model.values, problems: model.problems, locale }
  return (
    <section aria-labelledby="slots">
      <h2 id="slots">{words.slots}</h2>
      <p>{times.length === 0 ? words.noSlots : filled(words.slotsNumber, { number: times.length, seats: times.reduce((sum, { seats }) => sum + seats, 0) })}</p>
      <p className="hint">{words.planHint}</p>
      <div className="table-frame" role="group" aria-labelledby="slots" tabIndex={0}>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.times}</th>
              <th scope="col">{words.plan}</th>
            </tr>
          </thead>
          <tbody>
            {model.days.map(({ day, times: own, none, openBecause, isToConfirm }) => (
              <tr key={day}>
                <th scope="row">{dayInWords(day, locale)}</th>
                <td>
                  {own.map((time) => (
                    <span key={time.from} className="time">
                      {time.from} – {time.until} <span className="more">({length[time.length]})</span>
                    </span>
                  ))}
                  {none.map((one) => (
                    <span key={one.why} className="none">
                      {noSlotText(one, own.length > 0, wordsIn[locale])}
                    </span>
                  ))}
                  {openBecause !== undefined && <span className="more">{filled(words.openBecause, { because: openBecause })}</span>}
                  {isToConfirm && <span className="more">{words.toConfirm}</span>}
                </td>
                <td>
                  <Typing {...form} name={`plan-${day}`} label={<span className="unseen">{filled(words.planOf, { day: dayInWords(day, locale) })}</span>} isOptional />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
