import type { Caller } from '../common/calls.ts'
import type { Carrier } from '../common/carrier.ts'
import { unplugged } from '../common/connection.ts'
import { idle } from '../common/life.ts'
import type { WindowLink } from '../common/window-link.ts'
import { later } from './afterwards.ts'
import { ignoreLostLink } from './kiosk.ts'
import type { Kiosk, Known } from './kiosk.ts'

declare global {
  /** Given by our own window; a browser gives none. */
  var camion: WindowLink | undefined
}

/** How long (ms) to wait before the host is called again. */
const CALL_AGAIN_AFTER = 500

const nothingYet: Known = { isLinked: false, connection: unplugged, life: idle, shown: {}, sensed: {}, wired: {}, work: { blocks: [], boxes: {}, said: '' }, goal: null, seat: undefined, disk: { is: 'saved' }, station: undefined }

/** Links the page with its host, and again whenever the link is lost. */
export function linkKiosk(address: Location): Kiosk {
  let known = nothingYet
  let calls: Caller
  const listeners = new Set<() => void>()

  function know(news: Partial<Known>): void {
    known = { ...known, ...news }
    for (const changed of listeners) changed()
  }

  async function link(): Promise<void> {
    const { caller, messageText } = await later()
    const { carrier, opened } = globalThis.camion ? windowCarrier(globalThis.camion, messageText) : socketCarrier(address, messageText)
    calls = caller(
      carrier,
      (name, value) => know({ [name]: value }),
      () => {
        // The board may be another one when the link is back; who sits here and what is on the disk is as it was.
        know({ ...nothingYet, connection: known.connection, seat: known.seat, disk: known.disk, station: known.station })
        setTimeout(() => void link(), CALL_AGAIN_AFTER)
      },
    )
    await opened
    know({ isLinked: true })
    await calls.hello(null).catch(ignoreLostLink)
  }

  void link()
  return {
    calls: () => calls,
    known: () => known,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

type ToText = (message: object) => string
type Opening = { readonly carrier: Carrier; readonly opened: Promise<unknown> }

function socketCarrier({ host, search }: Location, toText: ToText): Opening {
  const token = new URLSearchParams(search).get('token') ?? ''
  const socket = new WebSocket(`ws://${host}/calls?token=${encodeURIComponent(token)}`)
  const opened = new Promise((resolve) => socket.addEventListener('open', resolve))
  const carrier: Carrier = {
    send(message) {
      const text = toText(message)
      // What a child does while the kiosk is called again waits for it; should it not answer, the link is lost and so is this.
      if (socket.readyState === WebSocket.CONNECTING) void opened.then(() => socket.send(text))
      else socket.send(text)
    },
    onMessage: () => {},
    onClosed: () => {},
  }
  socket.addEventListener('message', ({ data }) => carrier.onMessage(JSON.parse(String(data))))
  socket.addEventListener('close', () => carrier.onClosed())
  return { carrier, opened }
}

/** The window's link lasts as long as its page. */
function windowCarrier(camion: WindowLink, toText: ToText): Opening {
  const carrier: Carrier = { send: (message) => camion.send(toText(message)), onMessage: () => {}, onClosed: () => {} }
  camion.hear((message) => carrier.onMessage(JSON.parse(message)))
  return { carrier, opened: Promise.resolve() }
}
