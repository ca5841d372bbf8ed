import { EventEmitter } from 'node:events'
import { noteConfiguration } from './configuration.ts'

type Answer = (request: Request) => Promise<Response> | Response
type Given = (...given: never[]) => unknown

/** A session: keeps what main sets, so that it can be asked. */
export class Session extends EventEmitter {
  readonly set = new Map<string, Given>()
  readonly schemes = new Map<string, Answer>()
  readonly protocol = { handle: (scheme: string, answer: Answer) => void this.schemes.set(scheme, answer) }
  readonly webRequest = { onBeforeRequest: (filter: { readonly urls: readonly string[] }, listener: Given) => this.#keep('onBeforeRequest', listener, filter) }
  cancelled: readonly string[] = []

  constructor() {
    super()
    this.on('newListener', (name: string) => noteConfiguration('handlers', name))
  }

  setPermissionRequestHandler = (handler: Given) => this.#keep('setPermissionRequestHandler', handler)
  setPermissionCheckHandler = (handler: Given) => this.#keep('setPermissionCheckHandler', handler)
  setDevicePermissionHandler = (handler: Given) => this.#keep('setDevicePermissionHandler', handler)
  setDisplayMediaRequestHandler = (handler: Given) => this.#keep('setDisplayMediaRequestHandler', handler)
  setBluetoothPairingHandler = (handler: Given) => this.#keep('setBluetoothPairingHandler', handler)
  setSpellCheckerEnabled = (isEnabled: boolean) => noteConfiguration('handlers', `setSpellCheckerEnabled(${isEnabled})`)
  flushStorageData(): void {}
  clearStorageData(options: { readonly storages: readonly string[] }): Promise<void> {
    noteConfiguration('handlers', `clearStorageData(${options.storages.join(' ')})`)
    return Promise.resolve()
  }

  #keep(name: string, handler: Given, filter?: { readonly urls: readonly string[] }): void {
    this.set.set(name, handler)
    if (filter) this.cancelled = filter.urls
    noteConfiguration('handlers', name)
  }
}

const sessions = new Map<string, Session>()
export const session = {
  fromPartition(name: string, options: object = {}): Session {
    noteConfiguration('partitions', [name, options])
    const found = sessions.get(name) ?? new Session()
    sessions.set(name, found)
    return found
  },
}
