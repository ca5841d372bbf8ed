import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { PersonId } from '../../../scheduler/domain/ids.ts'
import { TEAM_STAYS, authSecret, cookieNames } from '../../../scheduler/server/sign-in/auth.ts'
import type { Setting } from '../../../scheduler/server/setting.ts'
import { giveRole, personWith } from '../../../scheduler/storage/people.ts'
import type { TeamRole } from '../../../scheduler/domain/team/team-role.ts'

/** A person with roles who is signed in: a session as the sign-in makes it. @returns the value of the header `cookie` of what they ask */
export async function signedIn({ database, organisation, secret, address }: Setting, { email, roles }: { readonly email: string; readonly roles: readonly TeamRole[] }): Promise<{ readonly cookie: string; readonly person: PersonId }> {
  const token = randomBytes(24).toString('base64url')
  const person = await personWith(database, organisation, email, 'fr')
  for (const role of roles) await giveRole(database, organisation, person, role)
  await database.insertInto('brief.session').values({ organisation, id: randomUUID(), person, token, expires_at: new Date(Date.now() + TEAM_STAYS * 1_000) }).execute()
  const signature = createHmac('sha256', authSecret(secret)).update(token).digest('base64')
  return { cookie: `${cookieNames(address).session}=${encodeURIComponent(`${token}.${signature}`)}`, person }
}
