import type { FastifyInstance } from 'fastify'
import { makeApp, routesOf } from '../../scheduler/server/app.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import type { PersonId } from '../../scheduler/domain/ids.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { wrongsOf } from './access/asking.ts'
import { expected } from './access/expected.ts'
import { aWorld } from './access/world.ts'
import type { Row } from './row.ts'

/** The guard off: whoever asks is taken for a coordinator. */
const everybodyCoordinates = ({ database, organisation }: Setting): Setting['signIn'] => ({
  visitorOf: async () => {
    const { id } = await database.selectFrom('person').select('id').where('organisation', '=', organisation).executeTakeFirstOrThrow()
    return { person: id as PersonId, email: 'coordination@example.org', roles: new Set(['coordinator'] as const) }
  },
})

export const noOneSeesWhatIsNotTheirs: Row = {
  name: 'no-one-sees-what-is-not-theirs',
  promise: 'Whoever asks, for whatever, sees and changes only what is theirs: every route, every role, their own and others’.',
  commitCount: 170,
  fullCount: 510,
  async run(seeds, onProgress) {
    const web = await builtWeb()
    const servers = await testServers()
    const failures: { seed: number; what: string }[] = []
    const apps: FastifyInstance[] = []
    try {
      // A small count asks every route on one server; the full one on all.
      const worlds = await Promise.all((seeds.length > 200 ? servers : servers.slice(0, 1)).map(async (server) => ({ server: server.name, world: await aWorld(await server.url()) })))
      const routes = worlds[0] ? routesOf(worlds[0].world.setting, web) : []
      const tested = new Set<string>()
      let asked = 0
      const missing = Object.keys(expected).filter((name) => !routes.some(({ method, url }) => name === `${method} ${url}`))
      if (missing.length > 0) failures.push({ seed: seeds[0] ?? 0, what: `expected, but there is no such route: ${missing.join(', ')}` })
      for (const { world } of worlds) apps.push(makeApp(world.setting, web, { logs: false }))
      for (const [done, seed] of seeds.entries()) {
        const at = Math.floor(seed / routes.length) % worlds.length
        const [route, app, here] = [routes[seed % routes.length], apps[at], worlds[at]]
        if (!route || !app || !here) continue
        const found = await wrongsOf(app, here.world, route)
        tested.add(`${route.method} ${route.url}`)
        asked += found.asked
        failures.push(...found.wrongs.map((what) => ({ seed, what: `${here.server}: ${what}` })))
        onProgress(done + 1, failures.length)
      }
      const first = worlds[0]?.world
      if (!first) throw new Error('there is no server')
      const open = makeApp({ ...first.setting, signIn: everybodyCoordinates(first.setting) }, web, { logs: false })
      apps.push(open)
      const desk = routes.filter(({ method, who }) => method === 'GET' && who === 'coordinator').slice(0, 6)
      const leaks = (await Promise.all(desk.map((route) => wrongsOf(open, first, route)))).filter(({ wrongs }) => wrongs.length > 0).length
      for (const { world } of worlds) await world.end()
      return {
        failures,
        measured: `${failures.length} leaks in ${asked} askings of ${tested.size} of ${routes.length} routes by 8 visitors, on ${worlds.map(({ server }) => server).join(' and ')}`,
        twin: { didFail: leaks === desk.length, measured: `with everybody taken for a coordinator ${leaks} of ${desk.length} desk pages leak` },
      }
    } finally {
      for (const app of apps) await app.close()
      for (const server of servers) await server.end()
    }
  },
}
