import * as z from 'zod'
import { noteDeed } from '../../storage/deeds.ts'
import { shiftsSeen } from '../../storage/team/shifts-seen.ts'
import { addresses } from '../../web/addresses.ts'
import { languageOf } from '../pages/pages-shown.ts'
import { certificate } from '../print/certificate.ts'
import { deskRoute, nothing, nowhere } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { daysGiven, periodOf, todayOf } from './hours-given.ts'

const year = z.string().regex(/^20\d{2}$/).transform(Number).optional()

/** The hours that a volunteer gave, certified; those of who is paid are not given. */
export const certificateRoutes = (setting: Setting): readonly Route[] => [
  deskRoute({
    method: 'GET',
    url: addresses.certificate,
    does: 'The hours one gave, certified: those of a year (`annee`), or of this one.',
    who: 'volunteer',
    path: nothing,
    body: nothing,
    async answer({ request, reply, visitor }) {
      const { database, organisation } = setting
      if (!visitor.roles.has('volunteer')) return nowhere(reply)
      const now = setting.now()
      const asked = year.safeParse((request.query as Readonly<Record<string, unknown>>)['annee'])
      const shifts = asked.success ? await shiftsSeen(database, organisation, { person: visitor.person }) : []
      const today = todayOf(shifts, now)
      const period = periodOf(asked.data, today)
      const days = daysGiven(shifts, period, now)
      if (days.length === 0) return nowhere(reply)
      const name = shifts[0]?.name === '' ? visitor.email : (shifts[0]?.name ?? visitor.email)
      const pdf = await certificate({ organisation: setting.name, name, days, period, today, locale: languageOf(request), isDemo: setting.isDemo })
      await noteDeed(database, organisation, visitor.person, 'certificate-taken')
      return reply.type('application/pdf').header('content-disposition', 'inline; filename="attestation.pdf"').send(Buffer.from(pdf))
    },
  }),
]
