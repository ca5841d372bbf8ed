import { dayAfter, dayAt, daysFrom } from '../../domain/time.ts'
import type { Instant } from '../../domain/time.ts'
import { slotsToWorkIn, stopsToWorkAt } from '../../storage/work.ts'
import type { WorkSlot, WorkStop } from '../../storage/work.ts'
import type { DeskWorkPage, WorkDayShown, WorkSlotShown, WorkStopShown } from '../../web/desk/work/models.ts'
import { clockIn } from '../pages/shown.ts'
import type { Setting } from '../setting.ts'
import type { Visitor } from '../sign-in/visitor.ts'

/** Whoever coordinates many trucks finds the others among the stops of the season. */
const MOST_STOPS = 30

/** The stops where somebody works, with the days that are still to come. */
export async function workPage(setting: Setting, { person, roles }: Visitor): Promise<DeskWorkPage> {
  const now = setting.now()
  const isEverywhere = roles.has('coordinator')
  const found = await stopsToWorkAt(setting.database, setting.organisation, { person, isEverywhere }, now, MOST_STOPS + 1)
  const stops: WorkStopShown[] = []
  for (const stop of found.slice(0, MOST_STOPS)) stops.push(await stopShown(setting, stop, now))
  return { page: 'desk-work', isEverywhere, stops, hasMore: found.length > MOST_STOPS }
}

async function stopShown({ database, organisation }: Setting, stop: WorkStop, now: Instant): Promise<WorkStopShown> {
  const { id, communeName, place, access, first, last, state, townContact, zone } = stop
  const today = dayAt(now, zone)
  const from = today > first ? today : first
  const slots = state === 'cancelled' ? [] : await slotsToWorkIn(database, organisation, stop, { from, until: last }, now)
  const days = state === 'cancelled' ? [] : daysFrom(from, last)
  return {
    id,
    commune: communeName,
    place,
    access,
    first,
    last,
    state,
    ...(townContact === undefined ? {} : { townContact }),
    days: days.map((day): WorkDayShown => ({ day, when: day === today ? 'today' : day === dayAfter(today, 1) ? 'tomorrow' : 'later', slots: slots.filter((slot) => slot.day === day).map((slot) => slotShown(slot, zone)) })),
  }
}

function slotShown({ range, length, is }: WorkSlot, zone: string): WorkSlotShown {
  const times = { from: clockIn(range.from, zone), until: clockIn(range.until, zone), length }
  if (typeof is === 'string') return { ...times, is }
  const { levels, isUlis, pupils, adults, workshop, school = '', isConfirmed, contact } = is
  return { ...times, is: { levels, isUlis, pupils, adults, workshop: workshop.title, school, isConfirmed, ...(contact ? { contact } : {}) } }
}
