import { homedir } from 'node:os'
import { join } from 'node:path'
import { usualAccompaniment } from '../domain/accompaniment.ts'
import type { Instant } from '../domain/time.ts'
import { readCommunes } from '../storage/communes/known.ts'
import { openDatabase } from '../storage/database.ts'
import type { Database } from '../storage/database.ts'
import { migrations } from '../storage/migrations/migrations.ts'
import { backup, restore } from '../storage/postgres/backup.ts'
import { checkServer, parseDatabaseUrl } from '../storage/postgres/database-url.ts'
import { startEmbedded } from '../storage/postgres/embedded.ts'
import { migrate } from '../storage/postgres/migrate.ts'
import { DatabaseRefusal } from '../storage/postgres/refusal.ts'
import { runningEmbedded } from '../storage/postgres/running-embedded.ts'
import type { Organisation } from '../storage/stops.ts'
import { makeApp } from './app.ts'
import { builtWeb } from './built-web.ts'
import { addDemoClasses } from './demo-classes.ts'
import { addDemoTeam } from './demo-team.ts'
import { erasuresFile, eraseSinceBackup } from './data/after-restore.ts'
import { purgeAtOnce, purgeDaily } from './data/daily-purge.ts'
import { organisationServed, secretIn } from './first-start.ts'
import { smtpMailer } from './mail/mailer.ts'
import { startMessenger } from './messages/start-messenger.ts'
import type { Running } from './messages/start-messenger.ts'
import type { Setting } from './setting.ts'
import { keepTeam } from './team/sweep.ts'
import { keepOffering } from './waiting/sweep.ts'
import { help, readWish } from './wish.ts'
import type { Wish } from './wish.ts'
import { makeSignIn } from './sign-in/make-sign-in.ts'
import { linkForKnown, linkForNewCoordinator } from './sign-in/printed-link.ts'

/** The scheduler's own process: its database, its pages, until it is asked to stop. */

const say = (words: string) => console.log(words)

/** Where its data is, unless somebody says so: root's home is closed to the database's own user. */
const usualFolder = process.getuid?.() === 0 ? '/var/lib/camion-qui-code' : join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'camion-qui-code')

async function run(wish: Wish): Promise<void> {
  const folder = wish.folder ?? usualFolder
  const given = process.env['DATABASE_URL']
  const database = join(folder, 'database')
  const printsLink = wish.do === 'create-admin' || wish.do === 'sign-in-link'
  const joins = printsLink || wish.do === 'backup' || wish.do === 'purge'
  const running = given === undefined && joins ? await runningEmbedded(database) : undefined
  const server = given === undefined ? (running ?? (await startEmbedded({ folder: database, say }))) : undefined
  const url = server?.url ?? parseDatabaseUrl(given ?? '')
  try {
    if (!server) await checkServer(url)
    // Beside a scheduler that runs, its tables are as it needs them.
    const done = running ? [] : await migrate(url, migrations)
    if (done.length > 0) say(`The database is up to date (${done.join(', ')}).`)
    if (wish.do === 'backup') say(`${await backup(url, wish.file)} rows are in ${wish.file}.`)
    else if (wish.do === 'restore') {
      say(`${await restore(url, wish.file)} rows were taken from ${wish.file}.`)
      const again = await eraseSinceBackup(url, folder)
      if (again > 0) say(`Erased again, as they had been since: ${again}.`)
    } else if (wish.do === 'purge') say(await purgeAtOnce(url))
    else if (printsLink) await printLink(url, folder, wish)
    else if (wish.do !== 'migrate') await serve(url, folder, wish)
  } finally {
    await server?.end()
  }
}

async function serve(url: string, folder: string, { port, do: what, isPart }: Wish): Promise<void> {
  const database = openDatabase(url)
  const { id: organisation, name, email, isDemo, isNew } = await organisationServed(database, what === 'demo')
  if (what === 'demo' && !isDemo) say('This database is in use: the season to try is only put into a new one (--folder).')
  const setting = await settingOf(database, { id: organisation, name, email, isDemo }, folder, port)
  if (what === 'demo' && isDemo) say(`To coordinate the season to try, within ten minutes: ${await linkForNewCoordinator(setting, 'coordination@example.org')}`)
  if (isDemo && isNew) {
    await addDemoClasses(setting)
    await addDemoTeam(setting)
  }
  const messenger = await messengerOf(setting, url)
  const telling = { ...setting, ...(messenger ? { messenger } : {}) }
  const app = makeApp(telling, await builtWeb(), { logs: process.env['CAMION_LOGS'] === 'yes', isBehindProxy: process.env['CAMION_PROXY'] === 'yes' })
  const stopPurging = purgeDaily(setting, (error) => app.log.error({ err: error }, 'the purge waits for the next day'))
  const stopOffering = keepOffering(telling, (error) => app.log.error({ err: error }, 'offers wait for the next minute'))
  const stopTeam = keepTeam(telling, (error) => app.log.error({ err: error }, 'the team waits for the next minute'))
  const asked = askedToStop(isPart)
  const listening = await app.listen({ port, host: '127.0.0.1' })
  say(isPart ? JSON.stringify({ address: listening }) : `The scheduler listens on ${listening}`)
  setImmediate(readCommunes)
  await asked
  process.stdin.destroy()
  await app.close()
  await stopPurging()
  await stopOffering()
  await stopTeam()
  await messenger?.end()
  await database.destroy()
  say('The scheduler has stopped.')
}

async function settingOf(database: Database, { id: organisation, name, email, isDemo }: Organisation, folder: string, port: number): Promise<Setting> {
  const address = process.env['CAMION_ADDRESS'] ?? `http://localhost:${port}`
  const setting = { database, address, organisation, name, email, isDemo, secret: await secretIn(folder), accompaniment: usualAccompaniment, now: () => Date.now() as Instant, erasures: erasuresFile(folder) }
  return { ...setting, signIn: makeSignIn(setting) }
}

/** Lets somebody in from the server's own terminal; a scheduler that runs goes on. */
async function printLink(url: string, folder: string, wish: Extract<Wish, { readonly email: string }>): Promise<void> {
  const database = openDatabase(url)
  try {
    const setting = await settingOf(database, await organisationServed(database, false), folder, wish.port)
    const link = wish.do === 'create-admin' ? await linkForNewCoordinator(setting, wish.email) : await linkForKnown(setting, wish.email)
    if (link !== undefined) say(`${link}\nIt is good once, within ten minutes, for the browser in which its button is pressed.`)
    else {
      console.error(`Nobody here has the address ${wish.email}: neither in the team, nor in a booking, nor on a waiting list. To make a coordinator: npm run scheduler -- create-admin ${wish.email}`)
      process.exitCode = 1
    }
  } finally {
    await database.destroy()
  }
}

/** Who sends messages by mail, where a mail server is set; without one they wait, and the coordinator reads them. */
async function messengerOf(setting: Setting, url: string): Promise<Running | undefined> {
  const smtp = process.env['CAMION_SMTP']
  if (smtp === undefined) return undefined
  const from = process.env['CAMION_MAIL_FROM'] ?? setting.email
  if (from === '') {
    say('CAMION_SMTP is set, but not CAMION_MAIL_FROM, whom mails are from: no mail is sent.')
    return undefined
  }
  return startMessenger({ setting, url, mailer: smtpMailer({ url: smtp, from, replyTo: setting.email }), say })
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
