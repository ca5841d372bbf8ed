import * as z from 'zod'
import type { ShiftId } from '../../../domain/ids.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { countMinutes, shiftsKept } from '../../../storage/team/shifts.ts'
import { addresses } from '../../../web/addresses.ts'
import { sentIn } from '../../pages/form-body.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { minutesTyped } from './hours.ts'
import type { SendPerson } from './person-shown.ts'

/** The hours that somebody gave on a day that is over, where they are not those of the plan. */
export function hoursRoutes(setting: Setting, send: SendPage, sendPerson: SendPerson): readonly Route[] {
  const { database, organisation } = setting
  return [
    deskRoute({
      method: 'POST',
      url: '/bureau/jours/:shift/heures',
      does: 'Other hours for a shift that is over.',
      who: 'coordinator',
      path: z.strictObject({ shift: z.uuid() }),
      body: z.string().max(2_000).transform(sentIn),
      async answer({ path, body, ...asked }) {
        const [shift] = await shiftsKept(database, organisation, { id: path.shift as ShiftId, states: ['accepted'] })
        if (shift?.person === undefined || shift.range.until > setting.now()) return send(asked, { page: 'not-found' }, 404)
        const { id, person } = shift
        const typed = (body.get('hours')?.[0] ?? '').trim().slice(0, 40)
        const minutes = minutesTyped(typed)
        if (minutes === undefined) return sendPerson(asked, person, { hours: { shift: id, typed } }, 422)
        await database.transaction().execute(async (transaction) => {
          await countMinutes(transaction, organisation, id, minutes === 'all' ? undefined : minutes)
          await noteDeed(transaction, organisation, asked.visitor.person, 'hours-counted', `${id} ${person}`)
        })
        return asked.reply.redirect(`${addresses.desk.person(person)}?fait=hours-counted`, 303)
      },
    }),
  ]
}
