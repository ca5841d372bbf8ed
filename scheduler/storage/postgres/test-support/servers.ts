import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { makeCluster, roleName, runCluster } from '../cluster.ts'
import { startEmbedded } from '../embedded.ts'
import { serverAccount } from '../server-account.ts'

/** A real server for tests; `url` answers a fresh empty database each time. */
export type TestServer = { readonly name: string; url(): Promise<string>; readonly end: () => Promise<void> }

const say = () => undefined

/** The server that comes with us, and Debian's PostgreSQL of every version that is installed (scripts/debian-packages.txt), each with its own data. */
export async function testServers(): Promise<readonly TestServer[]> {
  return Promise.all([embedded(), ...(await debianVersions()).map(debian)])
}

/** A new folder that any user may enter. */
export async function openTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'camion-postgres-'))
  await chmod(folder, 0o755)
  return folder
}

async function embedded(): Promise<TestServer> {
  const folder = await openTemporaryFolder()
  const server = await startEmbedded({ folder, say })
  return testServer('embedded PostgreSQL', server.url, server.end, folder)
}

async function debian(version: string): Promise<TestServer> {
  const folder = await openTemporaryFolder()
  const account = await serverAccount(say)
  const cluster = { programs: `/usr/lib/postgresql/${version}/bin`, data: join(folder, 'data'), account }
  if (account) await chmod(folder, 0o777)
  await makeCluster(cluster, 'test', ['--locale=C.UTF-8'])
  const running = await runCluster(cluster, join(folder, 'server.log'), say)
  return testServer(`Debian PostgreSQL ${version}`, `postgresql://${roleName}:test@127.0.0.1:${running.port}/postgres`, running.end, folder)
}

async function debianVersions(): Promise<readonly string[]> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => [])
  return versions.filter((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`))
}

function testServer(name: string, url: string, stop: () => Promise<void>, folder: string): TestServer {
  let made = 0
  return {
    name,
    async url() {
      made += 1
      const database = `test_${made}`
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(`create database ${database} template template0`).finally(() => client.end())
      return url.replace(/\/\w+$/, `/${database}`)
    },
    async end() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
