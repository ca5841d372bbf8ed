import type { PersonId, ShiftId } from '../../../domain/ids.ts'
import { checkKinds, countsUntil } from '../../../domain/team/clearance.ts'
import { skills } from '../../../domain/team/shift.ts'
import { dayAfter, dayAt } from '../../../domain/time.ts'
import { addressesOf } from '../../../storage/deeds.ts'
import { checkLengths, checksKept } from '../../../storage/team/checks.ts'
import type { CheckKept } from '../../../storage/team/checks.ts'
import { shiftsKept } from '../../../storage/team/shifts.ts'
import type { ShiftKept } from '../../../storage/team/shifts.ts'
import { teammateOf } from '../../../storage/team/teammates.ts'
import type { CheckShown, ComingShift, DeskPersonPage, PastShift, ShiftShown } from '../../../web/desk/people/models.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { clockIn } from '../../pages/shown.ts'
import type { Setting } from '../../setting.ts'
import { SEASON } from '../../team/people-asked.ts'
import { ageShown, clearanceShown, homeOf, nameOf, ZONE } from './people-shown.ts'

/** What a form on the page came to. */
export type PersonTold = Partial<Pick<DeskPersonPage, 'values' | 'problems' | 'notice'>> & { /** Hours that can't be read. */ readonly hours?: { readonly shift: ShiftId; readonly typed: string } }

/** Shows all of one person; whoever looks is noted. */
export type SendPerson = (asked: Parameters<SendPage>[0], person: PersonId, told?: PersonTold, status?: number) => Promise<unknown>

/**
 * All of one person who works with the truck; undefined for who does not.
 * @param viewer who looks
 */
export async function personPage({ database, organisation, now }: Setting, person: PersonId, viewer: PersonId | undefined, { hours, ...told }: PersonTold = {}): Promise<DeskPersonPage | undefined> {
  const found = await teammateOf(database, organisation, person)
  if (!found) return undefined
  const today = dayAt(now(), ZONE)
  const [lengths, kept, shifts, answering] = await Promise.all([
    checkLengths(database, organisation),
    checksKept(database, organisation, person),
    shiftsKept(database, organisation, { person, from: dayAfter(today, -SEASON), states: ['proposed', 'invited', 'accepted'] }),
    found.answeredForBy && teammateOf(database, organisation, found.answeredForBy),
  ])
  const seenBy = await addressesOf(database, organisation, [...new Set(kept.flatMap((check) => check.seenBy ?? []))])
  const checks = kept.map((check) => checkShown(check, seenBy))
  const isOver = ({ range }: ShiftKept) => range.until <= now()
  const { name, email, phone, language, roles, isExperienced, reach, daysAMonth, week, wishes, remark, needs, conductAccepted, since } = found
  return {
    page: 'desk-person',
    id: person,
    isOwn: person === viewer,
    ...{ name, email, phone, language, roles, isExperienced, reach, daysAMonth, week, wishes, remark, needs },
    age: ageShown(found, new Map(answering ? [[answering.person, nameOf(answering)]] : [])),
    skills: skills.filter((skill) => found.skills.has(skill)),
    home: homeOf(found),
    conductAccepted: conductAccepted === undefined ? undefined : dayAt(conductAccepted, ZONE),
    since: dayAt(since, ZONE),
    clearance: clearanceShown(kept, today),
    checks: { counting: checks.filter(({ until }) => until >= today), ended: checks.filter(({ until }) => until < today) },
    kinds: checkKinds.map((kind) => ({ kind, days: lengths[kind], until: countsUntil(kind, today, lengths) })),
    today,
    values: { kind: '', seen: today, until: '', sure: '' },
    problems: hours === undefined ? [] : [{ field: 'hours', code: 'not-hours', shift: hours.shift }],
    coming: shifts.filter((shift) => !isOver(shift)).map((shift): ComingShift => ({ ...shiftShown(shift), state: shift.state as ComingShift['state'], seeksReplacement: shift.seeksReplacement })),
    past: shifts.filter((shift) => isOver(shift) && shift.state === 'accepted').toReversed().map((shift): PastShift => ({ ...shiftShown(shift), minutes: shift.minutes, planned: Math.round((shift.range.until - shift.range.from) / 60_000), ...(hours?.shift === shift.id ? { typed: hours.typed } : {}) })),
    ...told,
  }
}

export const checkShown = ({ id, kind, seen, until, seenBy }: CheckKept, emails: ReadonlyMap<string, string>): CheckShown => ({ id, kind, seen, until, seenBy: seenBy === undefined ? undefined : emails.get(seenBy) })

export const shiftShown = ({ id, day, range, zone, communeName, stop, half, role }: ShiftKept): ShiftShown => ({ id, day, from: clockIn(range.from, zone), until: clockIn(range.until, zone), commune: communeName, stop, half, role })
