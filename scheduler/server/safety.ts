import type { FastifyInstance } from 'fastify'

/** What a browser may do with our pages: show them with their style, send their forms back to us, and no more. An address may hold a key: it is told to nobody. */
const headers = {
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const

/** A page of somebody's own is kept by no browser and no machine in between. */
export function addSafety(app: FastifyInstance): void {
  app.addHook('onSend', (_, reply, __, done) => {
    void reply.headers(headers)
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
    done()
  })
}
