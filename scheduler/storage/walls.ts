import pg from 'pg'
import type { Database } from './database.ts'

/** What the database itself refuses, whoever asks, by the name of the constraint that does. */
export const walls = ['one_booking_a_slot', 'one_class_at_a_time', 'one_place_at_a_time', 'no_more_pupils_than_seats', 'cleared_by_a_check', 'cleared_on_that_day', 'nobody_in_two_places', 'one_person_a_place', 'one_asking_a_half_day'] as const

export type Wall = (typeof walls)[number]

/** Two transactions waited for each other; one of them was ended and may be tried again. */
const DEADLOCK = '40P01'

/**
 * Runs a transaction; a wall it ran into is an answer, anything else an error.
 * @returns what it came to, or the wall
 */
export async function withinWalls<Answer>(act: () => Promise<Answer>): Promise<{ readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly wall: Wall }> {
  for (let tries = 1; ; tries += 1) {
    try {
      return { ok: true, answer: await act() }
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error
      const wall = walls.find((name) => name === error.constraint)
      if (wall) return { ok: false, wall }
      if (error.code !== DEADLOCK || tries === TRIES) throw error
    }
  }
}

const TRIES = 3

/** Keeps all of it, or nothing when it is refused or runs into a wall. */
export function allOrNothing<Answer extends { readonly ok: boolean }>(database: Database, act: (transaction: Database) => Promise<Answer>): ReturnType<typeof withinWalls<Answer>> {
  return withinWalls(async () => {
    const transaction = await database.startTransaction().execute()
    try {
      const outcome = await act(transaction)
      await (outcome.ok ? transaction.commit() : transaction.rollback()).execute()
      return outcome
    } catch (error) {
      await transaction.rollback().execute()
      throw error
    }
  })
}
