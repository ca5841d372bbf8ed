import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { callsContract } from '../common/test-support/calls-contract.ts'
import { caller } from '../common/carrier.ts'
import { readDesk, serveDesk } from '../common/test-support/desk.ts'
import { acceptPages, socketCarrier } from './page-link.ts'

const token = 'the-token-of-this-kiosk'

/** A door on loopback behind which a desk answers. */
type Door = { readonly server: Server; readonly port: number; readonly origin: string; pagesIn(): number; close(): Promise<void> }

async function openDoor(): Promise<Door> {
  const server = createServer()
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let pages = 0
  const endLinks = acceptPages(server, { origin, token }, (carrier) => {
    pages += 1
    serveDesk(carrier, () => (pages -= 1))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    server,
    port: (server.address() as AddressInfo).port,
    origin: origin(),
    pagesIn: () => pages,
    async close() {
      endLinks()
      server.closeAllConnections()
      if (!server.listening) return
      server.close()
      await once(server, 'close')
    },
  }
}

async function enter({ port, origin }: Door): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/calls?token=${token}`, { origin })
  await once(socket, 'open')
  return socket
}

callsContract('a WebSocket', async () => {
  const door = await openDoor()
  const socket = await enter(door)
  return { carrier: socketCarrier(socket), cut: () => void door.close(), dispose: () => door.close() }
})

describe('the door of the page', () => {
  let door: Door
  beforeEach(async () => {
    door = await openDoor()
  })
  afterEach(() => door.close())

  type Knock = { readonly path?: string; readonly origin?: string | undefined; readonly host?: string }
  /** Asks for a WebSocket as any program of this machine could; answers the status. */
  async function knock({ path = `/calls?token=${token}`, host = `127.0.0.1:${door.port}`, ...more }: Knock): Promise<number> {
    const origin = 'origin' in more ? more.origin : door.origin
    const headers = { host, ...(origin === undefined ? {} : { origin }), connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' }
    const { promise, resolve, reject } = Promise.withResolvers<number>()
    const asked = request({ host: '127.0.0.1', port: door.port, path, headers })
    asked.on('error', reject)
    asked.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('upgrade', (response, socket) => {
      socket.destroy()
      resolve(response.statusCode ?? 0)
    })
    asked.end()
    return await promise
  }

  test('opens to our own page', async () => {
    expect(await knock({})).toBe(101)
  })

  const strangers: Record<string, Knock> = {
    'a page from elsewhere': { origin: 'https://example.org' },
    'a page of this machine, on another port': { origin: 'http://127.0.0.1:1' },
    'a page that calls this machine by another name': { origin: 'http://localhost' },
    'a page without an origin': { origin: undefined },
    'a page that hides its origin': { origin: 'null' },
    'no token': { path: '/calls' },
    'an empty token': { path: '/calls?token=' },
    'a wrong token': { path: `/calls?token=${token.replace('t', 'T')}` },
    'a token that goes on': { path: `/calls?token=${token}x` },
    'another path': { path: `/?token=${token}` },
    'a path that is none': { path: `//?token=${token}` },
    'a foreign name that leads here': { host: 'kiosk.example.org' },
  }
  test.each(Object.entries(strangers))('stays shut for %s', async (_who, stranger) => {
    expect({ status: await knock(stranger), pagesIn: door.pagesIn() }).toEqual({ status: 403, pagesIn: 0 })
  })

  test('a stranger who hangs up rudely disturbs nobody', async () => {
    const socket = await enter(door)
    for (let count = 0; count < 20; count += 1) {
      const rude = connect(door.port, '127.0.0.1')
      await once(rude, 'connect')
      rude.write('GET /calls HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
      rude.resetAndDestroy()
    }
    const calls = caller(socketCarrier(socket), () => {})
    expect(await calls.stop(null)).toBe(null)
  })

  test('noise on the socket reaches no handler, and the page still can call', async () => {
    const socket = await enter(door)
    const noise = fc.oneof(fc.string(), fc.nat(27).map((end) => '{"ask":1,"call":"flag","input":{}}'.slice(0, end)), fc.uint8Array())
    for (const data of fc.sample(noise, { numRuns: 1000, seed: 22 })) socket.send(data)
    const calls = caller(socketCarrier(socket), () => {})
    expect(readDesk(await calls.flag('after the noise'))).toEqual({ heard: [['flag', 'after the noise']], bugs: 0 })
  })

  test('a message larger than any workspace ends the link of who sent it, and no other', async () => {
    const [greedy, other] = [await enter(door), await enter(door)]
    greedy.on('error', () => {})
    greedy.send(JSON.stringify({ ask: 1, call: 'flag', input: 'x'.repeat(1_000_000) }))
    await once(greedy, 'close')
    const calls = caller(socketCarrier(other), () => {})
    expect(readDesk(await calls.flag('small')).heard).toEqual([['flag', 'small']])
  })
})
