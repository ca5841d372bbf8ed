import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApp, routesOf } from '../../scheduler/server/app.ts'
import type { Route } from '../../scheduler/server/route.ts'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { aWorld, digestOf, keyOf } from '../faults/access/world.ts'
import type { World } from '../faults/access/world.ts'
import { asked, malformed } from '../support/scheduler/malformed.ts'
import { builtWeb } from '../support/scheduler/serving.ts'

/** Whatever comes in at any door is answered, and what is refused changes nothing. */

const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
let world: World
let app: FastifyInstance
let routes: readonly Route[]

beforeAll(async () => {
  world = await aWorld(server.url)
  const web = await builtWeb()
  app = makeApp(world.setting, web, { logs: false })
  routes = routesOf(world.setting, web)
})
afterAll(async () => {
  await app.close()
  await world.end()
  await server.end()
})

test('1,200 malformed askings over all routes: each is answered, none is a bug, and a refusal changes nothing', async () => {
  const { setting, ids: all, visitors } = world
  const ids = all.here
  const token = (what: 'booking' | 'waiting') => `${ids[what]}.${keyOf(setting, what, ids[what])}`
  const coordinator = visitors.find(({ role }) => role === 'coordinator')?.cookie ?? ''
  const statuses = new Set<number>()
  // Who looks at whom is noted, whatever comes of it.
  let before = await digestOf(setting, setting.organisation, 'audit')
  await fc.assert(
    fc.asyncProperty(malformed, async (one) => {
      const route = routes[one.route % routes.length]
      if (!route) throw new Error('there is no route')
      const isPage = !route.url.startsWith('/api/')
      const known = route.who === 'holder' && isPage ? { ...ids, booking: token('booking'), waiting: token('waiting') } : ids
      const key = route.url.includes(':waiting') ? keyOf(setting, 'waiting', ids.waiting) : keyOf(setting, 'booking', ids.booking)
      const answer = await app.inject(asked(one, route, known, { ...(one.isCoordinator ? { cookie: coordinator } : {}), ...(route.who === 'holder' ? { authorization: `Bearer ${key}` } : {}) }))
      statuses.add(answer.statusCode)
      const after = await digestOf(setting, setting.organisation, 'audit')
      expect(answer.statusCode, `${route.method} ${route.url}`).toBeLessThan(500)
      if (answer.statusCode >= 400) expect(after, `${route.method} ${route.url} refuses, and changes something`).toBe(before)
      before = after
    }),
    // The same askings at each commit, so that a red run is red again: with some seeds no asking meets a conflict.
    { numRuns: 1_200, endOnFailure: true, seed: 3 },
  )
  for (const refusal of [400, 401, 404, 409, 413, 415, 422]) expect([...statuses]).toContain(refusal)
  expect((await app.inject('/ready')).json()).toEqual({ ready: true })
})
