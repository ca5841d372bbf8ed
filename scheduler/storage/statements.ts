import { CompiledQuery } from 'kysely'
import type { Database } from './database.ts'

/** A transaction as a library takes it that writes SQL of its own: what it does is kept with the rest, or not at all. */
export const statementsIn = (transaction: Database) => ({
  async executeSql(text: string, values: unknown[] = []) {
    const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, values))
    return { rows }
  },
})
