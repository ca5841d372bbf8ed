import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Caller, NewsName, NewsOf } from '../../common/calls.ts'
import { caller } from '../../common/carrier.ts'
import { socketCarrier } from '../page-link.ts'

/** A page of ours that has just opened, and the last it heard of each news. */
export type Page = {
  readonly calls: Caller
  readonly heard: <Name extends NewsName>(name: Name) => NewsOf<Name> | undefined
  close(): Promise<void>
}

export async function openPage(address: string): Promise<Page> {
  const { host, origin, search } = new URL(address)
  const socket = new WebSocket(`ws://${host}/calls${search}`, { origin })
  await once(socket, 'open')
  const heard = new Map<NewsName, unknown>()
  const calls = caller(socketCarrier(socket), (name, value) => void heard.set(name, value))
  await calls.hello(null)
  return {
    calls,
    heard: <Name extends NewsName>(name: Name) => heard.get(name) as NewsOf<Name> | undefined,
    async close() {
      socket.close()
      await once(socket, 'close')
    },
  }
}
