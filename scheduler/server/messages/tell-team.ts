import type { PersonId } from '../../domain/ids.ts'
import { shiftReminders } from '../../domain/message.ts'
import type { TeamEvent } from '../../domain/message.ts'
import type { Lack } from '../../domain/team/readiness.ts'
import type { Day } from '../../domain/time.ts'
import type { Database } from '../../storage/database.ts'
import type { HalfDayTold, NewsFacts, ShiftFacts } from '../../storage/message-facts.ts'
import { keepReminders } from '../../storage/messages.ts'
import type { MessageMade } from '../../storage/messages.ts'
import { coordinators, reached } from '../../storage/people.ts'
import { shiftsKept } from '../../storage/team/shifts.ts'
import type { ShiftKept } from '../../storage/team/shifts.ts'
import type { Setting } from '../setting.ts'
import { keep } from './tell.ts'

/* What the team is written to, in the transaction of what happened. Nobody's name is in it: the page says who. */

export type AboutShift = { readonly because?: string }

const halfDayOf = ({ stop, communeName, at, access, day, half, range, zone, role }: ShiftKept): HalfDayTold => ({ stop, communeName, place: at, access, day, half, range, zone, role })

/** Tells her of a shift of hers. */
export async function tellHer(transaction: Database, setting: Setting, event: Extract<TeamEvent, 'shift-asked' | 'shift-taken' | 'shift-ended' | 'shift-not-needed'>, shift: ShiftKept, { because = '' }: AboutShift = {}): Promise<void> {
  if (shift.person === undefined) return
  const { organisation, now } = setting
  const facts: ShiftFacts = { halfDay: halfDayOf(shift), shift: shift.id, because, ...(shift.answerBy === undefined ? {} : { answerBy: shift.answerBy }) }
  const common = { organisation, about: { person: shift.person, stop: shift.stop }, ...(await reached(transaction, organisation, shift.person)), facts }
  await keep(transaction, setting, { ...common, event: `${event}/${shift.id}/${shift.changed}`, kind: event, due: now() })
  if (event !== 'shift-taken') return
  await keepReminders(transaction, shiftReminders(shift.day, shift.zone, now()).map(({ kind, due }): MessageMade => ({ ...common, event: `${kind}/${shift.id}/${shift.range.from}`, kind, due })))
}

/** Tells those who count on somebody that she does not come: whoever comes to the same half day, and the coordinators. */
export async function tellWithoutHer(transaction: Database, setting: Setting, ended: ShiftKept): Promise<void> {
  const { organisation, now } = setting
  const { stop, day, half } = ended
  const event = `teammate-off/${ended.id}/${ended.changed}`
  const facts: ShiftFacts = { halfDay: halfDayOf(ended), because: '' }
  const due = now()
  for (const one of await shiftsKept(transaction, organisation, { stop, from: day, until: day, half, states: ['accepted'] })) {
    if (one.person === undefined || one.person === ended.person) continue
    await keep(transaction, setting, { organisation, event: `${event}/${one.person}`, kind: 'teammate-off', about: { person: one.person, stop }, ...(await reached(transaction, organisation, one.person)), facts: { ...facts, shift: one.id }, due })
  }
  await tellCoordinators(transaction, setting, 'teammate-off', facts, event)
}

/** @param event what happened, in a word of its own */
export async function tellCoordinators(transaction: Database, setting: Setting, kind: Extract<TeamEvent, 'teammate-off' | 'search-in-vain' | 'session-unready'>, facts: ShiftFacts, event: string): Promise<void> {
  const { organisation, now } = setting
  for (const { person, to, language } of await coordinators(transaction, organisation)) await keep(transaction, setting, { organisation, event: `${event}/to ${person}`, kind, about: { person, stop: facts.halfDay.stop }, to, language, facts, due: now() })
}

/** A class comes within a week, and its team is not complete. Told once of each thing that it lacks. */
export async function tellUnready(transaction: Database, setting: Setting, halfDay: HalfDayTold, lacks: readonly Lack[]): Promise<void> {
  await tellCoordinators(transaction, setting, 'session-unready', { halfDay, lacks, because: '' }, ['session-unready', halfDay.stop, halfDay.range.from, ...lacks.map(({ is }) => is)].join('/'))
}

/** Tells her, and the coordinators, of the last day on which she is cleared. */
export async function tellCheckEnds(transaction: Database, setting: Setting, person: PersonId, until: Day): Promise<void> {
  const { organisation, now } = setting
  const facts = { checkUntil: until, person }
  const event = `check-ends/${person}/${until}`
  await keep(transaction, setting, { organisation, event, kind: 'check-ends', about: { person }, ...(await reached(transaction, organisation, person)), facts, due: now() })
  for (const { person: coordinator, to, language } of await coordinators(transaction, organisation)) if (coordinator !== person) await keep(transaction, setting, { organisation, event: `${event}/to ${coordinator}`, kind: 'check-ends-of', about: { person: coordinator }, to, language, facts, due: now() })
}

/** Tells the coordinators of what waits for them, once a day. */
export async function tellNews(transaction: Database, setting: Setting, day: Day, facts: NewsFacts): Promise<void> {
  const { organisation, now } = setting
  for (const { person, to, language } of await coordinators(transaction, organisation)) await keep(transaction, setting, { organisation, event: `desk-news/${day}/to ${person}`, kind: 'desk-news', about: { person }, to, language, facts, due: now() })
}
