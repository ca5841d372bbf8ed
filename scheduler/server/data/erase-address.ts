import { cancelBooking } from '../../storage/booking-changes.ts'
import { attempt } from '../../storage/bookings.ts'
import type { Outcome } from '../../storage/bookings.ts'
import type { Database } from '../../storage/database.ts'
import { personNamed } from '../../storage/people.ts'
import { addressesKept, comingOf, erase, isLastCoordinator } from '../../storage/personal-data/erase.ts'
import type { Taking } from '../../storage/personal-data/erase.ts'
import type { Setting } from '../setting.ts'
import { leaveShifts } from '../team/acts.ts'
import { offerFreed } from '../waiting/offer.ts'
import { erasuresIn, markOf, noteErasure } from './erasures-file.ts'

/** Why nobody was erased: classes are still to come and nobody said that they don't, or nobody else coordinates the truck. */
export type EraseRefusal = 'still-coming' | 'last-coordinator'

export type Erased = { readonly is: 'erased'; readonly cancelled: number } | { readonly is: 'refused'; readonly why: EraseRefusal }

export type EraseAsked = {
  /** In lower case. */
  readonly email: string
  /** Its bookings to come are cancelled with it. */
  readonly cancelsComing: boolean
  /** What was made later stays. */
  readonly before?: Date
  /** In the same transaction. */
  readonly alsoDo?: (transaction: Database) => Promise<void>
}

/**
 * Takes an address out of everything that is kept, at once or not at all. Its slots to come go to who waits for them; nobody is written to,
 * since there is nobody left to write to.
 */
export async function eraseAddress(setting: Setting, { email, cancelsComing, before, alsoDo }: EraseAsked, steps?: readonly Taking[]): Promise<Erased> {
  const { database, organisation, secret, erasures } = setting
  const done = await attempt(database, async (transaction): Promise<Outcome<{ readonly erased: Erased }>> => {
    const now = new Date(setting.now())
    if (await isLastCoordinator(transaction, organisation, email)) return { ok: true, erased: refusedAs('last-coordinator') }
    const coming = await comingOf(transaction, organisation, email, setting.now(), before)
    if (coming.length > 0 && !cancelsComing) return { ok: true, erased: refusedAs('still-coming') }
    const freed = []
    for (const { id } of coming) {
      const cancelled = await cancelBooking(transaction, organisation, id)
      if (cancelled.ok && cancelled.freed) freed.push(cancelled.freed)
    }
    const person = await personNamed(transaction, organisation, email, before)
    if (person !== undefined) await leaveShifts(transaction, setting, person)
    await erase(transaction, { organisation, email, now, before }, steps)
    for (const slot of freed) await offerFreed(transaction, setting, slot)
    await alsoDo?.(transaction)
    if (erasures !== undefined && !before) await noteErasure(erasures, markOf(secret, organisation, email), now)
    return { ok: true, erased: { is: 'erased', cancelled: coming.length } }
  })
  if (!done.ok) throw new Error('erasing ran into a wall')
  return done.erased
}

const refusedAs = (why: EraseRefusal): Erased => ({ is: 'refused', why })

/** After a restore: whoever was erased since the backup is erased again, but for what they left later. @returns how many */
export async function eraseAgain(setting: Setting, file: string): Promise<number> {
  const erased = await erasuresIn(file)
  let again = 0
  for (const email of await addressesKept(setting.database, setting.organisation)) {
    const before = erased.get(markOf(setting.secret, setting.organisation, email))
    if (!before) continue
    const { is } = await eraseAddress(setting, { email, cancelsComing: true, before })
    if (is === 'erased') again += 1
  }
  return again
}
