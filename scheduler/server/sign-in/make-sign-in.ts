import type { PersonId } from '../../domain/ids.ts'
import { rolesOf } from '../../storage/people.ts'
import { prolongSession } from '../../storage/signing-in.ts'
import { TEAM_STAYS, cookieNames, makeAuth } from './auth.ts'
import type { AuthSetting } from './auth.ts'
import type { SignIn } from './visitor.ts'

/** A session is prolonged no more often than this (ms). */
const ONCE_IN = 60 * 60 * 1_000

/** Who asks is read from the session whose cookie they have; without one nothing is looked up. */
export function makeSignIn(setting: AuthSetting): SignIn {
  const { database, organisation, address } = setting
  const cookie = `${cookieNames(address).session}=`
  const auth = makeAuth(setting)
  return {
    async visitorOf({ headers }) {
      if (!headers.cookie?.includes(cookie)) return undefined
      const found = await auth.api.getSession({ headers: new Headers({ cookie: headers.cookie }) })
      if (!found) return undefined
      const { user, session } = found
      const roles = await rolesOf(database, organisation, user.id as PersonId)
      const stays = new Date(Date.now() + TEAM_STAYS * 1_000)
      if (roles.size > 0 && session.expiresAt.getTime() < stays.getTime() - ONCE_IN) await prolongSession(database, organisation, session.token, stays)
      return { person: user.id as PersonId, email: user.email, roles }
    },
  }
}
