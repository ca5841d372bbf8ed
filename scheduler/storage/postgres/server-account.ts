import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { DatabaseRefusal } from './refusal.ts'

/** Whom the server's processes run as; undefined: as ourselves. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined

/** PostgreSQL refuses to run as root: the user it then runs as. */
export const accountName = 'camion-postgres'

const execute = promisify(execFile)

/**
 * Whom the server runs as. When we are root, the system user `camion-postgres`, made if there is none, and said before.
 * @throws {DatabaseRefusal} `server-failed` when that user can't be made
 */
export async function serverAccount(say: (words: string) => void): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return undefined
  const known = await accountOf(accountName)
  if (known) return known
  const made = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', accountName]
  say(`PostgreSQL does not run as root: making the system user ${accountName} for it (useradd ${made.join(' ')}).`)
  // Two starts at once: who comes second finds the user made.
  const failure: unknown = await execute('useradd', made).then(() => undefined, (error: unknown) => error)
  const account = await accountOf(accountName)
  if (account) return account
  throw new DatabaseRefusal(
    'server-failed',
    `The user ${accountName} could not be made (${String(failure)}). Start as an ordinary user, make that user yourself, or name a PostgreSQL server in DATABASE_URL.`,
  )
}

async function accountOf(name: string): Promise<ServerAccount> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (which) => Number((await execute('id', [which, name])).stdout)))
    return uid === undefined || gid === undefined ? undefined : { uid, gid }
  } catch {
    return undefined
  }
}
