import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { Caller, NewsName, NewsOf } from '../common/calls.ts'
import { caller } from '../common/carrier.ts'
import { socketCarrier } from './page-link.ts'
import { startOwnHost } from './test-support/own-host.ts'
import type { OwnHost } from './test-support/own-host.ts'

const start = { type: 'start', id: 'start' }
const light = { type: 'light', id: 'on', fields: { STATE: 'on', PART: 'built-in' } }
const creation = { format: 'camion', version: 1, title: 'Allume', object: 'bare-board', blocks: { blocks: [{ ...start, next: { block: { type: 'forever', id: 'forever', inputs: { BODY: { block: light } } } } }] } }

let host: OwnHost
beforeEach(async () => {
  host = await startOwnHost({ board: 'emulated', port: 0 })
})
afterEach(async () => {
  await host.end()
  vi.restoreAllMocks()
})

type Page = { readonly calls: Caller; readonly socket: WebSocket; readonly until: <Name extends NewsName>(name: Name, isSo: (value: NewsOf<Name>) => boolean) => Promise<void> }

/** A page of ours that has just opened. */
async function openPage(): Promise<Page> {
  const { host: authority, origin, search } = new URL(host.address)
  const socket = new WebSocket(`ws://${authority}/calls${search}`, { origin })
  await once(socket, 'open')
  const heard = new Map<NewsName, unknown>()
  const listeners = new Set<() => void>()
  const calls = caller(socketCarrier(socket), (name, value) => {
    heard.set(name, value)
    for (const listen of [...listeners]) listen()
  })
  await calls.hello(null)
  return {
    calls,
    socket,
    until: (name, isSo) =>
      new Promise((resolve) => {
        const look = () => {
          if (!heard.has(name) || !isSo(heard.get(name) as never)) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        look()
      }),
  }
}
const isReady = (page: Page) => page.until('connection', ({ is }) => is === 'ready')
const isLit = (page: Page, level: 0 | 1) => page.until('shown', (shown) => shown['built-in'] === 100 * level)

test('a page runs a program on the board, and every page hears of it', async () => {
  const [Awa, Benoit] = [await openPage(), await openPage()]
  await isReady(Awa)
  expect(await Awa.calls.flag(creation)).toEqual({ ok: true })
  await Promise.all([isLit(Awa, 1), isLit(Benoit, 1)])
  await Benoit.calls.stop(null)
  await Promise.all([isLit(Awa, 0), isLit(Benoit, 0)])
  await Awa.until('life', (life) => life.is === 'stopped' && life.why === 'asked')
})

test('when the last page goes, what it started stops', async () => {
  const [Awa, Benoit] = [await openPage(), await openPage()]
  await isReady(Awa)
  await Awa.calls.flag(creation)
  await isLit(Benoit, 1)
  Awa.socket.terminate()
  await Benoit.calls.pause(null)
  await Benoit.until('life', ({ is }) => is === 'paused')
  Benoit.socket.terminate()
  const Chloe = await openPage()
  await Chloe.until('life', (life) => life.is === 'stopped' && life.why === 'asked')
  await isLit(Chloe, 0)
})

test('a call that the fall of the devices cuts short is lost for the page too, and the host stays', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const page = await openPage()
  await isReady(page)
  const pid = host.devicesPid() ?? 0
  process.kill(pid, 'SIGSTOP')
  const unanswered = page.calls.stop(null).catch((error: unknown) => error)
  // The host refuses this one itself, and so has passed the other on.
  await expect(page.calls.stop(5 as unknown as null)).rejects.toMatchObject({ message: 'stop: bad-input' })
  process.kill(pid, 'SIGKILL')
  expect(await unanswered).toMatchObject({ name: 'LinkLost', message: 'stop' })
  await page.until('connection', (state) => state.is === 'trouble' && state.problem === 'devices-fell')
  await isReady(page)
  expect(await page.calls.stop(null)).toBe(null)
})

test('what falls is noted in the journal, and nothing of what was made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
  await host.end()
  host = await startOwnHost({ folder })
  const page = await openPage()
  await isReady(page)
  process.kill(host.devicesPid() ?? 0, 'SIGKILL')
  await page.until('connection', (state) => state.is === 'trouble' && state.problem === 'devices-fell')
  host.pageFell()
  await host.end()
  const database = new DatabaseSync(join(folder, 'journal.sqlite'))
  expect(database.prepare('SELECT kind FROM event ORDER BY id').all().map(({ kind }) => kind)).toEqual(['started', 'devices-fell', 'page-fell'])
  database.close()
  rmSync(folder, { recursive: true })
})

test('the kiosk listens on loopback only', async () => {
  const { port, hostname } = new URL(host.address)
  expect(hostname).toBe('127.0.0.1')
  expect((await fetch(`http://127.0.0.1:${port}/nothing`)).status).toBe(404)
  const others = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses).filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of others) await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow('fetch failed')
})

test('each kiosk has a token of its own', async () => {
  const other = await startOwnHost({ board: 'emulated', port: 0 })
  const tokens = [host, other].map(({ address }) => new URL(address).searchParams.get('token') ?? '')
  await other.end()
  expect(new Set(tokens).size).toBe(2)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/)
})

test('a port that is taken is said in the words of the system', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  await expect(startOwnHost({ board: 'emulated', port: (holder.address() as AddressInfo).port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  holder.close()
})

test('a host that ends lets go of its pages and of its devices', async () => {
  const page = await openPage()
  const closed = once(page.socket, 'close')
  const pid = host.devicesPid() ?? 0
  await host.end()
  await closed
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  await expect(fetch(host.address)).rejects.toThrow('fetch failed')
})
