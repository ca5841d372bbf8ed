import pg from 'pg'
import { DatabaseRefusal } from './refusal.ts'

/** The oldest PostgreSQL that our SQL is tested on, Debian 12's, as in `server_version_num`. */
const oldest = 150_000

const example = 'postgresql://camion:password@localhost:5432/camion'

/**
 * Reads DATABASE_URL; never repeats it in words, as it holds a password.
 * @throws {DatabaseRefusal} `url-unreadable`
 */
export function parseDatabaseUrl(text: string): string {
  const trimmed = text.trim()
  const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new DatabaseRefusal('url-unreadable', `DATABASE_URL is not the address of a PostgreSQL database. It looks like ${example}; special characters of the password are written as in a web address (%40 for @).`)
  }
  if (url.pathname.length < 2) throw new DatabaseRefusal('url-unreadable', `DATABASE_URL ends without the database's name. It looks like ${example}.`)
  return trimmed
}

/**
 * Makes sure that a database answers, and is one we can use: PostgreSQL 15 or newer, text as UTF-8.
 * @throws {DatabaseRefusal} `server-unreachable`, `server-too-old`, `database-encoding`
 */
export async function checkServer(url: string): Promise<void> {
  const client = await connect(url)
  try {
    const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
      `select current_setting('server_version_num')::integer as number, current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
    )
    for (const server of rows) refuseServer(server)
  } finally {
    await client.end()
  }
}

/** What we can't use, of what a server says of itself. */
export function refuseServer({ number, version, encoding }: { readonly number: number; readonly version: string; readonly encoding: string }): void {
  if (number < oldest) {
    throw new DatabaseRefusal('server-too-old', `The server of DATABASE_URL is PostgreSQL ${version}; the scheduler needs 15 or newer. Upgrade it, or start without DATABASE_URL to use the server that comes with the scheduler.`)
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseRefusal('database-encoding', `The database holds text as ${encoding}; the scheduler needs UTF-8. Make another one: createdb --encoding=UTF8 --template=template0 camion`)
  }
}

/**
 * A connection, to be ended by the caller.
 * @throws {DatabaseRefusal} `server-unreachable`
 */
export async function connect(url: string): Promise<pg.Client> {
  // pg says nothing by itself about a server that never answers: 10 s, as it is in the same house or town.
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A lost connection fails the query under way; nobody else is to hear of it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    throw new DatabaseRefusal('server-unreachable', `The database can't be reached. ${causes[code] ?? (error instanceof Error ? error.message : code)}`, { cause: error })
  }
}

/** By Node's error names and PostgreSQL's (its manual, appendix A). */
const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'No server listens there: is it started, is the port right?',
  ENOTFOUND: 'No machine of that name is known.',
  ENOENT: 'There is no such socket: is the server started?',
  ETIMEDOUT: 'The machine does not answer.',
  '28P01': 'The password is wrong.',
  '28000': 'The server does not let this user in from here.',
  '3D000': 'The server has no database of that name: make it with createdb.',
  '53300': 'The server has no connection left.',
  '57P03': 'The server is starting or stopping: try again in a moment.',
}
