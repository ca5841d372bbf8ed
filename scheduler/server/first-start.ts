import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OrganisationId } from '../domain/ids.ts'
import type { Database } from '../storage/database.ts'
import { addOrganisation } from '../storage/stops.ts'
import type { Organisation } from '../storage/stops.ts'
import { makeDemo } from './demo.ts'

/** The organisation that is served; a new database gets one: empty, or with a season to try. */
export async function organisationServed(database: Database, wantsDemo: boolean): Promise<Organisation & { readonly isNew: boolean }> {
  const found = await oldest(database)
  if (found) return { ...found, isNew: false }
  if (wantsDemo) await makeDemo(database)
  else await addOrganisation(database, { id: randomUUID() as OrganisationId, name: 'Camion qui code', email: process.env['CAMION_EMAIL'] ?? '', isDemo: false })
  const made = await oldest(database)
  if (!made) throw new Error('the organisation was not kept')
  return { ...made, isNew: true }
}

async function oldest(database: Database): Promise<Organisation | undefined> {
  const found = await database.selectFrom('organisation').select(['id', 'name', 'email', 'is_demo']).orderBy('created').limit(1).executeTakeFirst()
  return found && { id: found.id as OrganisationId, name: found.name, email: found.email, isDemo: found.is_demo }
}

/** What this server's keys are made of: made once, readable by nobody else. Without the file, every link that was sent is void. */
export async function secretIn(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'secret')
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFile(file, 'utf8')
}
