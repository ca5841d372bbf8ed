import { addresses } from '../../../web/addresses.ts'
import type { Renderer } from '../../../web/page-models.ts'
import { pageSender } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { todayPage } from './today-shown.ts'

/** Where a coordinator begins her day. */
export function deskTodayRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const send = pageSender(setting, render)
  return [deskRoute({ method: 'GET', url: addresses.desk.today, does: 'What needs a coordinator today.', who: 'coordinator', path: nothing, body: nothing, answer: async (asked) => send(asked, await todayPage(setting)) })]
}
