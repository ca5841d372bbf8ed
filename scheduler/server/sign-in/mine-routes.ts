import type { BookingId } from '../../domain/ids.ts'
import { bookingSeen } from '../../storage/booking-seen.ts'
import { bookingsOf } from '../../storage/people.ts'
import { slotOffered } from '../../storage/slots-offered.ts'
import { stopSeenById } from '../../storage/stops.ts'
import { addresses } from '../../web/addresses.ts'
import type { Renderer } from '../../web/page-models.ts'
import type { BookingOfMine } from '../../web/sign-in/models.ts'
import { tokenOf } from '../booking-key.ts'
import { pageSender } from '../pages/send-page.ts'
import { visitShown } from '../pages/shown.ts'
import { deskRoute, nothing } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'

/** What is theirs of whoever is signed in. */
export function mineRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const send = pageSender(setting, render)
  return [
    deskRoute({
      method: 'GET',
      url: addresses.mine,
      does: 'The bookings made with one’s own address.',
      who: 'signed-in',
      path: nothing,
      body: nothing,
      async answer(asked) {
        const { email } = asked.visitor
        const ids = await bookingsOf(setting.database, setting.organisation, email)
        const shown = await Promise.all(ids.map((id) => ofMine(setting, id)))
        return send(asked, { page: 'mine', email, bookings: shown.filter((booking) => booking !== undefined) })
      },
    }),
  ]
}

async function ofMine(setting: Setting, id: BookingId): Promise<BookingOfMine | undefined> {
  const { database, organisation } = setting
  const now = setting.now()
  const booking = await bookingSeen(database, organisation, id)
  if (!booking || booking.state === 'held') return undefined
  const [stop, slot] = await Promise.all([stopSeenById(database, organisation, booking.stop, now), slotOffered(database, organisation, booking.slot)])
  return stop && slot && { booking: tokenOf(setting, booking), state: booking.state, isPast: booking.range.until <= now, school: booking.schoolName ?? '', visit: visitShown(booking, stop, slot) }
}
