import { join } from 'node:path'
import { usualAccompaniment } from '../../domain/accompaniment.ts'
import type { Instant } from '../../domain/time.ts'
import { openDatabase } from '../../storage/database.ts'
import { organisationServed, secretIn } from '../first-start.ts'
import { nobodySignsIn } from '../sign-in/visitor.ts'
import { eraseAgain } from './erase-address.ts'

/** The file that remembers who was erased. */
export const erasuresFile = (folder: string): string => join(folder, 'erased')

/** A backup from before brings nobody back who was erased since. @returns how many addresses were erased again */
export async function eraseSinceBackup(url: string, folder: string): Promise<number> {
  const database = openDatabase(url)
  try {
    const { id: organisation, name, email, isDemo } = await organisationServed(database, false)
    const setting = { database, organisation, name, email, isDemo, address: '', secret: await secretIn(folder), accompaniment: usualAccompaniment, now: () => Date.now() as Instant, signIn: nobodySignsIn }
    return await eraseAgain(setting, erasuresFile(folder))
  } finally {
    await database.destroy()
  }
}
