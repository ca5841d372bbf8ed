import type { Accompaniment } from '../domain/accompaniment.ts'
import type { OrganisationId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from '../storage/database.ts'
import type { Messenger } from './messages/messenger.ts'
import type { SignIn } from './sign-in/visitor.ts'

/** What the server works with. */
export type Setting = {
  readonly database: Database
  readonly organisation: OrganisationId
  readonly name: string
  /** Whom to write to. */
  readonly email: string
  /** Where the pages are for everybody: `https://camion.example.org`, no more. */
  readonly address: string
  readonly isDemo: boolean
  /** Of this server alone: the keys of bookings are made of it. */
  readonly secret: string
  readonly accompaniment: Accompaniment
  readonly now: () => Instant
  readonly signIn: SignIn
  /** Who sends messages; undefined where there is no mail server: they wait, and can be read. */
  readonly messenger?: Messenger
  /** The file that remembers who was erased, beside the database; none where no backup is ever restored. */
  readonly erasures?: string
}
