import { attempt } from '../../storage/bookings.ts'
import { lockLine, turnWaiting } from '../../storage/waiting.ts'
import { aloneIn, backIntoLine, slotsToOffer, waitingInVain } from '../../storage/waiting-swept.ts'
import { tellWaiting } from '../messages/tell.ts'
import { repeated } from '../repeated.ts'
import type { Setting } from '../setting.ts'
import { passOn } from './offer.ts'

/** Passes on every offer whose deadline has passed, offers what became free by itself, and ends the lines of which nothing can come any more. */
export async function offerLapsed(setting: Setting): Promise<void> {
  const { database, organisation, now } = setting
  await aloneIn(database, organisation, 'offers', async () => {
    await backIntoLine(database, organisation)
    for (const slot of await slotsToOffer(database, organisation, now())) await passOn(setting, slot)
    for (const { id, stop } of await waitingInVain(database, organisation, now())) {
      await attempt(database, async (transaction) => {
        await lockLine(transaction, organisation, stop)
        if (await turnWaiting(transaction, organisation, id, ['waiting'], 'ended')) await tellWaiting(transaction, setting, 'waiting-ended', id)
        return { ok: true }
      })
    }
  })
}

/** ms */
const BETWEEN = 60_000

/** Does it every minute, until it is stopped; one that failed is made up for by the next. @returns what stops it, once the last is done */
export const keepOffering = (setting: Setting, failed: (error: unknown) => void, between = BETWEEN): (() => Promise<void>) => repeated(() => offerLapsed(setting).then(() => between), between, failed)
