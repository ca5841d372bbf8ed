import type { PersonId, ShiftId, StopId } from '../../../scheduler/domain/ids.ts'
import type { ShiftRole } from '../../../scheduler/domain/team/shift.ts'
import { dayAfter } from '../../../scheduler/domain/time.ts'
import type { Day } from '../../../scheduler/domain/time.ts'
import { isMade } from '../../../scheduler/server/team/people-asked.ts'
import { attemptTeam, takePlace } from '../../../scheduler/server/team/take.ts'
import type { Setting } from '../../../scheduler/server/setting.ts'
import { giveRole, personWith } from '../../../scheduler/storage/people.ts'
import { addCheck } from '../../../scheduler/storage/team/checks.ts'
import { halfDaysKept } from '../../../scheduler/storage/team/half-days.ts'
import type { HalfDayNamed } from '../../../scheduler/storage/team/shifts.ts'

/** A document was seen on a day, and counts until another: all of the season, when it is not said. */
export async function checked({ database, organisation }: Pick<Setting, 'database' | 'organisation'>, person: PersonId, { seen = '2027-01-11' as Day, until = dayAfter('2027-01-11' as Day, 365), seenBy }: { readonly seen?: Day; readonly until?: Day; readonly seenBy?: PersonId } = {}): Promise<void> {
  await addCheck(database, organisation, person, { kind: 'employer', seen, until }, seenBy)
}

/** A volunteer who is cleared for the season. */
export async function aVolunteer(setting: Pick<Setting, 'database' | 'organisation'>, email: string): Promise<PersonId> {
  const person = await personWith(setting.database, setting.organisation, email, 'fr')
  await giveRole(setting.database, setting.organisation, person, 'volunteer')
  await checked(setting, person)
  return person
}

/** Somebody comes: by the door that everybody takes. */
export async function comes(setting: Setting, person: PersonId, role: ShiftRole, named: HalfDayNamed): Promise<ShiftId> {
  const taken = await attemptTeam(setting.database, (transaction) => takePlace(transaction, setting, { ...named, person, role }))
  if (!taken.ok) throw new Error(`refused: ${JSON.stringify(taken.refusals)}`)
  return taken.shift
}

/** Somebody comes to every half day of a stop. */
export async function comesToAll(setting: Setting, person: PersonId, role: ShiftRole, stop: StopId): Promise<void> {
  for (const { day, half } of await halfDaysKept(setting.database, setting.organisation, { stop, isMade })) await comes(setting, person, role, { stop, day, half })
}
