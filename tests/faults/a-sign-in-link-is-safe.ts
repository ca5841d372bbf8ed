import fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { makeApp, routesOf } from '../../scheduler/server/app.ts'
import { addRoutes } from '../../scheduler/server/route.ts'
import type { Route } from '../../scheduler/server/route.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { openMail } from '../../scheduler/server/sign-in/sealed-mail.ts'
import type { SignInMail } from '../../scheduler/server/sign-in/sealed-mail.ts'
import { giveRole, personWith } from '../../scheduler/storage/people.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { aSeason } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'

/** Mail scanners look at a link so often before its reader does. */
const SCANNERS = 10

type Place = { readonly server: string; readonly app: FastifyInstance; readonly setting: Setting }

const post = (app: FastifyInstance, url: string, fields: Readonly<Record<string, string>>, remoteAddress: string) =>
  app.inject({ method: 'POST', url, remoteAddress, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() })

/** Asks for a link as somebody who is known; the mail as it would be sent. */
async function mailOf({ app, setting }: Place, email: string, from: string): Promise<SignInMail> {
  const { database, organisation, secret } = setting
  await giveRole(database, organisation, await personWith(database, organisation, email, 'fr'), 'facilitator')
  await database.deleteFrom('brief.sign_in_mail').execute()
  await post(app, '/connexion', { email }, from)
  const { sealed } = await database.selectFrom('brief.sign_in_mail').select('sealed').executeTakeFirstOrThrow()
  const mail = openMail(secret, sealed)
  if (!mail) throw new Error('the mail can’t be opened')
  return mail
}

/** Every table with a row that reads like this. */
async function whereFound({ database }: Setting, pattern: string): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`select table_schema as schema, table_name as name from information_schema.tables where table_schema in ('public', 'brief') and table_type = 'BASE TABLE'`.execute(database)
  const counted = await Promise.all(tables.map(async ({ schema, name }) => ({ table: `${schema}.${name}`, count: (await sql<{ count: string }>`select count(*) from ${sql.table(`${schema}.${name}`)} t where t::text ~ ${pattern}`.execute(database)).rows[0]?.count })))
  return counted.flatMap(({ table, count }) => (count === '0' ? [] : [table]))
}

const hasSession = (answer: { readonly headers: Readonly<Record<string, unknown>> }) => JSON.stringify(answer.headers['set-cookie'] ?? '').includes('camion-session=')

/** What is wrong with one link, from its asking to its end. */
async function wrongs(place: Place, seed: number): Promise<readonly string[]> {
  const random = seededRandom(seed)
  const { app, setting } = place
  const [asker, reader] = [`10.1.${seed % 250}.${random.below(250)}`, `10.2.${seed % 250}.${random.below(250)}`]
  const email = `animation${seed}@example.org`
  const asked = await mailOf(place, email, asker)
  const path = new URL(asked.link).pathname
  const token = path.split('/').at(-1) ?? ''
  const said: string[] = []
  // Six digits may stand in a hash or a moment by chance: a code is looked for as a value of its own.
  const tables = [...(await whereFound(setting, token)), ...(await whereFound(setting, `[,"(]${asked.code}[:,")]`))]
  if (tables.length > 0) said.push(`what the mail says stands in ${tables.join(', ')}`)
  const { rows: lives } = await sql<{ minutes: string }>`select max(extract(epoch from expires_at - created_at)) / 60 as minutes from brief.verification`.execute(setting.database)
  if (Number(lives[0]?.minutes) > 10.01) said.push(`it lives ${String(lives[0]?.minutes)} minutes`)
  const looks = await Promise.all(Array.from({ length: SCANNERS }, (_, at) => app.inject({ method: at % 3 === 2 ? 'HEAD' : 'GET', url: path, remoteAddress: `10.3.0.${at}` })))
  if (looks.some(({ statusCode }) => statusCode !== 200)) said.push('a scanner’s look was not answered')
  if (looks.some(hasSession)) said.push('a scanner was let in')
  const isLate = random.isTrue(0.25)
  if (isLate) await setting.database.updateTable('brief.verification').set({ expires_at: new Date(Date.now() - 1) }).execute()
  const byCode = !isLate && random.isTrue(0.3)
  const presses = byCode
    ? await Promise.all(Array.from({ length: 3 }, () => post(app, '/connexion/code', { email, code: asked.code }, reader)))
    : await Promise.all(Array.from({ length: 1 + random.below(4) }, () => post(app, path, {}, reader)))
  const entered = presses.filter(hasSession)
  if (entered.length !== (isLate ? 0 : 1)) said.push(`${entered.length} of ${presses.length} presses were let in${isLate ? ', ten minutes later' : ''}`)
  for (const answer of entered) {
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    const visitor = await setting.signIn.visitorOf({ headers: { cookie } } as never)
    if (visitor?.email !== email) said.push(`${visitor?.email ?? 'nobody'} is in, who was not asked for`)
  }
  const again = [await post(app, path, {}, asker), await post(app, '/connexion/code', { email, code: asked.code }, asker)]
  if (again.some(hasSession)) said.push('it let in a second time')
  return said
}

/** The guard off: looking at a link uses it. */
function usedByLooking(routes: readonly Route[]): readonly Route[] {
  const isLink = (method: string) => (route: Route) => route.method === method && route.url === '/connexion/lien/:token'
  const pressed = routes.find(isLink('POST'))
  if (!pressed) throw new Error('there is no button')
  return routes.map((route) => (isLink('GET')(route) ? { ...route, answer: (asked) => pressed.answer({ ...asked, body: new Map() }) } : route))
}

export const aSignInLinkIsSafe: Row = {
  name: 'a-sign-in-link-is-safe',
  promise: 'A link to sign in with is used once, within ten minutes, by the browser whose button is pressed; ten scanners that look at it change nothing, and nothing that is kept would let anybody in.',
  commitCount: 6,
  fullCount: 300,
  async run(seeds, onProgress) {
    const web = await builtWeb()
    const servers = await testServers()
    const closing: (() => Promise<unknown>)[] = []
    try {
      const places = await Promise.all(
        servers.map(async (server): Promise<Place> => {
          const { database, setting } = await aSeason(await server.url())
          const app = makeApp(setting, web, { logs: false })
          closing.unshift(() => app.close(), () => database.destroy())
          return { server: server.name, app, setting }
        }),
      )
      const failures: { seed: number; what: string }[] = []
      for (const [done, seed] of seeds.entries()) {
        // The tries of the cases before are not this one's.
        for (const { setting } of places) await setting.database.deleteFrom('brief.tried').execute()
        for (const place of places) failures.push(...(await wrongs(place, seed)).map((what) => ({ seed, what: `${place.server}: ${what}` })))
        onProgress(done + 1, failures.length)
      }
      const [first] = places
      if (!first) throw new Error('there is no server')
      const off = fastify()
      off.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => done(null, body))
      addRoutes(off, usedByLooking(routesOf(first.setting, web)), first.setting.signIn)
      closing.unshift(() => off.close())
      await first.setting.database.deleteFrom('brief.tried').execute()
      const burnt = await wrongs({ ...first, app: off }, 900_001)
      return {
        failures,
        measured: `${failures.length} of ${seeds.length} links were unsafe, each looked at by ${SCANNERS} scanners, on each of ${places.map(({ server }) => server).join(' and ')}`,
        twin: { didFail: burnt.includes('a scanner was let in'), measured: `when looking is using: ${burnt.join('; ')}` },
      }
    } finally {
      for (const close of closing) await close()
      for (const server of servers) await server.end()
    }
  },
}
