import type { ClassLevels } from './level.ts'
import type { Instant } from './time.ts'

/** How long (minutes) a slot is kept for whoever fills the form. */
export const HELD_FOR = 10

/** What a school asks for. A head-count, never a name. */
export type ClassAsked = ClassLevels & {
  readonly pupils: number
  /** The teacher among them. */
  readonly adults: number
  readonly workshop: string
}

/**
 * A booking's life.
 * - `held`: the form is being filled; nobody else gets the slot until `until`.
 * - `asked`: all is filled in, and the head of the school has still to agree.
 * - `confirmed`: the class comes.
 * - `cancelled`: it does not, and its slot is free.
 */
export type BookingState = { readonly is: 'held'; readonly until: Instant } | { readonly is: 'asked' } | { readonly is: 'confirmed' } | { readonly is: 'cancelled' }
