import { homedir } from 'node:os'
import { join } from 'node:path'
import { usualAccompaniment } from '../domain/accompaniment.ts'
import type { Instant } from '../domain/time.ts'
import { openDatabase } from '../storage/database.ts'
import { migrations } from '../storage/migrations/migrations.ts'
import { backup, restore } from '../storage/postgres/backup.ts'
import { checkServer, parseDatabaseUrl } from '../storage/postgres/database-url.ts'
import { startEmbedded } from '../storage/postgres/embedded.ts'
import { migrate } from '../storage/postgres/migrate.ts'
import { DatabaseRefusal } from '../storage/postgres/refusal.ts'
import { makeApp } from './app.ts'
import { builtWeb } from './built-web.ts'
import { organisationServed, secretIn } from './first-start.ts'
import { help, readWish } from './wish.ts'
import type { Wish } from './wish.ts'
import { nobodySignsIn } from './sign-in/visitor.ts'

/** The scheduler's own process: its database, its pages, until it is asked to stop. */

const say = (words: string) => console.log(words)

/** Where its data is, unless somebody says so: root's home is closed to the database's own user. */
const usualFolder = process.getuid?.() === 0 ? '/var/lib/camion-qui-code' : join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'camion-qui-code')

async function run(wish: Wish): Promise<void> {
  const folder = wish.folder ?? usualFolder
  const given = process.env['DATABASE_URL']
  const server = given === undefined ? await startEmbedded({ folder: join(folder, 'database'), say }) : undefined
  const url = server?.url ?? parseDatabaseUrl(given ?? '')
  try {
    if (!server) await checkServer(url)
    const done = await migrate(url, migrations)
    if (done.length > 0) say(`The database is up to date (${done.join(', ')}).`)
    if (wish.do === 'backup') say(`${await backup(url, wish.file)} rows are in ${wish.file}.`)
    else if (wish.do === 'restore') say(`${await restore(url, wish.file)} rows were taken from ${wish.file}.`)
    else if (wish.do !== 'migrate') await serve(url, folder, wish)
  } finally {
    await server?.end()
  }
}

async function serve(url: string, folder: string, { port, do: what, isPart }: Wish): Promise<void> {
  const database = openDatabase(url)
  const { id: organisation, name, email, isDemo } = await organisationServed(database, what === 'demo')
  if (what === 'demo' && !isDemo) say('This database is in use: the season to try is only put into a new one (--folder).')
  const address = process.env['CAMION_ADDRESS'] ?? `http://127.0.0.1:${port}`
  const setting = { database, address, organisation, name, email, isDemo, secret: await secretIn(folder), accompaniment: usualAccompaniment, now: () => Date.now() as Instant, signIn: nobodySignsIn }
  const app = makeApp(setting, await builtWeb(), { logs: process.env['CAMION_LOGS'] === 'yes' })
  const asked = askedToStop(isPart)
  const listening = await app.listen({ port, host: '127.0.0.1' })
  say(isPart ? JSON.stringify({ address: listening }) : `The scheduler listens on ${listening}`)
  await asked
  process.stdin.destroy()
  await app.close()
  await database.destroy()
  say('The scheduler has stopped.')
}

/** Ctrl-C, or a service that is stopped; and whoever started us being gone, where they hold our input. */
function askedToStop(isPart: boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isPart) process.stdin.resume().once('close', () => resolve())
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

const wish = readWish(process.argv.slice(2))
if (typeof wish === 'string') {
  console.error(wish)
  process.exitCode = 2
} else if (wish.do === 'help') say(help)
else
  try {
    await run(wish)
  } catch (error) {
    if (!(error instanceof DatabaseRefusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
