import type { Carrier } from './carrier.ts'

/* The link between Electron's main process and a utility process that it launched. Its channel has no end that can be heard: letting go is said. */

/** A utility process as it sees who launched it: `process.parentPort`. */
export type ParentPort = {
  on(event: 'message', heard: (message: { readonly data: unknown }) => void): unknown
  postMessage(message: object): void
}

/** A utility process as who launched it sees it. */
export type UtilityProcess = {
  on(event: 'message', heard: (message: unknown) => void): unknown
  once(event: 'exit', ended: (code: number) => void): unknown
  postMessage(message: object): void
}

/** Who launched it hears nothing more, and wants it to go. */
const letGo = { letGo: true } as const
const isLetGo = (message: unknown): boolean => typeof message === 'object' && message !== null && 'letGo' in message

export const sayLetGo = (other: UtilityProcess): void => other.postMessage(letGo)

export function parentPortCarrier(port: ParentPort): Carrier {
  const carrier: Carrier = { send: (message) => port.postMessage(message), onMessage: () => {}, onClosed: () => {} }
  port.on('message', ({ data }) => {
    if (isLetGo(data)) carrier.onClosed()
    else carrier.onMessage(data)
  })
  return carrier
}

export function utilityCarrier(other: UtilityProcess): Carrier {
  let isThere = true
  const carrier: Carrier = {
    send: (message) => {
      if (isThere) other.postMessage(message)
    },
    onMessage: () => {},
    onClosed: () => {},
  }
  other.on('message', (message) => carrier.onMessage(message))
  other.once('exit', () => {
    isThere = false
    carrier.onClosed()
  })
  return carrier
}
