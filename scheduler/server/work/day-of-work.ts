import type { RoadBook, RoadBookSlot } from '../../../workshops/session/road-book.ts'
import type { Day } from '../../domain/time.ts'
import type { WorkSlot, WorkStop } from '../../storage/work.ts'
import { clockIn } from '../pages/shown.ts'
import type { SheetSlot } from '../print/day-sheet.ts'

/*
 * What goes on paper, or into the truck. A class whose session lacks an adult who is cleared, or the teacher, is on neither: its slot says that it is not
 * ready, and nobody can say otherwise.
 */

/** A day as the truck takes it along: each field is named here, so that nothing comes with it by chance. */
export const roadBookOf = ({ id, communeName, place, zone, kiosks }: WorkStop, day: Day, slots: readonly WorkSlot[], isDemo: boolean): RoadBook => ({
  isDemo,
  stop: { id, commune: communeName, place },
  day,
  zone,
  kiosks,
  slots: slots.map((slot) => roadBookSlot(slot, zone)),
})

function roadBookSlot({ range, length, is }: WorkSlot, zone: string): RoadBookSlot {
  const times = { begin: clockIn(range.from, zone), end: clockIn(range.until, zone), length }
  if (typeof is === 'string') return { ...times, is }
  if (is.lacks.length > 0) return { ...times, is: 'not-ready' }
  const { levels, isUlis, pupils, adults, workshop, isConfirmed } = is
  return { ...times, is: { levels, isUlis, pupils, adults, workshop, isConfirmed } }
}

/** The same on paper, with the school and what to prepare for it: how to reach the teacher stays on the page. */
export function sheetSlot({ range, is }: WorkSlot): SheetSlot {
  if (typeof is === 'string') return { range, is }
  if (is.lacks.length > 0) return { range, is: 'not-ready' }
  const { levels, isUlis, pupils, adults, workshop, school, needs, isConfirmed } = is
  return { range, is: { levels, isUlis, pupils, adults, workshop: workshop.title, school, needs, isConfirmed } }
}
