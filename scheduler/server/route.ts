import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { problemOfForm } from './problem.ts'

/**
 * Who may ask.
 * - `anyone`: nothing is needed.
 * - `holder`: whoever has the booking's own key.
 */
export const roles = ['anyone', 'holder'] as const

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
  readonly answer: (asked: { readonly path: z.output<Path>; readonly body: z.output<Body>; readonly request: FastifyRequest; readonly reply: FastifyReply }) => Promise<unknown>
}

/** Keeps the types of its parsers. */
export const route = <Path extends z.ZodType, Body extends z.ZodType>(declared: Route<Path, Body>): Route => declared

export const nothing = z.strictObject({})

export function addRoutes(app: FastifyInstance, routes: readonly Route[]): void {
  for (const { method, url, path, body, answer } of routes) {
    app.route({
      method,
      url,
      async handler(request, reply) {
        const inPath = path.safeParse(request.params)
        if (!inPath.success) return reply.status(404).type('application/problem+json').send(problemOfForm(inPath.error))
        const inBody = body.safeParse(method === 'GET' || method === 'DELETE' ? {} : (request.body ?? {}))
        if (!inBody.success) return reply.status(400).type('application/problem+json').send(problemOfForm(inBody.error))
        return answer({ path: inPath.data, body: inBody.data, request, reply })
      },
    })
  }
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
