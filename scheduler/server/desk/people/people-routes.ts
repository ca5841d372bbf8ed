import * as z from 'zod'
import type { PersonId } from '../../../domain/ids.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { addresses } from '../../../web/addresses.ts'
import { personNotices } from '../../../web/desk/people/models.ts'
import type { Renderer } from '../../../web/page-models.ts'
import { pageSender } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { checkRoutes } from './check-routes.ts'
import { hoursRoutes } from './hours-routes.ts'
import { filterIn, peoplePage } from './people-shown.ts'
import { personPage } from './person-shown.ts'
import type { SendPerson } from './person-shown.ts'

/** Everybody who works with the truck, with checks and days. */
export function deskPeopleRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const { database, organisation } = setting
  const send = pageSender(setting, render)
  const sendPerson: SendPerson = async (asked, person, told = {}, status = 200) => {
    const page = await personPage(setting, person, asked.visitor?.person, told)
    if (!page) return send(asked, { page: 'not-found' }, 404)
    if (asked.visitor) await noteDeed(database, organisation, asked.visitor.person, 'teammate-seen', person)
    return send(asked, page, status)
  }

  return [
    deskRoute({
      method: 'GET',
      url: addresses.desk.people,
      does: 'Everybody who works with the truck, narrowed by name, skill and clearance.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      answer: async (asked) => send(asked, await peoplePage(setting, filterIn(asked.request.query as Readonly<Record<string, unknown>>))),
    }),
    deskRoute({
      method: 'GET',
      url: '/bureau/benevoles/:person',
      does: 'All of one person who works with the truck. The look is noted.',
      who: 'coordinator',
      path: z.strictObject({ person: z.uuid() }),
      body: nothing,
      async answer({ path, ...asked }) {
        const { fait } = asked.request.query as Readonly<Record<string, unknown>>
        return sendPerson(asked, path.person as PersonId, { notice: personNotices.find((notice) => notice === fait) })
      },
    }),
    ...checkRoutes(setting, send, sendPerson),
    ...hoursRoutes(setting, send, sendPerson),
  ]
}
