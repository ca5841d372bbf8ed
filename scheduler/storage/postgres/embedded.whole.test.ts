import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCluster } from './cluster.ts'
import { startEmbedded } from './embedded.ts'
import { DatabaseRefusal } from './refusal.ts'
import { openTemporaryFolder } from './test-support/servers.ts'

/** One folder for the whole story: making data takes seconds. */
let folder: string
beforeAll(async () => {
  folder = await openTemporaryFolder()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = (said: string[] = []) => startEmbedded({ folder, say: (words) => said.push(words) })

async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(query)).rows
  } finally {
    await client.end()
  }
}

/** Another process that starts the server, writes a row, tells, and waits to be killed. */
function otherProcess(where = folder): { readonly told: Promise<string>; kill(): Promise<void>; leave(): Promise<void> } {
  const program = `
    const [, embedded, folder] = process.argv
    const { startEmbedded } = await import(embedded)
    const { default: pg } = await import('pg')
    try {
      const { url } = await startEmbedded({ folder, say: () => undefined })
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query("insert into stop values ('Guéret')")
      process.on('SIGTERM', () => process.exit(0))
      setInterval(() => undefined, 1000)
      console.log('written')
    } catch (error) {
      console.log(error.code)
    }`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, new URL('embedded.ts', import.meta.url).href, where], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    told: new Promise((resolve) => child.stdout.once('data', (words: Buffer) => resolve(words.toString().trim()))),
    kill: () => (child.kill('SIGKILL'), gone),
    leave: () => (child.kill('SIGTERM'), gone),
  }
}

test('the first start makes the data, later ones find it again', async () => {
  const said: string[] = []
  const begun = performance.now()
  const first = await start(said)
  const firstTime = performance.now() - begun
  expect(said.at(-1)).toBe(`Making the database in ${folder}.`)
  await ask(first.url, 'create table stop (name text)')
  await ask(first.url, `insert into stop values ('Aubusson')`)
  await first.end()
  const again: string[] = []
  const begunAgain = performance.now()
  const next = await start(again)
  console.log(`first start ${Math.round(firstTime)} ms, next start ${Math.round(performance.now() - begunAgain)} ms`)
  expect(again).toEqual([])
  expect(await ask(next.url, 'select * from stop')).toEqual([{ name: 'Aubusson' }])
  await next.end()
})

test('it writes to the disk, is reached from this machine with its password only, and knows what we need', async () => {
  const server = await start()
  const settings = `select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone, lower('ÉLÉONORE') as lower`
  expect(await ask(server.url, settings)).toEqual([{ fsync: 'on', addresses: '127.0.0.1', encoding: 'UTF8', zone: 'UTC', lower: 'éléonore' }])
  await ask(server.url, 'create extension btree_gist; create extension unaccent; create extension citext')
  const wrong = new URL(server.url)
  wrong.password = 'wrong'
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
  expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700)
  await server.end()
})

test('a second process is refused while the first has the folder, and welcome after', async () => {
  const first = await start()
  const second = otherProcess()
  expect(await second.told).toBe('folder-in-use')
  await second.kill()
  await expect(start()).rejects.toEqual(new DatabaseRefusal('folder-in-use', `Another process is using the database in ${folder}. Stop it first, or choose another folder.`))
  expect(await ask(first.url, 'select name from stop')).toEqual([{ name: 'Aubusson' }])
  await first.end()
  await (await start()).end()
})

test('after its process was killed, the server left running is stopped, and nothing written is lost', async () => {
  const other = otherProcess()
  expect(await other.told).toBe('written')
  await other.kill()
  const said: string[] = []
  const server = await start(said)
  expect(said).toEqual(['A database server was left running: stopping it.'])
  expect(await ask(server.url, 'select name from stop order by name')).toEqual([{ name: 'Aubusson' }, { name: 'Guéret' }])
  await server.end()
})

test('after the server itself was killed, a next one starts, even when its old number is now another program’s', async () => {
  const server = await start()
  const note = join(folder, 'data', 'postmaster.pid')
  const text = await readFile(note, 'utf8')
  process.kill(Number(text.split('\n')[0]), 'SIGKILL')
  await server.end()
  await writeFile(note, text.replace(/^\d+/, String(process.pid)))
  const next = await start()
  expect(await ask(next.url, 'select count(*)::integer as stops from stop')).toEqual([{ stops: 2 }])
  await next.end()
})

test('data of another PostgreSQL, or without its password, is left alone', async () => {
  const versionFile = join(folder, 'data', 'PG_VERSION')
  const version = await readFile(versionFile, 'utf8')
  await writeFile(versionFile, '17\n')
  await expect(start()).rejects.toMatchObject({ code: 'data-unknown', message: expect.stringContaining('is of PostgreSQL 17') as string })
  await writeFile(versionFile, version)
  const password = await readFile(join(folder, 'password'))
  await rm(join(folder, 'password'))
  await expect(start()).rejects.toMatchObject({ code: 'data-unknown' })
  await writeFile(join(folder, 'password'), password, { mode: 0o600 })
  await (await start()).end()
})

test('a server that would not start says why', async () => {
  const settings = join(folder, 'data', 'postgresql.auto.conf')
  await writeFile(settings, 'no_such_setting = 1\n')
  await expect(start()).rejects.toMatchObject({ code: 'server-failed', message: expect.stringContaining('no_such_setting') as string })
  await writeFile(settings, '')
  await (await start()).end()
})

test('a first start that fails leaves nothing half made', async () => {
  const other = await openTemporaryFolder()
  const programs = (await readdir(folder)).find((name) => name.startsWith('postgresql-')) ?? ''
  const cluster = { programs: join(folder, programs, 'bin'), data: join(other, 'data'), account: undefined }
  await expect(makeCluster(cluster, 'test', ['--locale=xx_XX.nowhere'])).rejects.toMatchObject({ code: 'server-failed' })
  expect(await readdir(other)).toEqual([])
  await rm(other, { recursive: true })
})

test('a first start that is killed is begun again by the next', async () => {
  const other = await openTemporaryFolder()
  const killed = otherProcess(other)
  await expect.poll(() => readdir(other)).toContainEqual(expect.stringMatching(/^data\.making-\w+$/))
  await killed.kill()
  const server = await startEmbedded({ folder: other, say: () => undefined })
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.end()
  await rm(other, { recursive: true })
})

test('a process that leaves without ending its server takes it along', async () => {
  const other = otherProcess()
  expect(await other.told).toBe('written')
  const number = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0] ?? ''
  await other.leave()
  await expect.poll(() => existsSync(`/proc/${number}`)).toBe(false)
})

test.runIf(process.getuid?.() === 0)('as root, a folder that others may not enter is refused, and nothing is made in it', async () => {
  const closed = await openTemporaryFolder()
  await chmod(closed, 0o700)
  const inside = join(closed, 'database')
  await mkdir(inside)
  await expect(startEmbedded({ folder: inside, say: () => undefined })).rejects.toMatchObject({ code: 'folder-closed', message: expect.stringContaining(closed) as string })
  expect(await readdir(inside)).toEqual([])
  await rm(closed, { recursive: true })
  expect(existsSync(closed)).toBe(false)
})
