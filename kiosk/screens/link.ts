import type { Caller } from '../common/calls.ts'
import type { Carrier } from '../common/carrier.ts'
import { unplugged } from '../common/connection.ts'
import { idle } from '../common/life.ts'
import { later } from './afterwards.ts'
import { ignoreLostLink } from './kiosk.ts'
import type { Kiosk, Known } from './kiosk.ts'

/** How long (ms) to wait before the host is called again. */
const CALL_AGAIN_AFTER = 500

const nothingYet: Known = { isLinked: false, connection: unplugged, life: idle, shown: {}, sensed: {}, work: { blocks: [], boxes: {}, said: '' }, seat: undefined, disk: { is: 'saved' }, station: undefined }

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
    const { caller } = await later()
    const token = new URLSearchParams(address.search).get('token') ?? ''
    const socket = new WebSocket(`ws://${address.host}/calls?token=${encodeURIComponent(token)}`)
    calls = caller(
      socketCarrier(socket),
      (name, value) => know({ [name]: value }),
      () => {
        know({ ...nothingYet, connection: known.connection })
        setTimeout(() => void link(), CALL_AGAIN_AFTER)
      },
    )
    socket.addEventListener('open', () => {
      know({ isLinked: true })
      void calls.hello(null).catch(ignoreLostLink)
    })
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

function socketCarrier(socket: WebSocket): Carrier {
  const carrier: Carrier = { send: (message) => socket.send(JSON.stringify(message)), onMessage: () => {}, onClosed: () => {} }
  socket.addEventListener('message', ({ data }) => carrier.onMessage(JSON.parse(String(data))))
  socket.addEventListener('close', () => carrier.onClosed())
  return carrier
}
