import { randomUUID } from 'node:crypto'
import { workshopNamed } from '../../../workshops/catalogue.ts'
import { classRefusals, slotRefusals } from '../../domain/booking-rules.ts'
import type { BookingId, SlotId, WaitingId } from '../../domain/ids.ts'
import { firstWhoFits, offerDeadline } from '../../domain/waiting.ts'
import { attempt, isTaken, refused } from '../../storage/bookings.ts'
import type { Outcome } from '../../storage/bookings.ts'
import type { Database } from '../../storage/database.ts'
import { lockSlot, slotOffered } from '../../storage/slots-offered.ts'
import type { SlotFound } from '../../storage/slots-offered.ts'
import { endLapsed, keepForWaiting, lineOf, lockLine } from '../../storage/waiting.ts'
import type { Waiting } from '../../storage/waiting.ts'
import { tellWaiting } from '../messages/tell.ts'
import type { Setting } from '../setting.ts'

/**
 * Offers a slot that is free, or free again, to the first who waits for one of its stop and fits in; nothing when nobody does.
 * In the transaction that freed it: nobody else can have it in between.
 */
export async function offerFreed(transaction: Database, setting: Setting, slot: SlotId): Promise<void> {
  const found = await freeForOffer(transaction, setting, slot)
  if (!found.ok) return
  await lockLine(transaction, setting.organisation, found.slot.stop_id)
  const first = firstWhoFits(await line(transaction, setting, found.slot), found.slot, setting.accompaniment, setting.now())
  if (first) await keepFor(transaction, setting, found, first.id)
}

/** Offers a free slot to a class that is not the first of the line: the coordinator says so. */
export async function offerOutOfOrder(transaction: Database, setting: Setting, slot: SlotId, id: WaitingId): Promise<Outcome<object>> {
  const found = await freeForOffer(transaction, setting, slot)
  if (!found.ok) return found
  await lockLine(transaction, setting.organisation, found.slot.stop_id)
  const waiting = (await line(transaction, setting, found.slot)).find((one) => one.id === id)
  if (!waiting) return refused({ code: 'not-in-line' })
  const against = classRefusals({ asked: waiting.asked, workshop: waiting.workshop, slot: found.slot, accompaniment: setting.accompaniment, now: setting.now() })
  if (against.length > 0) return refused(...against)
  await keepFor(transaction, setting, found, id)
  return { ok: true }
}

/** Ends what is no longer kept of a slot, and offers it to the next. @returns whether it is free for anybody then */
export async function passOn(setting: Setting, slot: SlotId): Promise<boolean> {
  const { database, organisation } = setting
  const done = await attempt(database, async (transaction) => {
    await lockSlot(transaction, organisation, slot)
    const ended = await endLapsed(transaction, organisation, slot, setting.now())
    if (ended?.missed !== undefined) await tellWaiting(transaction, setting, 'offer-ended', ended.missed, ended.booking)
    await offerFreed(transaction, setting, slot)
    return { ok: true as const, isFree: !(await isTaken(transaction, organisation, slot, setting.now())) }
  })
  return done.ok && done.isFree
}

type FreeForOffer = { readonly ok: true; readonly slot: SlotFound; readonly until: ReturnType<Setting['now']> }

/** A slot that can be offered now, and until when; it is locked. */
async function freeForOffer(transaction: Database, { organisation, now }: Setting, id: SlotId): Promise<Outcome<FreeForOffer>> {
  await lockSlot(transaction, organisation, id)
  const slot = await slotOffered(transaction, organisation, id)
  if (!slot) return refused({ code: 'no-such-slot' })
  const against = slotRefusals({ slot, now: now() })
  if (against.length > 0) return refused(...against)
  const deadline = offerDeadline({ now: now(), closes: slot.booking.closes, begins: slot.range.from })
  if (!deadline.ok) return refused({ code: 'too-late-to-offer' })
  if (await isTaken(transaction, organisation, id, now())) return refused({ code: 'slot-taken' })
  return { ok: true, slot, until: deadline.until }
}

/** The line of a slot's stop, with what the rules need to know of the workshops. */
async function line(transaction: Database, { organisation }: Setting, { stop_id }: SlotFound) {
  const waiting = await lineOf(transaction, organisation, stop_id)
  return waiting.map((one: Waiting) => ({ ...one, workshop: workshopNamed(one.asked.workshop) }))
}

async function keepFor(transaction: Database, setting: Setting, { slot, until }: FreeForOffer, waiting: WaitingId): Promise<void> {
  const booking = randomUUID() as BookingId
  await keepForWaiting(transaction, setting.organisation, waiting, { booking, slot: slot.id, seats: slot.seats, until })
  await tellWaiting(transaction, setting, 'offered', waiting, booking)
}
