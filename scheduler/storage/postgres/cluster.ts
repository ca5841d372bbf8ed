import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { DatabaseRefusal } from './refusal.ts'
import type { ServerAccount } from './server-account.ts'

/** PostgreSQL's programs, and the data of one server of theirs. */
export type Cluster = {
  readonly programs: string
  readonly data: string
  readonly account: ServerAccount
}

/** The role that owns everything in a server of ours. */
export const roleName = 'camion'

/** A running server; `end` is its fast shutdown: everybody is cut, what is committed is written. */
export type RunningCluster = { readonly port: number; readonly child: ChildProcess; readonly end: () => Promise<void> }

const execute = promisify(execFile)
/** Nothing of our environment's PG variables, languages or places may reach the server. */
const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' }

/**
 * Makes an empty data folder. It appears whole, or not at all.
 * @param localeOptions initdb's: what sorts and compares text
 * @throws {DatabaseRefusal} `server-failed`
 */
export async function makeCluster({ programs, data, account }: Cluster, password: string, localeOptions: readonly string[]): Promise<void> {
  // Another name each time: the initdb of a process that was killed may still be at work, and then clears its own away.
  const making = await mkdtemp(`${data}.making-`)
  const passwordFile = `${making}.password`
  try {
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (account) await Promise.all([making, passwordFile].map((path) => chown(path, account.uid, account.gid)))
    const options = ['--pgdata', making, '--username', roleName, '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8', ...localeOptions]
    await execute(join(programs, 'initdb'), options, { ...account, cwd: '/', env: environment })
    await rename(making, data)
    await syncFolder(join(data, '..'))
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw new DatabaseRefusal('server-failed', `The database's folder ${data} could not be made. ${wordsOf(error)}`, { cause: error })
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/**
 * Starts a server on existing data and waits until it takes connections, however long it has to recover after a power cut.
 * It listens on 127.0.0.1 only, on a port that was free; the terminal's Ctrl-C does not reach it.
 * @param log the file that holds what the server says
 * @throws {DatabaseRefusal} `server-failed`
 */
export async function runCluster(cluster: Cluster, log: string, say: (words: string) => void, tries = 3): Promise<RunningCluster> {
  const { programs, data, account } = cluster
  await rename(log, `${log}.before`).catch(() => undefined)
  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', timezone: 'UTC', fsync: 'on', log_checkpoints: 'off' }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFile = await open(log, 'w', 0o600)
  const child = spawn(join(programs, 'postgres'), ['-D', data, ...options], { ...account, cwd: '/', env: environment, detached: true, stdio: ['ignore', logFile.fd, logFile.fd] })
  await logFile.close()
  let unspawned: unknown
  const gone = once(child, 'exit').catch((error: unknown) => void (unspawned = error))
  const stop = () => child.kill('SIGINT')
  process.once('exit', stop)
  void gone.then(() => process.off('exit', stop))
  const begun = performance.now()
  let said = begun
  while (!(await isReady(data, child))) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
      await gone
      const words = unspawned instanceof Error ? unspawned.message : (await readFile(log, 'utf8'))
      // Somebody took the port between our finding it free and the server's taking it.
      if (words.includes('Address already in use') && tries > 1) return runCluster(cluster, log, say, tries - 1)
      throw new DatabaseRefusal('server-failed', `The database server would not start. It said:\n${words.trimEnd().slice(-2000)}`)
    }
    if (performance.now() - said > 10_000) {
      said = performance.now()
      say(`The database is still starting, after ${Math.round((said - begun) / 1000)} s: it puts itself right after being cut.`)
    }
    await delay(10)
  }
  return {
    port,
    child,
    async end() {
      stop()
      await gone
    },
  }
}

/** The eighth line of `postmaster.pid` tells the server's state; the first, whose it is (what pg_ctl reads). */
async function isReady(data: string, child: ChildProcess): Promise<boolean> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return lines[0] === String(child.pid) && lines[7]?.trim() === 'ready'
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a listening server has a port')
  return address.port
}

/** A rename lasts once its folder is written. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

const wordsOf = (error: unknown) => (error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' && error.stderr !== '' ? error.stderr.trimEnd() : String(error))
