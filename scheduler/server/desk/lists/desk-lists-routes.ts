import type { Renderer } from '../../../web/page-models.ts'
import { pageSender } from '../../pages/send-page.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { deskBookingsRoutes } from './bookings-routes.ts'
import { requestsRoutes } from './requests-routes.ts'
import { settingsRoutes } from './settings-routes.ts'
import { tablesRoutes } from './tables-routes.ts'

/** The coordinator’s lists, settings and tables. */
export function deskListsRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const send = pageSender(setting, render)
  return [...deskBookingsRoutes(setting, send), ...requestsRoutes(setting, send), ...settingsRoutes(setting, send), ...tablesRoutes(setting, send)]
}
