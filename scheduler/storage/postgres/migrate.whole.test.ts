import { spawn } from 'node:child_process'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { checkServer } from './database-url.ts'
import { migrate } from './migrate.ts'
import { DatabaseRefusal } from './refusal.ts'
import { testServers } from './test-support/servers.ts'

const servers = await testServers()
afterAll(() => Promise.all(servers.map(({ end }) => end())))

const doing = (statement: string): Migration => ({
  async up(database: Kysely<unknown>) {
    await sql.raw(statement).execute(database)
  },
})
const trucks = doing('create table truck (name text)')
const stops = doing('create table stop (name text)')

async function tablesIn(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1`)
  await client.end()
  return rows.map(({ name }) => name)
}

describe.each(servers)('$name', (server) => {
  test('what is missing is done, once', async () => {
    const url = await server.url()
    expect(await migrate(url, { '001-trucks': trucks })).toEqual(['001-trucks'])
    expect(await migrate(url, { '001-trucks': trucks, '002-stops': stops })).toEqual(['002-stops'])
    expect(await migrate(url, { '001-trucks': trucks, '002-stops': stops })).toEqual([])
    expect(await tablesIn(url)).toEqual(['stop', 'truck'])
  })

  test('of many at once, one does it and the others wait for it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const url = await server.url()
      const slow = doing('create table truck (name text); select pg_sleep(0.2)')
      const done = await Promise.all(Array.from({ length: 8 }, () => migrate(url, { '001-trucks': slow, '002-stops': stops })))
      expect(done.filter((names) => names.length > 0)).toEqual([['001-trucks', '002-stops']])
      expect(await tablesIn(url)).toEqual(['stop', 'truck'])
    }
  })

  test('of two processes at once, one does it', async () => {
    const url = await server.url()
    const program = `
      const { migrate } = await import(process.argv[1])
      const { sql } = await import('kysely')
      const up = (database) => sql.raw('create table truck (name text); select pg_sleep(1)').execute(database)
      console.log(JSON.stringify(await migrate(process.argv[2], { '001-trucks': { up } })))`
    const answers = await Promise.all([1, 2].map(() => outputOf(['--input-type=module', '--eval', program, new URL('migrate.ts', import.meta.url).href, url])))
    expect(answers.sort()).toEqual(['["001-trucks"]', '[]'])
  })

  test('a migration that fails undoes those before it', async () => {
    const url = await server.url()
    await expect(migrate(url, { '001-trucks': trucks, '002-stops': doing('create table stop (name no_such_type)') })).rejects.toEqual(
      new DatabaseRefusal('migration-failed', 'The database was left as it was: 002-stops failed (type "no_such_type" does not exist).'),
    )
    expect(await tablesIn(url)).toEqual([])
  })

  test('a database used by a newer version is refused and left as it was', async () => {
    const url = await server.url()
    await migrate(url, { '001-trucks': trucks, '002-stops': stops })
    await expect(migrate(url, { '001-trucks': trucks })).rejects.toEqual(
      new DatabaseRefusal(
        'database-newer',
        'This database was used by a newer version of the scheduler (it has had 002-stops). Start that version, or restore a backup of this one in a new database.',
      ),
    )
    expect(await tablesIn(url)).toEqual(['stop', 'truck'])
  })

  test('the server is recent enough, and a wrong password, database or port is told apart', async () => {
    const url = await server.url()
    await checkServer(url)
    const wrong = (change: (url: URL) => void) => {
      const other = new URL(url)
      change(other)
      return checkServer(other.href)
    }
    await expect(wrong((other) => (other.password = 'wrong'))).rejects.toThrow("The database can't be reached. The password is wrong.")
    await expect(wrong((other) => (other.pathname = '/none'))).rejects.toThrow('The server has no database of that name')
    // Port 1 is nobody's: the registry gives it to a service of the 1980s.
    await expect(wrong((other) => (other.port = '1'))).rejects.toThrow('No server listens there')
  })
})

function outputOf(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: import.meta.dirname })
    let text = ''
    child.stdout.on('data', (piece: Buffer) => (text += piece.toString()))
    child.on('close', (code) => (code === 0 ? resolve(text.trim()) : reject(new Error(`exit code ${String(code)}`))))
  })
}
