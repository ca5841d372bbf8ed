import type { FastifyInstance } from 'fastify'
import type { Role, Route } from '../../../scheduler/server/route.ts'
import { aForm } from '../../support/scheduler/builders.ts'
import { expected } from './expected.ts'
import { digestOf, keyOf } from './world.ts'
import type { Canary, Ids, Visitor, Whose, World } from './world.ts'

const nameOf = ({ method, url }: Route) => `${method} ${url}`

/** What an address names that is nobody's: the same for whoever asks. */
const nobodys: Readonly<Record<string, string>> = { form: 'a4-1', workshop: 'la-veilleuse', sheet: 'fiche', code: '00000000', token: 'x'.repeat(32), key: '00000000-0000-4000-8000-000000000000', half: 'morning', role: 'coder' }

/** What is sent, where a door reads it before it looks at a key. */
const bodies: Readonly<Record<string, (ids: Ids) => object>> = {
  'PUT /api/bookings/:booking': () => aForm(),
  'POST /api/bookings/:booking/moves': ({ slot }) => ({ slot }),
}

const namesIn = ({ url }: Route): readonly string[] => [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/** The address of something of somebody's; undefined when there is nothing of the kind. */
function addressOf(route: Route, ids: Ids, key: string): string | undefined {
  const isToken = route.who === 'holder' && !route.url.startsWith('/api/')
  const known = (name: string): string | undefined => {
    const id = (ids as Readonly<Record<string, string>>)[name]
    return id !== undefined && isToken && (name === 'booking' || name === 'waiting' || name === 'calendar') ? `${id}.${key}` : (id ?? nobodys[name])
  }
  return namesIn(route).some((name) => known(name) === undefined) ? undefined : route.url.replaceAll(/:(\w+)/g, (_, name: string) => known(name) ?? '')
}

const mayAsk = (who: Role, { role }: Visitor): boolean => who === 'anyone' || who === 'holder' || role === 'coordinator' || (who === 'signed-in' && role !== 'nobody') || (who === 'facilitator' && role === 'facilitator') || (who === 'volunteer' && (role === 'volunteer' || role === 'facilitator'))

type Answer = { readonly status: number; readonly location: string; readonly body: string }

async function ask(app: FastifyInstance, route: Route, url: string, { visitor, ids, key }: { readonly visitor: Visitor; readonly ids: Ids; readonly key: string }): Promise<Answer> {
  const isForPrograms = route.url.startsWith('/api/')
  const hasBody = route.method === 'POST' || route.method === 'PUT'
  const { statusCode, headers, rawPayload } = await app.inject({
    method: route.method,
    url,
    headers: {
      ...(visitor.cookie === undefined ? {} : { cookie: visitor.cookie }),
      ...(hasBody ? { 'content-type': isForPrograms ? 'application/json' : 'application/x-www-form-urlencoded', 'idempotency-key': 'a-wish-of-somebody-else' } : {}),
      ...(isForPrograms && route.who === 'holder' ? { authorization: `Bearer ${key}` } : {}),
    },
    ...(hasBody ? { payload: isForPrograms ? JSON.stringify(bodies[nameOf(route)]?.(ids) ?? {}) : 'role=coordinator&because=x&yes=yes' } : {}),
  })
  return { status: statusCode, location: headers.location ?? '', body: rawPayload.toString('latin1') }
}

const isRefused = ({ status, location }: Answer) => [401, 403, 404].includes(status) || (status === 303 && location.startsWith('/connexion'))

const canariesIn = (body: string): readonly Canary[] => [...new Set([...body.matchAll(/canari-([ABCTOZ])-/gi)].map(([, of = '']) => of.toUpperCase() as Canary))]

/** Of whom a visitor asks: of everybody; where all are told the same, of one. What may be done is only tried on what is another association's. */
function askedOf(route: Route, who: Role, visitor: Visitor): readonly Whose[] {
  const isOfSomebody = namesIn(route).some((name) => nobodys[name] === undefined)
  const changes = route.method !== 'GET'
  if (!mayAsk(who, visitor)) return isOfSomebody ? ['here', 'elsewhere'] : ['here']
  if (changes && who !== 'holder') return isOfSomebody ? ['elsewhere'] : []
  return isOfSomebody ? ['here', 'there', 'hidden', 'elsewhere'] : ['here']
}

/** Everything that is wrong with who may ask one route: each visitor, with what is theirs and what is not. */
export async function wrongsOf(app: FastifyInstance, world: World, route: Route): Promise<{ readonly wrongs: readonly string[]; readonly asked: number }> {
  const who = expected[nameOf(route)]
  if (who === undefined) return { wrongs: [`${nameOf(route)} has no expectation: who may ask it?`], asked: 0 }
  if (who !== route.who) return { wrongs: [`${nameOf(route)} is for ${route.who}, not for ${who}`], asked: 0 }
  const wrongs: string[] = []
  let asked = 0
  const before = await digestOf(world.setting, world.elsewhere)
  const what = (['waiting', 'calendar'] as const).find((name) => namesIn(route).includes(name)) ?? 'booking'
  for (const visitor of world.visitors) {
    for (const whose of askedOf(route, who, visitor)) {
      // To a holder's door one comes with the key of something else; school A looks with its own.
      const opens = who === 'holder' && route.method === 'GET' && whose === 'here' && visitor.name === 'school A'
      const key = keyOf(world.setting, what, world.ids[opens || whose !== 'here' ? 'here' : 'there'][what])
      const ids = world.ids[whose]
      const url = addressOf(route, ids, key)
      if (url === undefined) return { wrongs: [`${nameOf(route)} names something that nobody has here`], asked }
      const answer = await ask(app, route, url, { visitor, ids, key })
      asked += 1
      const said = `${visitor.name} asks ${nameOf(route)} of ${whose}: ${answer.status}`
      const isNotTheirs = !mayAsk(who, visitor) || (who === 'holder' && !opens) || (who === 'facilitator' && namesIn(route).includes('stop') && !visitor.worksAt.includes(whose)) || (who === 'volunteer' && namesIn(route).includes('shift') && !visitor.worksAt.includes(whose))
      if (isNotTheirs && !isRefused(answer)) wrongs.push(`${said}, and is not turned away`)
      if (opens && isRefused(answer)) wrongs.push(`${said}, and is turned away from what is theirs`)
      if (answer.status >= 500) wrongs.push(`${said}, a bug`)
      const leaks = canariesIn(answer.body).filter((of) => !visitor.sees.includes(of))
      if (leaks.length > 0) wrongs.push(`${said}, and sees ${leaks.join(', ')}`)
    }
  }
  if ((await digestOf(world.setting, world.elsewhere)) !== before) wrongs.push(`${nameOf(route)} changes what is another association’s`)
  return { wrongs, asked }
}
