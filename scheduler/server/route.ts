import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { addresses } from '../web/addresses.ts'
import { problem, problemOfForm } from './problem.ts'
import type { Problem } from './problem.ts'
import type { SignIn, Visitor } from './sign-in/visitor.ts'

/**
 * Who may ask.
 * - `anyone`: nothing is needed.
 * - `holder`: whoever has the booking's own key.
 * - `signed-in`: whoever has proven an address of theirs; they see what is theirs.
 * - `volunteer`: who gives days to the truck, works aboard or coordinates it.
 * - `facilitator`: who works aboard, or coordinates the truck.
 * - `coordinator`: who coordinates the truck.
 */
export const roles = ['anyone', 'holder', 'signed-in', 'volunteer', 'facilitator', 'coordinator'] as const

export type Role = (typeof roles)[number]

/** One thing that can be asked over HTTP: its door, in one place. The list of all of them makes the OpenAPI document, and the tests of who may ask what. */
export type Route<Path extends z.ZodType = z.ZodType, Body extends z.ZodType = z.ZodType> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `:name` for what is parsed by `path`. */
  readonly url: string
  readonly does: string
  readonly who: Role
  readonly path: Path
  readonly body: Body
  /** Bytes, where more may come than in the longest form. */
  readonly longestBody?: number
  readonly answer: (asked: Asked & { readonly path: z.output<Path>; readonly body: z.output<Body>; /** Never undefined where one has to be signed in. */ readonly visitor: Visitor | undefined }) => Promise<unknown>
}

export type Asked = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** Keeps the types of its parsers. */
export const route = <Path extends z.ZodType, Body extends z.ZodType>(declared: Route<Path, Body>): Route => declared

type DeskRoute<Path extends z.ZodType, Body extends z.ZodType> = Omit<Route<Path, Body>, 'who' | 'answer'> & {
  readonly who: Exclude<Role, 'anyone' | 'holder'>
  readonly answer: (asked: Parameters<Route<Path, Body>['answer']>[0] & { readonly visitor: Visitor }) => Promise<unknown>
}

/** A route of those who are signed in. */
export const deskRoute = <Path extends z.ZodType, Body extends z.ZodType>({ answer, ...declared }: DeskRoute<Path, Body>): Route =>
  route<Path, Body>({
    ...declared,
    answer(asked) {
      if (!asked.visitor) throw new Error('nobody is signed in')
      return answer({ ...asked, visitor: asked.visitor })
    },
  })

export const nothing = z.strictObject({})

export function addRoutes(app: FastifyInstance, routes: readonly Route[], signIn: SignIn): void {
  for (const { method, url, who, path, body, answer, longestBody } of routes) {
    app.route({
      method,
      url,
      ...(longestBody === undefined ? {} : { bodyLimit: longestBody }),
      async handler(request, reply) {
        const visitor = await signIn.visitorOf(request)
        const closed = closedTo(who, visitor)
        if (closed) return turnAway(closed, request, reply)
        const inPath = path.safeParse(request.params)
        if (!inPath.success && isPage(request)) return nowhere(reply)
        if (!inPath.success) return reply.status(404).type('application/problem+json').send(problemOfForm(inPath.error))
        const inBody = body.safeParse(method === 'GET' || method === 'DELETE' ? {} : (request.body ?? {}))
        if (!inBody.success) return reply.status(400).type('application/problem+json').send(problemOfForm(inBody.error))
        return answer({ path: inPath.data, body: inBody.data, request, reply, visitor })
      },
    })
  }
}

/** Why a visitor may not ask; undefined when they may. A stranger learns no more than that there is nothing. */
function closedTo(who: Role, visitor: Visitor | undefined): Problem | undefined {
  if (who === 'anyone' || who === 'holder') return undefined
  if (!visitor) return problem(401, 'not-signed-in')
  const mayAsk = who === 'signed-in' || visitor.roles.has('coordinator') || (who === 'facilitator' && visitor.roles.has('facilitator')) || (who === 'volunteer' && visitor.roles.size > 0)
  return mayAsk ? undefined : problem(404, 'no-such-page')
}

const isPage = ({ method, url }: FastifyRequest): boolean => method === 'GET' && !url.startsWith('/api/')

/** The page that says there is none here. */
export function nowhere(reply: FastifyReply): FastifyReply {
  reply.callNotFound()
  return reply
}

/** Who opens a page is led to the sign-in, and back. */
function turnAway(closed: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (closed.status === 401 && isPage(request)) return reply.redirect(addresses.signIn(request.url), 303)
  if (isPage(request)) return nowhere(reply)
  return reply.status(closed.status).type('application/problem+json').send(closed)
}

/** What can be asked, as OpenAPI 3.1 says it. */
export function openApi(routes: readonly Route[], title: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const { method, url, does, path, body } of routes) {
    const named = z.toJSONSchema(path, { io: 'input', unrepresentable: 'any' }) as { readonly properties?: Readonly<Record<string, object>> }
    const operation = {
      summary: does,
      parameters: Object.entries(named.properties ?? {}).map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
      ...(method === 'POST' || method === 'PUT' ? { requestBody: { required: true, content: { 'application/json': { schema: z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) } } } } : {}),
      responses: { default: { description: 'An answer, or a problem', content: { 'application/json': {}, 'application/problem+json': {} } } },
    }
    ;(paths[url.replaceAll(/:(\w+)/g, '{$1}')] ??= {})[method.toLowerCase()] = operation
  }
  return { openapi: '3.1.0', info: { title, version: '1' }, paths }
}
