import type { BookingState } from '../../domain/booking.ts'
import type { TeamRole } from '../../domain/team/team-role.ts'
import type { Day } from '../../domain/time.ts'
import type { Clock, LocalMoment, VisitShown } from '../page-parts.ts'

/** What is wrong with what was typed; `again`: from when on it may be tried. */
export type SignInProblem =
  | { readonly field: 'email'; readonly code: 'missing' | 'not-email' }
  | { readonly field: 'code'; readonly code: 'wrong' | 'tried-too-often' }
  | { readonly field: 'email' | 'code'; readonly code: 'too-often'; readonly again: Clock }

/** `back`: a path of ours to go to once signed in. */
type Asking = { readonly email: string; readonly back?: string | undefined; readonly problems: readonly SignInProblem[] }

/** The address one is known by. */
export type SignInFormPage = { readonly page: 'sign-in'; readonly hasPasskeys: boolean } & Asking

/** What one reads once a link was asked for, whoever asks: the code goes here. */
export type SignInSentPage = { readonly page: 'sign-in-sent'; /** Of who wants to join: written to whoever they are. */ readonly joins: boolean; readonly minutes: number } & Asking

/** Where the mail's link leads. */
export type SignInLinkPage = { readonly page: 'sign-in-link'; readonly token: string; readonly back?: string | undefined }

export type SignInOverPage = { readonly page: 'sign-in-over'; /** Who wanted to join asks where joining begins. */ readonly joins: boolean }

export type PasskeysPage = { readonly page: 'passkeys'; readonly hasPasskeys: boolean; readonly keys: readonly { readonly id: string; readonly since: Day }[] }

export type BookingOfMine = { readonly booking: string; readonly state: Exclude<BookingState['is'], 'held'>; readonly isPast: boolean; readonly school: string; readonly visit: VisitShown }

export type MinePage = { readonly page: 'mine'; readonly email: string; readonly bookings: readonly BookingOfMine[] }

export type TeamProblem = { readonly field: 'email' | 'role'; readonly code: 'missing' | 'not-email' | 'last-coordinator' }

export type MemberShown = { readonly person: string; readonly email: string; readonly isSelf: boolean; readonly roles: readonly TeamRole[] }

export type TeamPage = {
  readonly page: 'team'
  readonly members: readonly MemberShown[]
  /** Where whoever is invited signs in. */
  readonly signInAddress: string
  readonly values: { readonly email: string; readonly role: TeamRole }
  readonly problems: readonly TeamProblem[]
  readonly notice?: { readonly is: 'invited' | 'written' | 'known' | 'taken'; readonly email: string }
}

/** What a deed is about, as far as there is a page of it. */
export type DeedAbout = { readonly is: 'booking' | 'stop' | 'message'; readonly id: string } | { readonly is: 'person'; readonly email: string; readonly role?: TeamRole } | undefined

export type JournalPage = { readonly page: 'journal'; readonly deeds: readonly { readonly at: LocalMoment; readonly email?: string | undefined; readonly what: string; readonly about: DeedAbout }[] }

/** The pages of signing in, and what is theirs of who is signed in. */
export type SignInPage = SignInFormPage | SignInSentPage | SignInLinkPage | SignInOverPage | PasskeysPage | MinePage | TeamPage | JournalPage
