import type { StopId, WaitingId } from '../../domain/ids.ts'
import { dayAt } from '../../domain/time.ts'
import type { TimeRange, Zone } from '../../domain/time.ts'
import { communeCoded } from '../../storage/communes/known.ts'
import { slotsSeen } from '../../storage/stops.ts'
import type { SlotSeen, StopSeen } from '../../storage/stops.ts'
import { waitingSeen } from '../../storage/waiting.ts'
import type { Waiting } from '../../storage/waiting.ts'
import type { BookValues } from '../../web/page-parts.ts'
import type { ClassShown, SlotToHave, StopNamed } from '../../web/waiting/models.ts'
import { clockIn } from '../pages/shown.ts'
import type { Setting } from '../setting.ts'

/** Waiting lists and free slots, as the pages show them. */

export const stopNamed = ({ id, communeName, place, first, last }: StopSeen): StopNamed => ({ id, commune: communeName, place, first, last })

export const hoursShown = ({ from, until }: TimeRange, zone: Zone) => ({ day: dayAt(from, zone), from: clockIn(from, zone), until: clockIn(until, zone) })

export const slotToHave = ({ id, range, length, seats }: SlotSeen, zone: Zone): SlotToHave => ({ id, ...hoursShown(range, zone), length, seats })

export const classShown = ({ asked: { levels, isUlis, pupils, adults, workshop }, school }: Pick<Waiting, 'asked' | 'school'>): ClassShown => ({ school: school.name, levels, isUlis, pupils, adults, workshop })

/** The free slots of a stop that take so many pupils. */
export async function freeSlots({ database, organisation, now }: Setting, { id, zone }: Pick<StopSeen, 'id' | 'zone'>, pupils: number): Promise<readonly SlotToHave[]> {
  const slots = await slotsSeen(database, organisation, id, now())
  return slots.filter(({ is, range, seats }) => is === 'free' && range.from > now() && seats >= pupils).map((slot) => slotToHave(slot, zone))
}

/** The long slots of a stop that are free for a class of so many pupils. */
export async function longSlotsFor(setting: Setting, stop: StopId, zone: Zone, pupils: number): Promise<{ readonly stop: string; readonly slots: readonly SlotToHave[] }> {
  const free = await freeSlots(setting, { id: stop, zone }, pupils)
  return { stop, slots: free.filter(({ length }) => length === 'long') }
}

/** With its postcode it is the only one of its name. */
function communeWritten(code: string | undefined): string {
  const commune = code === undefined ? undefined : communeCoded(code)
  return commune ? `${commune.postcodes[0] ?? ''} ${commune.name}`.trim() : ''
}

/** What a school wrote when it joined the line, as the form of the slot that is offered begins with it. */
export async function writtenBefore({ database, organisation }: Setting, id: WaitingId): Promise<BookValues | undefined> {
  const waiting = await waitingSeen(database, organisation, id)
  if (!waiting) return undefined
  const { asked, school } = waiting
  return {
    schoolName: school.name,
    uai: school.uai ?? '',
    schoolCommune: communeWritten(school.commune),
    teacher: school.teacher,
    email: school.email,
    levels: asked.levels,
    isUlis: asked.isUlis,
    pupils: String(asked.pupils),
    adults: String(asked.adults),
    needs: school.needs,
    workshop: asked.workshop,
    headAgrees: '',
  }
}
