import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, open, readdir, readFile, realpath, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { makeCluster, roleName, runCluster } from './cluster.ts'
import { claimFolder } from './folder-claim.ts'
import { stopLeftRunning } from './left-running.ts'
import { DatabaseRefusal } from './refusal.ts'
import { accountName, serverAccount } from './server-account.ts'
import type { ServerAccount } from './server-account.ts'
import { copyPrograms, serverPackage } from './server-programs.ts'

/** A database of our own: its address, password included, and its graceful end. */
export type EmbeddedServer = { readonly url: string; readonly end: () => Promise<void> }

/** The builtin provider's sorting depends on no library of the machine, so data moves from one to another. */
const localeOptions = ['--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

/**
 * Starts the PostgreSQL that npm installed, on data in `folder` (made at the first start: 58 MB of programs, 47 of data).
 * One process at a time has a folder. What a killed process left behind is put right.
 * @param say tells the administrator what is about to be done
 * @throws {DatabaseRefusal} with what to do
 */
export async function startEmbedded({ folder, say }: { readonly folder: string; readonly say: (words: string) => void }): Promise<EmbeddedServer> {
  const programs = serverPackage()
  const account = await serverAccount(say)
  await openFolder(folder, account)
  const claim = await claimFolder(folder)
  if (!claim) throw new DatabaseRefusal('folder-in-use', `Another process is using the database in ${folder}. Stop it first, or choose another folder.`)
  try {
    const cluster = { programs: await copyPrograms(programs, folder), data: join(folder, 'data'), account }
    const passwordFile = join(folder, 'password')
    if (existsSync(cluster.data)) {
      await checkData(cluster.data, passwordFile, programs.version, account)
      await stopLeftRunning(cluster.data, say)
    } else {
      say(`Making the database in ${folder}.`)
      const password = randomBytes(24).toString('base64url')
      await clearHalfMade(folder)
      await writePassword(passwordFile, password)
      await makeCluster(cluster, password, localeOptions)
    }
    const running = await runCluster(cluster, join(folder, 'server.log'), say)
    try {
      const server = `postgresql://${roleName}:${await readFile(passwordFile, 'utf8')}@127.0.0.1:${running.port}`
      await makeDatabase(server)
      return {
        url: `${server}/${roleName}`,
        async end() {
          await running.end()
          await claim.release()
        },
      }
    } catch (error) {
      await running.end()
      throw error
    }
  } catch (error) {
    await claim.release()
    throw error
  }
}

/** Makes the folder, and when the server runs as another user, makes sure that they may enter it. */
async function openFolder(folder: string, account: ServerAccount): Promise<void> {
  const isNew = (await mkdir(folder, { recursive: true, mode: account ? 0o755 : 0o700 })) !== undefined
  if (!account) return
  if (isNew) await chmod(folder, 0o755)
  for (let path = await realpath(folder); ; path = dirname(path)) {
    if (((await stat(path)).mode & 0o001) === 0) {
      throw new DatabaseRefusal(
        'folder-closed',
        `The database's folder ${folder} can't be entered by the user ${accountName}: ${path} is closed to others. Choose a folder elsewhere, such as /var/lib/camion.`,
      )
    }
    if (path === dirname(path)) return
  }
}

/** Data that this server, run by this user, can't serve is left untouched. */
async function checkData(data: string, passwordFile: string, version: string, account: ServerAccount): Promise<void> {
  const owner = (await stat(data)).uid
  if (owner !== (account?.uid ?? process.getuid?.())) {
    const whose = account ? 'an ordinary user: start as that user' : 'root: start as root'
    throw new DatabaseRefusal('folder-closed', `The data in ${data} was made by another user (number ${owner}). It was probably made by ${whose}.`)
  }
  const made = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  const [ours] = version.split('.')
  if (made !== ours) {
    throw new DatabaseRefusal(
      'data-unknown',
      `The data in ${data} is of PostgreSQL ${made}, and this version of the scheduler brings PostgreSQL ${String(ours)}. Make a backup with the version that made it, then restore it here in a new folder.`,
    )
  }
  if (!existsSync(passwordFile)) throw new DatabaseRefusal('data-unknown', `The data in ${data} is there, but its password, the file ${passwordFile}, is not. Put it back from a copy.`)
}

/** What a first start that was killed left. Who still writes in it clears it away themselves. */
async function clearHalfMade(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('data.making-')) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Written to the disk before the data that needs it. */
async function writePassword(file: string, password: string): Promise<void> {
  const handle = await open(file, 'w', 0o600)
  try {
    await handle.writeFile(password)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Our database, if the first start did not come so far. */
async function makeDatabase(server: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [roleName])
    if (rowCount === 0) await client.query(`create database ${roleName}`)
  } finally {
    await client.end()
  }
}
