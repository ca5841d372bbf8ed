import type { FastifyRequest } from 'fastify'
import type { PersonId } from '../../domain/ids.ts'
import type { TeamRole } from '../../domain/team/team-role.ts'

/** Somebody who has proven an address of theirs. A school's teacher has no role: she sees the bookings of her address. */
export type Visitor = {
  readonly person: PersonId
  /** In lower case. */
  readonly email: string
  readonly roles: ReadonlySet<TeamRole>
}

/** Who asks. */
export type SignIn = {
  /** Undefined for who is not signed in. */
  readonly visitorOf: (request: FastifyRequest) => Promise<Visitor | undefined>
}

/** Nobody can sign in. */
export const nobodySignsIn: SignIn = { visitorOf: () => Promise.resolve(undefined) }
