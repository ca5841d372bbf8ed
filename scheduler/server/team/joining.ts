import type { Renderer } from '../../web/page-models.ts'
import { pageSender } from '../pages/send-page.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { makeAuth } from '../sign-in/auth.ts'
import { availabilityRoutes } from './availability-routes.ts'
import { joinRoutes } from './join-routes.ts'
import { profileRoutes } from './profile-routes.ts'

/** How somebody joins the team, says who she is and when she can come. */
export function joiningRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const send = pageSender(setting, render)
  return [...joinRoutes(setting, makeAuth(setting), send), ...profileRoutes(setting, send), ...availabilityRoutes(setting, send)]
}
