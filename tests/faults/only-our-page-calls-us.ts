import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import { callNames } from '../../kiosk/common/calls.ts'
import { caller } from '../../kiosk/common/carrier.ts'
import type { Carrier } from '../../kiosk/common/carrier.ts'
import { readDesk, serveDesk } from '../../kiosk/common/test-support/desk.ts'
import type { WindowLink } from '../../kiosk/common/window-link.ts'
import { acceptPages, socketCarrier } from '../../kiosk/host/page-link.ts'
import { fromPage } from '../../kiosk/window/channels.ts'
import { buildDesk } from '../support/electron/build-desk.ts'
import type { Sender } from '../support/electron/control.ts'
import { openKioskWindow } from '../support/electron/open-kiosk-window.ts'
import type { KioskWindow } from '../support/electron/open-kiosk-window.ts'
import { rightInput, wrongMessage } from './calling/messages.ts'
import type { Row } from './row.ts'

const token = 'the-token-of-this-kiosk'

/** What the page has of its window, and the way from the page to here. */
declare const globalThis: { readonly camion: WindowLink; readonly heardInPage: (message: string) => void }

/** Everyone who is not our page, as Electron would tell of them. */
const ourFrame = { url: 'app://camion/', origin: 'app://camion', parent: null }
const strangers: readonly (readonly [who: string, sender: Sender])[] = [
  ['a frame inside our page, from elsewhere', { contents: 'ours', frame: { url: 'https://example.org/', origin: 'https://example.org', parent: ourFrame } }],
  ['a frame inside our page, of our own', { contents: 'ours', frame: { ...ourFrame, parent: ourFrame } }],
  ['a page from elsewhere in our window', { contents: 'ours', frame: { url: 'https://example.org/', origin: 'https://example.org', parent: null } }],
  ['an address that looks like ours', { contents: 'ours', frame: { url: 'app://camion.example.org/', origin: 'app://camion.example.org', parent: null } }],
  ['a page without an origin', { contents: 'ours', frame: { url: 'about:blank', origin: 'null', parent: null } }],
  ['a file', { contents: 'ours', frame: { url: 'file:///page.html', origin: 'file://', parent: null } }],
  ['another window with our page', { contents: 'other', frame: ourFrame }],
  ['a frame that is gone', { contents: 'ours', frame: null }],
]

/** A right message of every call. */
const everyCall = callNames.map((call, index) => JSON.stringify({ ask: 1_000_000 + index, call, input: rightInput(call) }))

/** A desk's answer: what it heard and which bugs it met, our own questions left out. */
type Found = { readonly heard: readonly string[]; readonly bugs: number }
async function found(carrier: Carrier): Promise<Found> {
  const { heard, bugs } = readDesk(await caller(carrier, () => {}).flag('ours'))
  return { heard: heard.filter(([call, input]) => call !== 'flag' || input !== 'ours').map(([call]) => call), bugs }
}

async function pageCarrier(desk: KioskWindow): Promise<Carrier> {
  const page = await desk.page()
  const carrier: Carrier = { send: (message) => void page.evaluate((text) => globalThis.camion.send(text), JSON.stringify(message)).catch(() => {}), onMessage: () => {}, onClosed: () => {} }
  await page.exposeFunction('heardInPage', (message: string) => carrier.onMessage(JSON.parse(message)))
  await page.evaluate(() => globalThis.camion.hear((message) => globalThis.heardInPage(message)))
  return carrier
}

/** Strangers say every call to a window's host. The real page then asks what was heard. */
async function strangersAt(desk: KioskWindow): Promise<Found> {
  const carrier = await pageCarrier(desk)
  await found(carrier)
  for (const [, sender] of strangers) for (const message of everyCall) await desk.deeds.say(sender, fromPage, [message])
  return await found(carrier)
}

type Door = { readonly origin: string; readonly port: number; readonly taken: () => number; end(): void }

/** @param isOpenToAll the twin: whoever comes is let in */
async function openDoor(isOpenToAll: boolean): Promise<Door> {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  let taken = 0
  const onPage = (carrier: Carrier) => {
    serveDesk(carrier)
    const { onMessage } = carrier
    carrier.onMessage = (message) => {
      taken += 1
      onMessage(message)
    }
  }
  const endLinks = isOpenToAll ? acceptAll(server, onPage) : acceptPages(server, { origin: () => origin, token }, onPage)
  return {
    origin,
    port,
    taken: () => taken,
    end() {
      endLinks()
      server.closeAllConnections()
      server.close()
    },
  }
}

function acceptAll(server: Server, onPage: (carrier: Carrier) => void): () => void {
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => onPage(socketCarrier(socket)))
  return () => sockets.clients.forEach((socket) => socket.terminate())
}

