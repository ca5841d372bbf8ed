import { randomUUID } from 'node:crypto'
import type { PersonId } from '../../../scheduler/domain/ids.ts'
import type { SignIn, Visitor } from '../../../scheduler/server/sign-in/visitor.ts'
import type { Setting } from '../../../scheduler/server/setting.ts'

type Role = 'coordinator' | 'facilitator'

/** A person with roles who is signed in. @returns the value of the header `cookie` of what they ask */
export async function signedIn({ database, organisation }: Setting, { email, roles }: { readonly email: string; readonly roles: readonly Role[] }): Promise<{ readonly cookie: string; readonly person: PersonId }> {
  const person = randomUUID() as PersonId
  await database.insertInto('person').values({ organisation, id: person, name: '', email, email_verified: true }).execute()
  for (const role of roles) await database.insertInto('membership').values({ organisation, person, role }).execute()
  return { cookie: `visitor=${[person, email, ...roles].join('/')}`, person }
}

/** Believes a cookie. */
export const believing: SignIn = {
  visitorOf: ({ headers }) => {
    const [person, email, ...roles] = /visitor=([^;]+)/.exec(headers.cookie ?? '')?.[1]?.split('/') ?? []
    return Promise.resolve(person === undefined ? undefined : ({ person: person as PersonId, email: email ?? '', roles: new Set(roles as Role[]) } satisfies Visitor))
  },
}
