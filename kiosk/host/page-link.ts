import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { LARGEST_MESSAGE } from '../common/carrier.ts'
import type { Carrier } from '../common/carrier.ts'

/** Who may speak: our own page, which knows the token, from this very address. */
export type Admission = { readonly origin: () => string; readonly token: string }

/** Lets our page, and no other, open a WebSocket at `/calls`. Answers how to end all those links: the server itself forgets them once they are open. */
export function acceptPages(server: Server, admission: Admission, onPage: (carrier: Carrier) => void): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE })
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (!isAdmitted(request, admission)) {
      // From here on nobody else hears of the stream's errors, and one unheard would end the host.
      stream.on('error', () => stream.destroy())
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => onPage(socketCarrier(socket)))
  })
  return () => {
    for (const socket of sockets.clients) socket.terminate()
  }
}

function isAdmitted(request: IncomingMessage, { origin, token }: Admission): boolean {
  const url = URL.parse(request.url ?? '', origin())
  const given = Buffer.from(url?.searchParams.get('token') ?? '')
  const ours = Buffer.from(token)
  const isHere = request.headers.origin === origin() && `http://${request.headers.host ?? ''}` === origin()
  return isHere && url?.pathname === '/calls' && given.length === ours.length && timingSafeEqual(given, ours)
}

/** Carries calls over a WebSocket, as JSON text. */
export function socketCarrier(socket: WebSocket): Carrier {
  const carrier: Carrier = {
    send: (message) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
    },
    onMessage: () => {},
    onClosed: () => {},
  }
  socket.binaryType = 'nodebuffer'
  socket.on('message', (data, isBinary) => {
    const message = isBinary || !Buffer.isBuffer(data) ? undefined : parsed(data.toString('utf8'))
    if (message !== undefined) carrier.onMessage(message)
  })
  socket.on('error', () => socket.terminate())
  socket.once('close', () => carrier.onClosed())
  return carrier
}

/** What is not JSON is nothing anyone of ours said. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
