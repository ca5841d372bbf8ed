import { randomUUID } from 'node:crypto'
import { workshopNamed } from '../../../workshops/catalogue.ts'
import { classRefusals, slotRefusals } from '../../domain/booking-rules.ts'
import type { ClassAsked } from '../../domain/booking.ts'
import type { PersonId, SlotId, StopId, WaitingId } from '../../domain/ids.ts'
import { attempt, refused } from '../../storage/bookings.ts'
import type { Outcome, SchoolAsked } from '../../storage/bookings.ts'
import type { Database } from '../../storage/database.ts'
import { noteDeed } from '../../storage/deeds.ts'
import { slotOffered } from '../../storage/slots-offered.ts'
import { slotsSeen, stopSeenById } from '../../storage/stops.ts'
import type { SlotSeen } from '../../storage/stops.ts'
import { addWaiting, endOffer, lockLine, turnWaiting, waitingSeen, waitsEnough } from '../../storage/waiting.ts'
import { granted } from '../booking-desk.ts'
import type { Done } from '../booking-desk.ts'
import type { BookingForm } from '../booking-form.ts'
import { tellWaiting } from '../messages/tell.ts'
import type { Setting } from '../setting.ts'
import { offerFreed, offerOutOfOrder } from './offer.ts'
import { waitingKey } from './waiting-key.ts'

/** What is done about the waiting lists, for pages and programs alike. */

/** What a school says when it joins: its head is asked once there is a slot. */
export type WaitingForm = Omit<BookingForm, 'needsHead'>

/** Puts a class at the end of a stop's line, when no free slot would take it. */
export function join(setting: Setting, stop: StopId, form: WaitingForm, wish: string): Promise<Done<{ readonly waiting: WaitingId; readonly key: string }>> {
  const { organisation, secret } = setting
  const asked: ClassAsked = { levels: form.levels, isUlis: form.isUlis, pupils: form.pupils, adults: form.adults, workshop: form.workshop }
  const school: SchoolAsked = { name: form.schoolName, uai: form.uai, commune: form.commune, teacher: form.teacher, email: form.email, needs: form.needs, language: form.language }
  return granted(
    setting,
    wish,
    { wait: stop, asked, school },
    async (transaction) => {
      await lockLine(transaction, organisation, stop)
      const may = await mayWait(transaction, setting, stop, asked)
      if (!may.ok) return may
      if (await waitsEnough(transaction, organisation, stop, school.email)) return refused({ code: 'waits-enough' })
      const id = randomUUID() as WaitingId
      await addWaiting(transaction, organisation, { id, stop, asked, school })
      await tellWaiting(transaction, setting, 'waiting', id)
      return { ok: true, waiting: id }
    },
    ({ waiting }) => ({ waiting, key: waitingKey(secret, organisation, waiting) }),
  )
}

/** The slots of a stop that may still come free. */
export const slotsToCome = (slots: readonly SlotSeen[], now: ReturnType<Setting['now']>): readonly SlotSeen[] => slots.filter(({ is, range }) => is !== 'kept-aside' && range.from > now)

/** Whether a class that waits could ever be offered a slot, and has none to take at once. The line is locked. */
async function mayWait(transaction: Database, { organisation, accompaniment, now }: Setting, stop: StopId, asked: ClassAsked): Promise<Outcome<object>> {
  if (!(await stopSeenById(transaction, organisation, stop, now()))) return refused({ code: 'no-such-stop' })
  const slots = slotsToCome(await slotsSeen(transaction, organisation, stop, now()), now())
  const [largest] = slots.toSorted((one, other) => other.seats - one.seats)
  const slot = largest && (await slotOffered(transaction, organisation, largest.id as SlotId))
  if (!slot) return refused({ code: 'no-slot-to-come' })
  const against = [...slotRefusals({ slot, now: now() }), ...classRefusals({ asked, slot, workshop: workshopNamed(asked.workshop), accompaniment, now: now() })]
  if (against.length > 0) return refused(...against)
  return slots.some(({ is, seats }) => is === 'free' && seats >= asked.pupils) ? refused({ code: 'slot-is-free' }) : { ok: true }
}

/** The class waits no more; what was offered to it goes to the next. Leaving twice is leaving once. */
export async function leave(setting: Setting, waiting: WaitingId): Promise<Done<object>> {
  const done = await attempt(setting.database, (transaction) => takeOut(transaction, setting, waiting))
  return done.ok ? { ok: true, answer: {} } : done
}

/** A coordinator takes a class off the list; the school is told. */
export async function takeOff(setting: Setting, waiting: WaitingId, person: PersonId): Promise<Done<object>> {
  const done = await attempt(setting.database, async (transaction) => {
    const out = await takeOut(transaction, setting, waiting)
    if (!out.ok || !out.wasIn) return out
    await tellWaiting(transaction, setting, 'waiting-ended', waiting)
    await noteDeed(transaction, setting.organisation, person, 'taken-off-waiting-list', waiting)
    return out
  })
  return done.ok ? { ok: true, answer: {} } : done
}

/** A coordinator offers a free slot to a class that is not the first of the line. */
export async function giveOutOfOrder(setting: Setting, waiting: WaitingId, slot: SlotId, person: PersonId): Promise<Done<object>> {
  const done = await attempt(setting.database, async (transaction) => {
    const offered = await offerOutOfOrder(transaction, setting, slot, waiting)
    if (offered.ok) await noteDeed(transaction, setting.organisation, person, 'offered-out-of-order', `${waiting} ${slot}`)
    return offered
  })
  return done.ok ? { ok: true, answer: {} } : done
}

async function takeOut(transaction: Database, setting: Setting, id: WaitingId): Promise<Outcome<{ readonly wasIn: boolean }>> {
  const { organisation } = setting
  const waiting = await waitingSeen(transaction, organisation, id)
  if (!waiting) return refused({ code: 'no-such-waiting' })
  const freed = await endOffer(transaction, organisation, id)
  await lockLine(transaction, organisation, waiting.stop)
  const wasIn = await turnWaiting(transaction, organisation, id, ['waiting', 'offered'], 'left')
  if (freed !== undefined) await offerFreed(transaction, setting, freed)
  return { ok: true, wasIn }
}