/** Strangers at a door: they come from elsewhere, without the token, under another name, or at another path, and say every call if they get in. */
async function strangersAtDoor({ origin, port }: Door): Promise<number> {
  const right = { path: `/calls?token=${token}`, origin, host: `127.0.0.1:${port}` }
  const tries = [
    { ...right, origin: 'https://example.org' }, { ...right, origin: 'null' }, { ...right, origin: 'app://camion' }, { ...right, origin: origin.replace('127.0.0.1', 'localhost') }, { ...right, origin: `${origin}0` },
    { ...right, path: '/calls' }, { ...right, path: '/calls?token=' }, { ...right, path: `/calls?token=${token}x` }, { ...right, path: `/?token=${token}` }, { ...right, host: `example.org:${port}` }, { ...right, host: `localhost:${port}` },
  ]
  const gotIn = await Promise.all(
    tries.map(async ({ path, origin: from, host }) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { origin: from, headers: { host } })
      const isIn = await new Promise<boolean>((resolve) => socket.once('open', () => resolve(true)).once('error', () => resolve(false)))
      if (isIn) for (const message of everyCall) socket.send(message)
      if (isIn) await new Promise((resolve) => socket.once('pong', resolve).ping())
      socket.terminate()
      return isIn
    }),
  )
  return gotIn.filter(Boolean).length
}

/** Our own page, or whatever speaks with its voice, says something wrong. */
type Voice = { say(message: unknown): Promise<void>; readonly carrier: Carrier; end(): Promise<void> }

async function windowVoice(main: string): Promise<Voice> {
  const desk = await openKioskWindow({ main, isStandIn: true })
  const carrier = await pageCarrier(desk)
  // Straight to where Electron would say it, so that it may be what no preload of ours would pass on.
  return { say: (message) => desk.deeds.say({ contents: 'ours', frame: ourFrame }, fromPage, [message]), carrier, end: () => desk.kill() }
}

async function socketVoice(): Promise<Voice> {
  const door = await openDoor(false)
  const socket = await new Promise<WebSocket>((resolve, reject) => {
    const opening: WebSocket = new WebSocket(`ws://127.0.0.1:${door.port}/calls?token=${token}`, { origin: door.origin })
    opening.once('open', () => resolve(opening)).once('error', reject)
  })
  return {
    say: (message) => new Promise((resolve) => socket.send(typeof message === 'string' ? message : JSON.stringify(message ?? null), () => resolve())),
    carrier: socketCarrier(socket),
    end() {
      door.end()
      return Promise.resolve()
    },
  }
}

/** A message longer than anything of ours ends a socket, so it is not said there. */
const isSayable = (message: unknown, voice: 'window' | 'socket') => voice === 'window' || typeof message !== 'string' || message.length < 500_000

export const onlyOurPageCallsUs: Row = {
  name: 'only-our-page-calls-us',
  promise: 'A call is taken from our page, in its window or through its own door, and only if it is a call of ours with a right input.',
  commitCount: 100,
  fullCount: 1_000,
  async run(seeds, onProgress) {
    const failures: { seed: number; what: string }[] = []
    const [first = 0] = seeds
    const main = await buildDesk()
    const desk = await openKioskWindow({ main, isStandIn: true })
    const atWindow = await strangersAt(desk)
    await desk.kill()
    if (atWindow.heard.length > 0) failures.push({ seed: first, what: `a stranger was heard by the window: ${atWindow.heard.join(', ')}` })
    const door = await openDoor(false)
    const gotIn = await strangersAtDoor(door)
    door.end()
    if (gotIn > 0) failures.push({ seed: first, what: `${gotIn} strangers came in at the door` })

    for (const [name, open] of [['window', () => windowVoice(main)], ['socket', socketVoice]] as const) {
      const voice = await open()
      await found(voice.carrier)
      for (const [index, seed] of seeds.entries()) {
        const message = wrongMessage(seed)
        if (isSayable(message, name)) await voice.say(message)
        if (index % 100 !== 99 && index !== seeds.length - 1) continue
        const { heard, bugs } = await found(voice.carrier)
        if (heard.length > 0 || bugs > 0) failures.push({ seed, what: `over the ${name}, within 100 messages up to this one: taken: ${heard.join(', ') || 'none'}; exceptions: ${bugs}` })
        onProgress(index + 1, failures.length)
        if (failures.length > 0) break
      }
      await voice.end()
    }
    return {
      failures,
      measured: `${everyCall.length} calls by ${strangers.length} strangers to the window and by 11 to the door, ${seeds.length} wrong messages over each: none taken, no exception`,
      twin: await withoutChecks(main),
    }
  },
}

/** Whoever speaks is taken for our page, and whoever comes is let in. */
async function withoutChecks(main: string): Promise<{ readonly didFail: boolean; readonly measured: string }> {
  const desk = await openKioskWindow({ main, words: ['--unchecked'], isStandIn: true })
  const atWindow = await strangersAt(desk)
  await desk.kill()
  const door = await openDoor(true)
  const gotIn = await strangersAtDoor(door)
  const taken = door.taken()
  door.end()
  return { didFail: atWindow.heard.length > 0 && taken > 0, measured: `without the checks the window takes ${atWindow.heard.length} calls of strangers, the door lets ${gotIn} in and hears ${taken}` }
}
