import type { Carrier } from '../common/carrier.ts'

/** The side of a thread that we need: a worker as its host sees it, or the port that a worker has to its host. */
type Talks = {
  postMessage(message: string): void
  on(event: 'message', heard: (message: unknown) => void): unknown
  once(event: 'exit' | 'close', ended: () => void): unknown
}

/** Carries calls between the host and a thread of its own, as JSON text: what is no JSON is carried no further than by any other link. */
export function threadCarrier(other: Talks, end: 'exit' | 'close'): Carrier {
  const carrier: Carrier = {
    send: (message) => other.postMessage(JSON.stringify(message)),
    onMessage: () => {},
    onClosed: () => {},
  }
  other.on('message', (message) => {
    if (typeof message === 'string') carrier.onMessage(JSON.parse(message))
  })
  other.once(end, () => carrier.onClosed())
  return carrier
}
