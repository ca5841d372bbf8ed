import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { usualAccompaniment } from '../domain/accompaniment.ts'
import { instantAt } from '../domain/time.ts'
import type { Day } from '../domain/time.ts'
import { openDatabase } from '../storage/database.ts'
import { migrations } from '../storage/migrations/migrations.ts'
import { startEmbedded } from '../storage/postgres/embedded.ts'
import { migrate } from '../storage/postgres/migrate.ts'
import { makeApp } from './app.ts'
import { nobodySignsIn } from './sign-in/visitor.ts'
import { builtWeb } from './built-web.ts'
import { makeDemo } from './demo.ts'

/**
 * Proves the scheduler without a browser: a database of its own in a new folder, the season to try, a class booked over HTTP,
 * and nobody else on its slot. A line for each part with its time; exit code 0, or 1 saying what is wrong.
 */

let start = performance.now()

function done(part: string, what: string): void {
  console.log(`${part.padEnd(13)} ${what.padEnd(54)} ${((performance.now() - start) / 1000).toFixed(1)} s`)
  start = performance.now()
}

/** Well before the season to try, with booking open. */
const winter = instantAt('2027-02-01' as Day, 9 * 60, 'Europe/Paris')

async function check(folder: string): Promise<void> {
  const server = await startEmbedded({ folder, say: () => undefined })
  const database = openDatabase(server.url)
  try {
    await migrate(server.url, migrations)
    done('database', 'PostgreSQL is there, its tables made')
    const organisation = await makeDemo(database)
    const app = makeApp({ database, organisation, name: 'check', email: '', address: 'https://camion.example.org', isDemo: true, secret: 'of this check', accompaniment: usualAccompaniment, now: () => winter, signIn: nobodySignsIn }, await builtWeb(), { logs: false })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    done('pages', `${String(await textLength(address))} characters on the first one`)
    await book(address)
    done('booking', 'a class is booked; its slot is taken for all others')
    await app.close()
  } finally {
    await database.destroy()
    await server.end()
  }
}

async function textLength(address: string): Promise<number> {
  const page = await fetch(address)
  if (!page.ok) throw new Error(`the first page answers ${page.status}`)
  return (await page.text()).length
}

type Slot = { readonly id: string; readonly is: string }

async function book(address: string): Promise<void> {
  const ask = async <Answer>(path: string, options: RequestInit, status: number) => {
    const response = await fetch(`${address}${path}`, options)
    if (response.status !== status) throw new Error(`${options.method ?? 'GET'} ${path} answers ${response.status}: ${await response.text()}`)
    return (await response.json()) as Answer
  }
  const { stops } = await ask<{ readonly stops: readonly { readonly id: string }[] }>('/api/stops', {}, 200)
  const { slots } = await ask<{ readonly slots: readonly Slot[] }>(`/api/stops/${stops[0]?.id ?? ''}`, {}, 200)
  const slot = slots.find(({ is }) => is === 'free')?.id ?? ''
  const { booking, key } = await ask<{ readonly booking: string; readonly key: string }>(`/api/slots/${slot}/holds`, { method: 'POST', headers: { 'idempotency-key': 'the first wish' } }, 201)
  await ask(`/api/slots/${slot}/holds`, { method: 'POST', headers: { 'idempotency-key': 'the second wish' } }, 409)
  const form = { schoolName: 'École de démonstration 1', teacher: 'une enseignante', email: 'ecole1@example.org', levels: ['CM1'], isUlis: false, pupils: 24, adults: 2, workshop: 'la-veilleuse', needs: '', needsHead: false, language: 'fr' }
  await ask(`/api/bookings/${booking}`, { method: 'PUT', headers: { authorization: `Bearer ${key}`, 'idempotency-key': 'the third wish', 'content-type': 'application/json' }, body: JSON.stringify(form) }, 200)
}

const folder = await mkdtemp(join(tmpdir(), 'camion-check-'))
await chmod(folder, 0o755)
try {
  await check(folder)
} catch (error) {
  console.error(`The scheduler does not work here: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
