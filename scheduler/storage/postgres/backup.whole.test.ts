import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backup, restore } from './backup.ts'
import { migrate } from './migrate.ts'
import { DatabaseRefusal } from './refusal.ts'
import { testServers } from './test-support/servers.ts'

const servers = await testServers()
afterAll(() => Promise.all(servers.map(({ end }) => end())))

/** Every kind of value we use, tables that lean on each other both ways, a computed column, a trigger, sequences. */
const schema = `
  create type mood as enum ('bien', 'très bien');
  create domain seats as integer check (value > 0);
  create table "every Type" (
    id bigint generated always as identity primary key,
    number serial,
    note text,
    code char(5),
    data jsonb,
    raw json,
    span tstzrange,
    days datemultirange,
    moment timestamptz,
    local timestamp,
    day date,
    at time,
    lasting interval,
    words text[],
    grid integer[][],
    ratio double precision,
    short real,
    price numeric(10, 2),
    bytes bytea,
    key uuid,
    flag boolean,
    mood mood,
    seats seats,
    twice integer generated always as (number * 2) stored
  );
  create table booking (id integer primary key, stop integer not null, changed integer not null default 0);
  create table stop (id integer primary key, first_booking integer references booking, before integer references stop);
  alter table booking add constraint booking_stop foreign key (stop) references stop;
  create table link (stop integer references stop, secret text);
  create table empty ();
  create function count_change() returns trigger language plpgsql as 'begin new.changed := new.changed + 1; return new; end';
  create trigger counted before insert on booking for each row execute function count_change()`

const migrations: Readonly<Record<string, Migration>> = {
  '001-all': {
    async up(database: Kysely<unknown>) {
      await sql.raw(schema).execute(database)
    },
  },
}

const nasty = 'é\u2028\n\r\t"\\\u0001\u{1F69A} \'; drop table stop; -- \\N , {} \uFEFF'

async function fill(url: string): Promise<void> {
  await asked(url, `insert into "every Type" (note, code, data, raw, span, days, moment, local, day, at, lasting, words, grid, ratio, short, price, bytes, key, flag, mood, seats) values
    ($1, 'a', '{"b": [1e400, 0.10, "\\u00e9", null], "a": {}}', '{ "kept" :  "as is" , "kept": 1.0 }', '[2026-03-29 01:59:59.999999+01, infinity)', '{[2026-01-01,2026-02-01),[2026-03-01,)}',
     '2026-10-25 02:30:00.123456+01', '0044-03-15 12:00 BC', 'infinity', '24:00', '-1 year 2 mons -3 days 04:05:06.789', array[$1, null, '', 'NULL', '{}'], '[0:1][2:3]={{1,2},{3,4}}',
     0.1::float8 + 0.2::float8, 'NaN', 12345678.90, '\\x00ff5c0a', 'b5a6c1f0-0000-4000-8000-00000000abcd', true, 'très bien', 19),
    ('', '', 'null', '[]', 'empty', '{}', '-infinity', '2026-01-01', '4713-01-01 BC', '00:00', '0', '{}', '{}', '-0', '-Infinity', -0.01, '', null, false, 'bien', 1)`, [nasty])
  await asked(url, 'insert into "every Type" default values')
  // More rows than go in one statement; one that leans on the next, and a ring of two tables.
  await asked(url, `begin; set constraints all deferred; alter table booking alter constraint booking_stop deferrable initially deferred;
    insert into booking select n, n from generate_series(1, 1201) n;
    insert into stop select n, n, nullif(n + 1, 1202) from generate_series(1, 1201) n;
    set constraints all immediate; alter table booking alter constraint booking_stop not deferrable; commit`)
  await asked(url, `insert into link values (1, 'secret')`)
}

async function asked(url: string, text: string, values?: readonly unknown[]): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text, values && [...values])).rows
  } finally {
    await client.end()
  }
}

