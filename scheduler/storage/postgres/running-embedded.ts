import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { roleName } from './cluster.ts'
import { connect } from './database-url.ts'
import type { EmbeddedServer } from './embedded.ts'

/** The database in this folder while another process of ours serves it; undefined when none does. Its server goes on when we end. */
export async function runningEmbedded(folder: string): Promise<EmbeddedServer | undefined> {
  try {
    // The fourth line of postmaster.pid is the port (PostgreSQL's src/include/utils/pidfile.h).
    const port = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[3]
    const url = `postgresql://${roleName}:${await readFile(join(folder, 'password'), 'utf8')}@127.0.0.1:${String(port)}/${roleName}`
    await (await connect(url)).end()
    return { url, end: () => Promise.resolve() }
  } catch {
    return undefined
  }
}
