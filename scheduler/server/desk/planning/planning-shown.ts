import { lacksOf } from '../../../domain/team/readiness.ts'
import { shiftRoles } from '../../../domain/team/shift.ts'
import type { ShiftRole } from '../../../domain/team/shift.ts'
import { dayAfter, dayAt } from '../../../domain/time.ts'
import type { Day } from '../../../domain/time.ts'
import { halfDaysKept } from '../../../storage/team/half-days.ts'
import type { HalfDayKept, SlotStaffed } from '../../../storage/team/half-days.ts'
import { searches } from '../../../storage/team/searches.ts'
import type { Search } from '../../../storage/team/searches.ts'
import { aboardAt, shiftsKept } from '../../../storage/team/shifts.ts'
import type { AboardKept, HalfDayNamed, ShiftKept } from '../../../storage/team/shifts.ts'
import type { HalfDayPlanned, PersonPlanned, PersonSuited, PlacePage, PlanningPage, SlotPlanned } from '../../../web/desk/planning/models.ts'
import { clockIn, momentIn } from '../../pages/shown.ts'
import type { Setting } from '../../setting.ts'
import { halfDayShown } from '../../team/my-days-shown.ts'
import { halfDayNamed, isMade } from '../../team/people-asked.ts'
import { suggestedFor } from '../../team/search.ts'

/** Days that a page of the planning shows. */
const SHOWN = 21

const zone = 'Europe/Paris'

/** Three weeks of half days, from a day on. @param from today when it is not said */
export async function planningPage(setting: Setting, from: Day | undefined): Promise<PlanningPage> {
  const { database, organisation, now } = setting
  const today = dayAt(now(), zone)
  const first = from ?? today
  const last = dayAfter(first, SHOWN - 1)
  const halfDays = await halfDaysKept(database, organisation, { from: first, until: last, isMade })
  const stops = [...new Set(halfDays.map(({ stop }) => stop))]
  const shifts = await shiftsKept(database, organisation, { from: first, until: last, states: ['proposed', 'invited', 'accepted'] })
  const aboard = await aboardAt(database, organisation, stops, { from: first, until: last })
  const sought = await searches(database, organisation, 'under-way')
  return {
    page: 'desk-planning',
    first,
    last,
    after: dayAfter(first, SHOWN),
    ...(first > today ? { before: dayAfter(first, -SHOWN) } : {}),
    halfDays: halfDays.map((halfDay) => halfDayPlanned(halfDay, shifts, aboard, sought)),
  }
}

const isSame = (one: HalfDayNamed, other: HalfDayNamed): boolean => one.stop === other.stop && one.day === other.day && one.half === other.half

function halfDayPlanned(halfDay: HalfDayKept, shifts: readonly ShiftKept[], aboard: readonly AboardKept[], sought: readonly Search[]): HalfDayPlanned {
  const here = shifts.filter((shift) => isSame(shift, halfDay))
  const there = aboard.filter((one) => isSame(one, halfDay))
  const roles = shiftRoles.map((role) => ({
    role,
    needed: halfDay.needed[role],
    people: here.filter((shift) => shift.role === role).flatMap(personPlanned),
    isSearching: sought.some((search) => isSame(search, halfDay) && search.role === role),
  }))
  return { ...halfDayShown(halfDay, halfDay), slots: halfDay.slots.map((slot) => slotPlanned(slot, there, halfDay.zone)), roles: roles.filter(({ needed, people }) => needed > 0 || people.length > 0) }
}

function slotPlanned({ range, class: comes, school = '', workshop = '', hasTeacher }: SlotStaffed, aboard: readonly AboardKept[], clock: string): SlotPlanned {
  const times = { from: clockIn(range.from, clock), until: clockIn(range.until, clock) }
  if (!comes) return { ...times, lacks: [] }
  const { levels, isUlis, pupils } = comes
  return { ...times, class: { levels, isUlis, pupils, school, workshop }, lacks: lacksOf({ levels, isUlis, pupils, hasTeacher, aboard }) }
}

function personPlanned({ id, person, name, email, state, seeksReplacement, answerBy, zone: clock }: ShiftKept): readonly PersonPlanned[] {
  if (person === undefined || (state !== 'proposed' && state !== 'invited' && state !== 'accepted')) return []
  return [{ shift: id, person, name: name === '' ? email : name, state, seeksReplacement, ...(answerBy === undefined ? {} : { answerBy: momentIn(answerBy, clock) }) }]
}

type Told = Pick<PlacePage, 'notice' | 'refusals'>

/** One role of a half day: who has it, and who could. Undefined when no class can come then. */
export async function placePage(setting: Setting, named: HalfDayNamed, role: ShiftRole, told: Told): Promise<PlacePage | undefined> {
  const { database, organisation } = setting
  const halfDay = await halfDayNamed(database, setting, named)
  if (!halfDay) return undefined
  const { stop, day, half } = named
  const all = await shiftsKept(database, organisation, { stop, from: day, until: day, half })
  const aboard = await aboardAt(database, organisation, [stop], { from: day, until: day })
  const sought = await searches(database, organisation, { stop, day })
  const search = sought.find((one) => isSame(one, named) && one.role === role)
  const { suited, refused } = await suggestedFor(database, setting, halfDay, role, all)
  const under = sought.filter(({ ended }) => ended === undefined)
  const answered = (person: string): Pick<PersonSuited, 'answered'> => {
    const last = all.filter((one) => one.person === person && one.role === role).at(-1)?.state
    return last === 'declined' || last === 'missed' || last === 'cancelled' ? { answered: last } : {}
  }
  const comes = (person: string) => all.some((one) => one.person === person && one.role === role && one.state === 'accepted')
  const isAsked = (person: string) => all.some((one) => one.person === person && one.role === role && (one.state === 'proposed' || one.state === 'invited'))
  const nameOf = ({ name, email }: { readonly name: string; readonly email: string }) => (name === '' ? email : name)
  return {
    page: 'desk-place',
    ...told,
    halfDay: withRole(halfDayPlanned(halfDay, all, aboard, under), role, halfDay),
    role,
    suited: suited.filter(({ candidate }) => !isAsked(candidate.who.person)).map(({ candidate: { teammate }, reasons }) => ({ person: teammate.person, name: nameOf(teammate), reasons, ...answered(teammate.person) })),
    refused: refused.filter(({ candidate }) => !comes(candidate.who.person)).map(({ candidate: { teammate }, because }) => ({ person: teammate.person, name: nameOf(teammate), because })),
    search: search ? (search.ended ?? 'under-way') : 'none',
  }
}

/** A role of which nobody is needed is shown, too, where somebody asks for it. */
const withRole = (planned: HalfDayPlanned, role: ShiftRole, { needed }: HalfDayKept): HalfDayPlanned => (planned.roles.some((one) => one.role === role) ? planned : { ...planned, roles: [...planned.roles, { role, needed: needed[role], people: [], isSearching: false }] })

