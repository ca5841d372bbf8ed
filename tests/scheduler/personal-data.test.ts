import { randomUUID } from 'node:crypto'
import { appendFile, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { kept, kinds, ofNobody } from '../../scheduler/domain/personal-data.ts'
import type { BookingId, SlotId } from '../../scheduler/domain/ids.ts'
import { instantAt } from '../../scheduler/domain/time.ts'
import type { Day, Instant } from '../../scheduler/domain/time.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import { erasuresFile, eraseSinceBackup } from '../../scheduler/server/data/after-restore.ts'
import { eraseAddress, eraseAgain } from '../../scheduler/server/data/erase-address.ts'
import { secretIn } from '../../scheduler/server/first-start.ts'
import { tokenOf } from '../../scheduler/server/booking-key.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { openDatabase } from '../../scheduler/storage/database.ts'
import type { Database } from '../../scheduler/storage/database.ts'
import { migrations } from '../../scheduler/storage/migrations/migrations.ts'
import { purge } from '../../scheduler/storage/personal-data/purge.ts'
import { backup, restore } from '../../scheduler/storage/postgres/backup.ts'
import { migrate } from '../../scheduler/storage/postgres/migrate.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import type { Stop } from '../../scheduler/storage/stops.ts'
import { aSeason, inWinter, paris } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** What is kept of people ends when it is said to, and when they ask. */

const servers = await testServers()
afterAll(() => Promise.all(servers.map((server) => server.end())))

const noon = (day: string): Instant => instantAt(day as Day, 12 * 60, paris)
const at = (day: string) => new Date(noon(day))

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let database: Database
  let app: FastifyInstance
  let setting: Setting
  let stop: Stop
  let slots: readonly string[]
  let erasures: string
  let url: string

  beforeAll(async () => {
    url = await server.url()
    const season = await aSeason(url)
    ;({ database, stop } = season)
    erasures = join(await mkdtemp(join(tmpdir(), 'camion-erased-')), 'erased')
    setting = { ...season.setting, erasures }
    app = makeApp(setting, await builtWeb(), { logs: false })
    slots = (await database.selectFrom('slot').select('id').orderBy('range').execute()).map(({ id }) => id)
    return async () => {
      await app.close()
      await database.destroy()
    }
  })

  beforeEach(async () => {
    for (const table of ['message', 'booking', 'waiting', 'request', 'answered', 'audit', 'person', 'brief.verification', 'brief.tried', 'brief.sign_in_mail'] as const) await database.deleteFrom(table).execute()
  })

  const aBooking = async (slot: number, over: object = {}): Promise<BookingId> => {
    const id = randomUUID() as BookingId
    const { seats } = await database.selectFrom('slot').select('seats').where('id', '=', slots[slot] ?? '').executeTakeFirstOrThrow()
    const made = { organisation: setting.organisation, id, slot: slots[slot] ?? '', seats, state: 'confirmed' as const, held_until: null, pupils: 24, adults: 2, levels: ['CM1'], workshop: 'la-veilleuse', workshop_title: 'La veilleuse', school_name: 'École de démonstration 1', school_uai: '0370000X', school_commune: '37261', teacher_name: 'une enseignante', teacher_email: 'Ecole1@example.org', needs: 'une rampe', created: new Date(inWinter), ...over }
    await database.insertInto('booking').values(made).execute()
    return id
  }
  const aMessage = (booking: string, over: object = {}) =>
    database.insertInto('message').values({ organisation: setting.organisation, id: randomUUID(), event: randomUUID(), kind: 'booked', booking, waiting: null, stop: stop.id, to_email: 'ecole1@example.org', language: 'fr', facts: JSON.stringify({ teacher: 'une enseignante' }), due: at('2027-02-01'), trouble: null, sent_at: null, ...over }).execute()
  const aPlace = (over: object = {}) =>
    database.insertInto('waiting').values({ organisation: setting.organisation, id: randomUUID(), stop: stop.id, state: 'waiting', pupils: 20, adults: 2, levels: ['CM2'], workshop: 'la-veilleuse', school_name: 'École de démonstration 1', school_uai: null, school_commune: null, teacher_name: 'une enseignante', teacher_email: 'ecole1@example.org', language: 'fr', ...over }).execute()
  const aRequest = (over: object = {}) => database.insertInto('request').values({ organisation: setting.organisation, id: randomUUID(), commune: 'Loches', who: 'une enseignante', email: 'ecole1@example.org', phone: '', message: '', ...over }).execute()
  const bookings = () => database.selectFrom('booking').select(['state', 'pupils', 'levels', 'workshop', 'school_name', 'school_uai', 'teacher_name', 'teacher_email', 'needs']).orderBy('created').execute()

  test('every column of every table is said to be somebody’s or nobody’s', async () => {
    const { rows } = await sql<{ name: string }>`
      select case table_schema when 'public' then '' else table_schema || '.' end || table_name || '.' || column_name as name from information_schema.columns
      where table_schema not in ('pg_catalog', 'information_schema', 'pgboss') and table_name not like 'kysely_%' order by 1`.execute(database)
    const named = [ofNobody, ...kinds.map((kind) => kept[kind].columns)].flatMap((tables) => Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)))
    expect([...new Set(named)].sort()).toEqual(rows.map(({ name }) => name).sort())
  })

  test('a year after the visit a booking names nobody and keeps its school, class and workshop; a month after it when it was cancelled', async () => {
    await aBooking(0)
    await aBooking(1, { state: 'cancelled', created: at('2027-02-02') })
    await purge(database, noon('2027-04-13'))
    expect((await bookings()).map(({ teacher_email }) => teacher_email)).toEqual(['Ecole1@example.org', 'Ecole1@example.org'])
    expect(await purge(database, noon('2027-04-15'))).toMatchObject({ cancelled: 1, booking: 0 })
    expect((await bookings()).map(({ teacher_email }) => teacher_email)).toEqual(['Ecole1@example.org', null])
    expect(await purge(database, noon('2028-03-16'))).toMatchObject({ cancelled: 0, booking: 1 })
    expect((await bookings())[0]).toEqual({ state: 'confirmed', pupils: 24, levels: ['CM1'], workshop: 'la-veilleuse', school_name: 'École de démonstration 1', school_uai: '0370000X', teacher_name: null, teacher_email: null, needs: '' })
    expect(await purge(database, noon('2028-03-16'))).toMatchObject({ cancelled: 0, booking: 0 })
  })

  test('a hold that nobody filled in is gone a day later; one that is still held stays', async () => {
    const unfilled = { pupils: null, adults: null, workshop: null, school_name: null, teacher_name: null, teacher_email: null, state: 'held' }
    await aBooking(0, { ...unfilled, held_until: at('2027-02-01') })
    await aBooking(1, { ...unfilled, held_until: at('2027-02-03') })
    expect(await purge(database, noon('2027-02-03'))).toMatchObject({ hold: 1 })
    expect(await bookings()).toHaveLength(1)
  })

  test('requests, places in line, messages, deeds, fingerprints and attempts end at their time, and not before', async () => {
    const { organisation } = setting
    const booking = await aBooking(0)
    await aMessage(booking, { state: 'sent', sent_at: at('2027-02-01') })
    await aMessage(booking, { due: at('2027-03-14') })
    await aPlace()
    await aRequest({ created: at('2025-02-28') })
    await aRequest({ created: at('2026-02-28') })
    for (const day of ['2026-04-01', '2027-05-01']) await database.insertInto('audit').values({ organisation, id: randomUUID(), at: at(day), person: null, what: 'stop-published' }).execute()
    await database.insertInto('answered').values({ organisation, key: 'a wish of long ago', asked_hash: '', at: at('2027-04-20') }).execute()
    await database.insertInto('brief.tried').values({ organisation, id: randomUUID(), what: 'a fingerprint', at: at('2027-05-01') }).execute()
    expect(await purge(database, noon('2027-04-18'))).toEqual({ session: 0, 'sign-in': 0, tried: 0, answered: 0, hold: 0, message: 0, cancelled: 0, booking: 0, waiting: 0, request: 1, 'town-contact': 0, shift: 0, clearance: 0, person: 0, deed: 1 })
    expect(await purge(database, noon('2027-05-03'))).toEqual({ session: 0, 'sign-in': 0, tried: 1, answered: 1, hold: 0, message: 1, cancelled: 0, booking: 0, waiting: 1, request: 0, 'town-contact': 0, shift: 0, clearance: 0, person: 0, deed: 0 })
  })

  test('a person is kept thirteen months after they were last there; longer with a role or a booking', async () => {
    const { organisation } = setting
    const old = { email_verified: true, name: '', organisation, created_at: at('2026-01-01'), updated_at: at('2026-01-01') }
    const person = async (email: string) => {
      const id = randomUUID()
      await database.insertInto('person').values({ ...old, id, email }).execute()
      return id
    }
    await person('long-ago@example.org')
    await person('ecole1@example.org')
    await database.insertInto('membership').values({ organisation, person: await person('team@example.org'), role: 'facilitator' }).execute()
    await database.insertInto('brief.session').values({ organisation, id: randomUUID(), person: await person('lately@example.org'), token: 'a token', expires_at: at('2026-12-01'), ip_address: null, user_agent: null, updated_at: at('2026-11-01') }).execute()
    await aBooking(0)
    expect(await purge(database, noon('2027-02-10'))).toMatchObject({ session: 1, person: 1 })
    expect((await database.selectFrom('person').select('email').orderBy('email').execute()).map(({ email }) => email)).toEqual(['ecole1@example.org', 'lately@example.org', 'team@example.org'])
  })

  test('two purges at once are one', async () => {
    await aRequest({ created: at('2024-01-01') })
    const both = await Promise.all([purge(database, inWinter), purge(database, inWinter)])
    expect(both.reduce((sum, done) => sum + (done?.request ?? 0), 0)).toBe(1)
  })

  test('a teacher sees all that is kept of her, takes it along, erases it, and is forgotten; her slot is free', async () => {
    const { cookie } = await signedIn(setting, { email: 'ecole1@example.org', roles: [] })
    const booking = await aBooking(3)
    await aMessage(booking)
    await aPlace()
    await aRequest()
    const headers = { cookie }
    const file = await app.inject({ url: '/mes-donnees/mes-donnees.json', headers })
    expect(file.headers['content-disposition']).toBe('attachment; filename="mes-donnees.json"')
    expect(file.json()).toMatchObject({ email: 'ecole1@example.org', bookings: [{ commune: 'Tours', school: 'École de démonstration 1', teacher: 'une enseignante', needs: 'une rampe' }], waiting: [{ school: 'École de démonstration 1' }], requests: [{ commune: 'Loches' }], messages: [{ kind: 'booked', facts: { teacher: 'une enseignante' } }] })
    const ask = (payload: string) => app.inject({ method: 'POST', url: '/mes-donnees/effacer', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, payload })
    expect([(await ask('')).statusCode, (await ask('sure=yes')).statusCode]).toEqual([422, 422])
    expect(await bookings()).toHaveLength(1)
    const erased = await ask('sure=yes&cancelsComing=yes')
    expect([erased.statusCode, erased.headers['set-cookie']]).toEqual([200, expect.stringMatching(/^[\w-]+=; Path=\/; Max-Age=0/)])
    expect(await bookings()).toEqual([{ state: 'cancelled', pupils: 24, levels: ['CM1'], workshop: 'la-veilleuse', school_name: '—', school_uai: null, teacher_name: null, teacher_email: null, needs: '' }])
    for (const table of ['message', 'waiting', 'request', 'person'] as const) expect([table, await database.selectFrom(table).selectAll().execute()]).toEqual([table, []])
    expect(await database.selectFrom('audit').select(['person', 'what', 'about']).execute()).toEqual([{ person: null, what: 'erased-oneself', about: '' }])
    const page = await app.inject({ url: `/reservations/${tokenOf(setting, { id: booking })}` })
    expect([page.statusCode, page.body]).toEqual([410, expect.stringContaining('Cette réservation a été effacée')])
  })

  test('the slot of an erased booking goes to who waits for it', async () => {
    await aBooking(4)
    await aPlace({ teacher_email: 'ecole2@example.org', school_name: 'École de démonstration 2' })
    expect(await eraseAddress(setting, { email: 'ecole1@example.org', cancelsComing: true })).toEqual({ is: 'erased', cancelled: 1 })
    expect(await database.selectFrom('waiting').select(['teacher_email', 'state']).execute()).toEqual([{ teacher_email: 'ecole2@example.org', state: 'offered' }])
  })

  test('the last who coordinates is not erased', async () => {
    await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })
    expect(await eraseAddress(setting, { email: 'coordination@example.org', cancelsComing: true })).toEqual({ is: 'refused', why: 'last-coordinator' })
    await signedIn(setting, { email: 'other@example.org', roles: ['coordinator'] })
    expect(await eraseAddress(setting, { email: 'coordination@example.org', cancelsComing: true })).toEqual({ is: 'erased', cancelled: 0 })
  })

  test('a coordinator sees, takes out and erases what is kept of an address; it is noted without the address', async () => {
    const { cookie, person } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })
    await aBooking(0)
    const ask = (url: string, fields: Readonly<Record<string, string>>) => app.inject({ method: 'POST', url, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() })
    const email = ' ECOLE1@example.org '
    expect((await ask('/bureau/donnees', { email: 'ecole' })).statusCode).toBe(422)
    expect((await ask('/bureau/donnees', { email })).body).toContain('École de démonstration 1')
    expect((await ask('/bureau/donnees/fichier', { email })).json()).toMatchObject({ email: 'ecole1@example.org', bookings: [{ school: 'École de démonstration 1' }] })
    expect((await ask('/bureau/donnees/effacer', { email, cancelsComing: 'yes' })).statusCode).toBe(422)
    expect((await ask('/bureau/donnees/effacer', { email, cancelsComing: 'yes', sure: 'yes' })).body).toContain('L’adresse est effacée')
    expect((await bookings()).map(({ teacher_email }) => teacher_email)).toEqual([null])
    expect(await database.selectFrom('audit').select(['person', 'what', 'about']).orderBy('at').execute()).toEqual(['data-seen', 'data-taken-out', 'data-erased'].map((what) => ({ person, what, about: '' })))
  })

  test('a teacher without a role finds no such page', async () => {
    const { cookie } = await signedIn(setting, { email: 'ecole1@example.org', roles: [] })
    expect((await app.inject({ url: '/bureau/donnees', headers: { cookie } })).statusCode).toBe(404)
    expect((await app.inject({ url: '/mes-donnees' })).statusCode).toBe(303)
  })

  test('a backup from before, restored with the file of erasures beside it, brings nobody back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'camion-restored-'))
    const mine = { ...setting, secret: await secretIn(folder), erasures: erasuresFile(folder) }
    await aBooking(0)
    await aRequest()
    const file = join(folder, 'before.gz')
    await backup(url, file)
    await eraseAddress(mine, { email: 'ecole1@example.org', cancelsComing: true })
    const fresh = await server.url()
    await migrate(fresh, migrations)
    await restore(fresh, file)
    const restored = openDatabase(fresh)
    await restored.updateTable('booking').set({ created: at('2027-01-20') }).execute()
    await restored.updateTable('request').set({ created: at('2027-01-20') }).execute()
    expect(await eraseSinceBackup(fresh, folder)).toBe(1)
    expect(await eraseSinceBackup(fresh, folder)).toBe(0)
    expect(await restored.selectFrom('booking').select(['pupils', 'school_name', 'teacher_email']).execute()).toEqual([{ pupils: 24, school_name: '—', teacher_email: null }])
    expect(await restored.selectFrom('request').selectAll().execute()).toEqual([])
    await restored.destroy()
  })

  test('whoever was erased is erased again from a backup that is older, and what they left later stays', async () => {
    await eraseAddress({ ...setting, now: () => noon('2027-02-10') }, { email: 'ecole1@example.org', cancelsComing: true })
    expect(await readFile(erasures, 'utf8')).not.toContain('ecole1')
    await appendFile(erasures, 'half a line\n')
    await aBooking(5, { created: at('2027-02-01') })
    await aBooking(6, { created: at('2027-02-20') })
    await aBooking(7, { created: at('2027-02-01'), teacher_email: 'ecole2@example.org' })
    expect(await eraseAgain({ ...setting, now: () => noon('2027-02-21') }, erasures)).toBe(1)
    const after = await database.selectFrom('booking').select(['slot', 'state', 'teacher_email']).execute()
    expect(after.map(({ slot, ...booking }) => ({ slot: slots.indexOf(slot as SlotId), ...booking })).sort((one, other) => one.slot - other.slot)).toEqual([
      { slot: 5, state: 'cancelled', teacher_email: null },
      { slot: 6, state: 'confirmed', teacher_email: 'Ecole1@example.org' },
      { slot: 7, state: 'confirmed', teacher_email: 'ecole2@example.org' },
    ])
  })
})
