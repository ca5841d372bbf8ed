import { clearanceEnding } from '../../../domain/team/clearance.ts'
import { dayAfter, dayAt } from '../../../domain/time.ts'
import { shiftsUnanswered } from '../../../storage/team/shifts-unanswered.ts'
import type { ShiftUnanswered } from '../../../storage/team/shifts-unanswered.ts'
import { bookingsAsked, checksEnding, hasStops, messagesGivenUp, requestsOpen, slotsHeld, waitingBesideFree, withoutCheck } from '../../../storage/today.ts'
import type { Counted, SlotOf } from '../../../storage/today.ts'
import type { CountedShown, DeskTodayPage, ShiftToAnswer, SlotNamed, UnreadyShown } from '../../../web/desk/today/models.ts'
import { clockIn, momentIn } from '../../pages/shown.ts'
import type { Setting } from '../../setting.ts'
import { unreadySessions } from '../../team/unready.ts'
import type { UnreadySession } from '../../team/unready.ts'
import { nameOf, ZONE } from '../people/people-shown.ts'

/** Days. */
const SOON = 7
const LATER = 30

/** How many of each the page names; of what can wait, fewer. */
const MOST = 5
const MOST_UNREADY = 20
const MOST_LATER = 10

/** What needs a coordinator today. */
export async function todayPage(setting: Setting): Promise<DeskTodayPage> {
  const { database, organisation } = setting
  const now = setting.now()
  const today = dayAt(now, ZONE)
  const [hasAny, unready, proposed, invited, endings, unchecked, asked, held, requests, waiting, failed] = await Promise.all([
    hasStops(database, organisation),
    unreadySessions(database, setting, { from: today, until: dayAfter(today, LATER) }),
    shiftsUnanswered(database, organisation, 'proposed', today, MOST),
    shiftsUnanswered(database, organisation, 'invited', today, MOST),
    checksEnding(database, organisation, today),
    withoutCheck(database, organisation, today, MOST),
    bookingsAsked(database, organisation, now, MOST),
    slotsHeld(database, organisation, now, MOST),
    requestsOpen(database, organisation, MOST),
    waitingBesideFree(database, organisation, now, MOST),
    messagesGivenUp(database, organisation, MOST),
  ])
  const coming = unready.filter(({ range }) => range.until > now)
  const isSoon = ({ day }: UnreadySession) => day <= dayAfter(today, SOON)
  const ending = endings
    .flatMap((one) => {
      const last = clearanceEnding(one.checks, today)
      return last === undefined ? [] : [{ person: one.person, name: nameOf(one), last }]
    })
    .toSorted((one, other) => (one.last < other.last ? -1 : 1))
  return {
    page: 'desk-today',
    today,
    isBeginning: !hasAny,
    unready: firstOf(coming.filter(isSoon).map(unreadyShown), MOST_UNREADY),
    unreadyLater: firstOf(coming.filter((session) => !isSoon(session)).map(unreadyShown), MOST_LATER),
    proposed: shown(proposed, shiftToAnswer),
    invited: shown(invited, shiftToAnswer),
    ending: firstOf(ending, MOST),
    unchecked: shown(unchecked, (one) => ({ person: one.person, name: nameOf(one) })),
    asked: shown(asked, (one) => ({ ...slotNamed(one), booking: one.booking, school: one.school })),
    held: shown(held, (one) => ({ ...slotNamed(one), stop: one.stop, isOffer: one.isOffer, keptUntil: momentIn(one.until, one.zone) })),
    requests: shown(requests, ({ commune, created }) => ({ commune, day: dayAt(created, ZONE) })),
    waiting: shown(waiting, ({ stop, communeName, first, last, classes, free }) => ({ stop, commune: communeName, first, last, classes, free })),
    failed: shown(failed, ({ id, kind, created }) => ({ message: id, kind, day: dayAt(created, ZONE) })),
  }
}

const shown = <One, Shown>({ count, first }: Counted<One>, one: (of: One) => Shown): CountedShown<Shown> => ({ count, first: first.map(one) })

const firstOf = <One>(all: readonly One[], most: number): CountedShown<One> => ({ count: all.length, first: all.slice(0, most) })

const slotNamed = ({ communeName, range, zone }: Omit<SlotOf, 'stop'>): SlotNamed => ({ commune: communeName, day: dayAt(range.from, zone), from: clockIn(range.from, zone), until: clockIn(range.until, zone) })

const unreadyShown = ({ slot, booking, stop, half, role, levels, isUlis, pupils, school = '', lacks, ...where }: UnreadySession): UnreadyShown => ({ ...slotNamed(where), slot, booking, stop, half, role, levels, isUlis, pupils, school, lacks })

const shiftToAnswer = ({ stop, communeName, day, half, role, zone, answerBy, ...one }: ShiftUnanswered): ShiftToAnswer => ({ person: one.person, name: nameOf(one), stop, commune: communeName, day, half, role, answerBy: answerBy === undefined ? undefined : momentIn(answerBy, zone) })
