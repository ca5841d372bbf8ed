import type { FastifyRequest } from 'fastify'

/**
 * Whether a browser asks on behalf of a page that is not ours: another site's form must do nothing with somebody's cookie.
 * Every browser of today sends one of the two headers with what changes something; a program sends neither, and no cookie it was not given.
 * @param address of our pages
 */
export function comesFromElsewhere({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>, address: string): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  const { 'sec-fetch-site': site, origin, host } = headers
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  if (origin === undefined) return false
  return origin !== new URL(address).origin && (!URL.canParse(origin) || new URL(origin).host !== host)
}
