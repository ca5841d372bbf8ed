import type { Renderer } from '../../../web/page-models.ts'
import { pageSender } from '../../pages/send-page.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { actRoutes } from './act-routes.ts'
import { cancelRoutes } from './cancel-routes.ts'
import { seasonRoutes } from './season-routes.ts'
import { stopRoutes } from './stop-routes.ts'
import { truckRoutes } from './truck-routes.ts'

/** The coordinator’s season: trucks, stops, days and slots. */
export function deskStopRoutes(setting: Setting, render: Renderer['renderPage'], timelineScript: string): readonly Route[] {
  const send = pageSender(setting, render)
  return [...seasonRoutes(setting, send, timelineScript), ...truckRoutes(setting, send), ...stopRoutes(setting, send), ...actRoutes(setting, send), ...cancelRoutes(setting, send)]
}
