import type { FastifyInstance, FastifyReply } from 'fastify'
import { problem } from './problem.ts'
import { comesFromElsewhere } from './sign-in/same-origin.ts'

/** What a browser may do with our pages: show them with their style, send their forms back to us, and no more. An address may hold a key: it is told to nobody. */
const headers = {
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  // To ourselves it is told, or a browser would say of our own forms that they come from nowhere.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const

/** Lets a page run the scripts that we serve, and what they ask of us; no other. */
export const allowOwnScript = (reply: FastifyReply): FastifyReply => reply.header('content-security-policy', `${headers['content-security-policy']}; script-src 'self'; connect-src 'self'`)

/**
 * A page of somebody's own is kept by no browser and no machine in between; and no page of another site acts for whoever looks at it.
 * @param address of our pages
 */
export function addSafety(app: FastifyInstance, address: string): void {
  app.addHook('onRequest', async (request, reply) => {
    if (comesFromElsewhere(request, address)) return reply.status(403).type('application/problem+json').send(problem(403, 'not-from-our-pages'))
  })
  app.addHook('onSend', (_, reply, __, done) => {
    const allowed = reply.getHeader('content-security-policy')
    void reply.headers(allowed === undefined ? headers : { ...headers, 'content-security-policy': allowed })
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
    done()
  })
}
