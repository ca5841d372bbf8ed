import { plainText } from './plain-text.ts'

/** Requests of one commune. */
export type Pool<Request> = { readonly code: string | undefined; readonly name: string; readonly requests: readonly Request[]; /** How many nobody has answered yet. */ readonly open: number }

type Asked = { readonly commune: string; readonly communeCode: string | undefined; readonly state: 'open' | 'answered' }

/** A commune as it is known. */
export type Recognised = { readonly code: string; readonly name: string } | undefined

/**
 * Requests by commune: those that most are waiting for first, then the newest. Within each they stay in their order, the newest first.
 * @param recognise finds the commune of a request: by its code, else by what was typed
 */
export function pooled<Request extends Asked>(requests: readonly Request[], recognise: (request: Request) => Recognised): readonly Pool<Request>[] {
  const pools = new Map<string, { readonly code: string | undefined; readonly name: string; readonly requests: Request[] }>()
  for (const request of requests) {
    const commune = recognise(request)
    const key = commune?.code ?? `typed ${plainText(request.commune)}`
    const pool = pools.get(key)
    if (pool) pool.requests.push(request)
    else pools.set(key, { code: commune?.code, name: commune?.name ?? request.commune, requests: [request] })
  }
  return [...pools.values()].map((pool) => ({ ...pool, open: pool.requests.filter(({ state }) => state === 'open').length })).sort((one, other) => other.open - one.open)
}
