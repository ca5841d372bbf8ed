import type { ShiftRole } from '../domain/team/shift.ts'
import { dayAfter, dayAt } from '../domain/time.ts'
import { giveRole, personWith } from '../storage/people.ts'
import type { TeamRole } from '../domain/team/team-role.ts'
import { addCheck } from '../storage/team/checks.ts'
import { halfDaysKept } from '../storage/team/half-days.ts'
import { keepAvailability, keepProfile } from '../storage/team/teammates.ts'
import type { Profile } from '../storage/team/teammates.ts'
import type { Setting } from './setting.ts'
import { isMade } from './team/people-asked.ts'
import { attemptTeam, takePlace } from './team/take.ts'

/** The team of the season to try, by the same doors as any other: nobody who exists. */

type DemoPerson = { readonly email: string; readonly role: TeamRole; readonly comesAs: ShiftRole | undefined; readonly isChecked: boolean; readonly said: Partial<Profile> & { readonly name: string } }

const people: readonly DemoPerson[] = [
  { email: 'animation1@example.org', role: 'facilitator', comesAs: 'lead', isChecked: true, said: { name: 'Animation 1 (démonstration)', skills: new Set(['teaching', 'electronics', 'driving']), isExperienced: true, commune: '37261', wishes: ['lead'] } },
  { email: 'animation2@example.org', role: 'facilitator', comesAs: 'facilitator', isChecked: true, said: { name: 'Animation 2 (démonstration)', skills: new Set(['teaching']), isExperienced: true, commune: '37003', reach: 60 } },
  { email: 'benevole1@example.org', role: 'volunteer', comesAs: 'coder', isChecked: true, said: { name: 'Bénévole 1 (démonstration)', skills: new Set(['electronics', 'english']), commune: '37261', daysAMonth: 2, wishes: ['coder'] } },
  { email: 'benevole2@example.org', role: 'volunteer', comesAs: undefined, isChecked: true, said: { name: 'Bénévole 2 (démonstration)', skills: new Set(['teaching']), commune: '37132', reach: 60, wishes: ['facilitator'] } },
  { email: 'benevole3@example.org', role: 'volunteer', comesAs: undefined, isChecked: false, said: { name: 'Bénévole 3 (démonstration)', skills: new Set(['electronics']), commune: '41018', reach: 40 } },
]

const nothingSaid: Profile = { name: '', phone: '', isAdult: true, answeredForBy: undefined, skills: new Set(), isExperienced: false, commune: undefined, reach: 30, daysAMonth: undefined, wishes: [], remark: '', needs: '' }

const week = { 1: ['morning', 'afternoon'], 2: ['morning', 'afternoon'], 3: ['morning'], 4: ['morning', 'afternoon'], 5: ['morning', 'afternoon'] } as const

/** Five people, four of whom were checked; three of them come to the first two stops, as far as their rules let them. */
export async function addDemoTeam(setting: Setting): Promise<void> {
  const { database, organisation, now } = setting
  const today = dayAt(now(), 'Europe/Paris')
  const [first, second] = [...Map.groupBy(await halfDaysKept(database, organisation, { from: today, isMade }), ({ stop }) => stop).values()]
  const halfDays = [...(first ?? []), ...(second ?? [])]
  for (const { email, role, comesAs, isChecked, said } of people) {
    const person = await personWith(database, organisation, email, 'fr')
    await giveRole(database, organisation, person, role)
    await keepProfile(database, organisation, person, { ...nothingSaid, ...said }, now())
    await keepAvailability(database, organisation, person, { week })
    if (isChecked) await addCheck(database, organisation, person, { kind: 'employer', seen: today, until: dayAfter(today, 365) }, undefined)
    if (comesAs === undefined) continue
    for (const { stop, day, half } of halfDays) await attemptTeam(database, (transaction) => takePlace(transaction, setting, { stop, day, half, role: comesAs, person }))
  }
}
