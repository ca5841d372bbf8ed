import type { SlotId } from '../../domain/ids.ts'
import type { Database } from '../../storage/database.ts'
import type { Setting } from '../setting.ts'

/**
 * Offers a slot that is free, or free again, to the first who waits for one of its stop and fits in; nothing when nobody does.
 * In the transaction that freed it: nobody else can have it in between.
 */
export function offerFreed(_transaction: Database, _setting: Setting, _slot: SlotId): Promise<void> {
  return Promise.resolve()
}
