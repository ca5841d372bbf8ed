import type { Renderer } from '../../web/page-models.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { makeAuth } from './auth.ts'
import { mineRoutes } from './mine-routes.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { teamRoutes } from './team-routes.ts'

/** Signing in and out, and who may do what. */
export function signInAreaRoutes(setting: Setting, render: Renderer['renderPage'], passkeyScript: string): readonly Route[] {
  const auth = makeAuth(setting)
  return [...signInRoutes(setting, auth, render), ...passkeyRoutes(setting, auth, render, passkeyScript), ...mineRoutes(setting, render), ...teamRoutes(setting, render)]
}
