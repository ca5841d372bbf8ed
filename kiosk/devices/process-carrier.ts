import type { Carrier } from '../common/carrier.ts'

/** The side of a process link that we need; both ends of `fork` have it. */
type Talks = {
  send?: ((message: object, sent: (error: Error | null) => void) => boolean) | undefined
  readonly connected: boolean
  on(event: 'message', heard: (message: unknown) => void): unknown
  once(event: 'disconnect', ended: () => void): unknown
}

/** Carries calls between the host and the devices, by Node's channel between a process and its child. */
export function processCarrier(other: Talks): Carrier {
  const carrier: Carrier = {
    send: (message) => {
      // A process may be dead before we hear of it. Unheard, the failure to send would end us too; that it closed is said all the same.
      if (other.connected) other.send?.(message, () => {})
    },
    onMessage: () => {},
    onClosed: () => {},
  }
  other.on('message', (message) => carrier.onMessage(message))
  other.once('disconnect', () => carrier.onClosed())
  return carrier
}