/** All rows as the server itself writes them. */
const contents = async (url: string) => ({
  types: await asked(url, 'select t::text as row from "every Type" t order by id'),
  bookings: await asked(url, 'select b::text as row from booking b order by id'),
  stops: await asked(url, 'select s::text as row from stop s order by id'),
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camion-backup-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe.each(servers)('$name', (server) => {
  const filled = async () => {
    const url = await server.url()
    await migrate(url, migrations)
    await fill(url)
    return url
  }
  const empty = async () => {
    const url = await server.url()
    await migrate(url, migrations)
    return url
  }

  test('every value comes back exactly, tables that are not to be saved stay out, and what comes next goes on from there', async () => {
    const from = await filled()
    const to = await empty()
    const file = join(folder, 'camion.backup')
    expect(await backup(from, file, ['link'])).toBe(3 + 1201 + 1201)
    expect(await readdir(folder)).toEqual(['camion.backup'])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(gunzipSync(await readFile(file)).toString()).not.toContain('secret')
    expect(await restore(to, file)).toBe(3 + 1201 + 1201)
    expect(await contents(to)).toEqual(await contents(from))
    expect(await asked(to, 'select * from link')).toEqual([])
    expect(await asked(to, 'insert into "every Type" default values returning id, number, twice')).toEqual([{ id: '4', number: 4, twice: 8 }])
    await backup(to, join(folder, 'next.backup'), ['link'])
  })

  test('the rules between tables hold again after a restore, and triggers fire', async () => {
    const to = await empty()
    const file = join(folder, 'camion.backup')
    await backup(await filled(), file)
    await restore(to, file)
    await expect(asked(to, 'insert into booking values (9999, 9999)')).rejects.toThrow('booking_stop')
    expect(await asked(to, 'insert into booking values (9999, 1) returning changed')).toEqual([{ changed: 1 }])
    expect(await asked(to, `select conname as name, condeferrable as loose from pg_constraint where contype = 'f' and condeferrable`)).toEqual([])
  })

  test('a backup is of one instant, whatever is written meanwhile', async () => {
    const from = await filled()
    const file = join(folder, 'camion.backup')
    const writer = new pg.Client({ connectionString: from })
    await writer.connect()
    await writer.query('begin; lock table stop in access exclusive mode')
    const saving = backup(from, file)
    // The backup has read the links, and waits for the stops.
    await expect.poll(() => asked(from, `select relation::regclass::text as name from pg_locks where not granted`)).toEqual([{ name: 'stop' }])
    await writer.query(`insert into stop values (5000); insert into link values (5000, 'later'); commit`)
    await writer.end()
    await saving
    const to = await empty()
    await restore(to, file)
    expect(await asked(to, 'select count(*)::integer as stops, (select count(*)::integer from link) as links from stop')).toEqual([{ stops: 1201, links: 1 }])
  })

  test('a file cut short anywhere, changed, or of something else is refused, and nothing is changed', async () => {
    const to = await empty()
    const file = join(folder, 'camion.backup')
    await backup(await filled(), file)
    const bytes = await readFile(file)
    const lines = gunzipSync(bytes).toString().trimEnd().split('\n')
    const changed = (change: (lines: string[]) => string[]) => gzipSync(`${change([...lines]).join('\n')}\n`)
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0x10, bytes.length >> 1)
    const broken: Readonly<Record<string, Uint8Array>> = {
      nothing: new Uint8Array(),
      'a quarter': bytes.subarray(0, bytes.length >> 2),
      'all but one byte': bytes.subarray(0, -1),
      'one bit': flipped,
      'no end': changed((all) => all.slice(0, -1)),
      'a row less': changed((all) => all.toSpliced(5, 1)),
      'something after': changed((all) => [...all, all[1] ?? '']),
      'half a line': gzipSync(lines.join('\n').slice(0, -3)),
      'a row too long': changed((all) => all.map((line) => (line === '["1","1","1"]' ? '["1","1","1","1"]' : line))),
      'a value of another kind': changed((all) => all.map((line) => (line === '["1","1","1"]' ? '["Dupont","1","1"]' : line))),
      'a booking of no stop': changed((all) => all.map((line) => (line === '["1","1","1"]' ? '["1","7777","1"]' : line))),
      'another table': changed((all) => all.map((line) => line.replace('"table":"stop"', '"table":"stops"'))),
      'not a backup': gzipSync('{"name":"something"}\n'),
      'not even gzip': Buffer.from('hello'),
    }
    const told: Record<string, unknown> = {}
    for (const [name, content] of Object.entries(broken)) {
      await writeFile(file, content)
      told[name] = await restore(to, file).then(() => 'restored', (error: unknown) => (error instanceof DatabaseRefusal ? error.code : error))
      expect(await contents(to)).toEqual({ types: [], bookings: [], stops: [] })
    }
    expect(told).toEqual(Object.fromEntries(Object.keys(broken).map((name) => [name, 'backup-damaged'])))
    await writeFile(file, broken['a value of another kind'] ?? '')
    await expect(restore(to, file)).rejects.toThrow("This backup can't be restored: the database refuses the table booking (22P02). Nothing was changed. Try another copy of it.")
    await writeFile(file, bytes)
    expect(await restore(to, file)).toBe(3 + 1201 + 1201 + 1)
  })

  test('a backup of a newer version, of other migrations, or that is not there is refused with words', async () => {
    const to = await empty()
    const file = join(folder, 'camion.backup')
    await expect(restore(to, file)).rejects.toEqual(new DatabaseRefusal('backup-not-found', `There is no file ${file}.`))
    await writeFile(file, gzipSync('{"camionBackup":2,"anything":"else"}\n'))
    await expect(restore(to, file)).rejects.toEqual(new DatabaseRefusal('backup-newer', 'This backup was made by a newer version of the scheduler. Restore it with that version.'))
    await backup(await filled(), file)
    await migrate(to, { ...migrations, '002-more': { up: () => Promise.resolve() } })
    await expect(restore(to, file)).rejects.toEqual(
      new DatabaseRefusal('backup-of-other-migration', 'This backup was made of a database at “001-all”, and this one is at “002-more”. Restore it with the version of the scheduler that made it, then upgrade.'),
    )
    expect(await contents(to)).toEqual({ types: [], bookings: [], stops: [] })
  })

  test('a database that holds something is refused and left as it was', async () => {
    const from = await filled()
    const to = await empty()
    const file = join(folder, 'camion.backup')
    await backup(from, file)
    await asked(to, 'insert into stop values (1)')
    const before = await contents(to)
    await expect(restore(to, file)).rejects.toEqual(new DatabaseRefusal('database-not-empty', 'This database already holds something (table stop). Restore the backup into a new one.'))
    expect(await contents(to)).toEqual(before)
  })

  test('of two restores at once, one is done and the other refused', async () => {
    const from = await filled()
    const to = await empty()
    const file = join(folder, 'camion.backup')
    await backup(from, file)
    const ends = await Promise.allSettled([restore(to, file), restore(to, file)])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'database-not-empty' } })
    expect(await contents(to)).toEqual(await contents(from))
  })

  test('a backup that fails leaves the one before it whole, and a table that is leaned on is never left out', async () => {
    const from = await filled()
    const file = join(folder, 'camion.backup')
    await backup(from, file)
    const bytes = await readFile(file)
    await expect(backup(await server.url(), file)).rejects.toMatchObject({ code: 'database-empty' })
    await expect(backup(from, file, ['stop'])).rejects.toThrow('booking is saved and leans on stop, which is not')
    expect(await readFile(file)).toEqual(bytes)
    expect(await readdir(folder)).toEqual(['camion.backup'])
  })
})
