import { once } from '../storage/answered.ts'
import { attempt, refused } from '../storage/bookings.ts'
import { addRequest } from '../storage/requests.ts'
import type { Request } from '../storage/requests.ts'
import type { Setting } from './setting.ts'

/** Keeps a request for the truck once, however often its form is sent. False when its key was used for another wish. */
export async function ask({ database, organisation }: Setting, request: Request, wish: string): Promise<boolean> {
  const done = await attempt(database, async (transaction) => {
    const first = await once(transaction, { organisation, key: wish, asked: { request } }, async () => {
      await addRequest(transaction, organisation, request)
      return { ok: true } as const
    })
    return first.is === 'another-wish' ? refused({ code: 'key-used-for-another-wish' }) : first.answer
  })
  return done.ok
}
