import type { Handlers, NewsName, NewsOf } from '../common/calls.ts'
import { isFacilitators } from '../common/calls.ts'
import { LinkLost, serve } from '../common/carrier.ts'
import type { Carrier, NewsListener, Serving } from '../common/carrier.ts'
import { startDevices } from '../devices/client.ts'
import type { DevicesClient } from '../devices/client.ts'
import { startJournal } from '../journal/client.ts'
import { stationHandlers } from './station.ts'

export type Host = {
  /** A page that has come: it is served until its carrier closes. */
  openPage(carrier: Carrier): void
  readonly devicesPid: () => number | undefined
  end(): Promise<void>
}

export type HostSetting = {
  /** `any`, `emulated`, or the path of a port. */
  readonly board: string
  /** Where this kiosk keeps all that it keeps. */
  readonly folder: string
  /** A kiosk aboard, which a child can't leave. */
  readonly isLockedDown: boolean
  /** The facilitator wishes to leave the kiosk. */
  readonly onLeave: () => void
  readonly startDevices?: (board: string, onNews: NewsListener) => DevicesClient
}

/** The kiosk's parts: the devices in their own process, the journal, and whatever pages come. How pages come is told by whoever starts it. */
export function startHost({ board, folder, isLockedDown, onLeave, startDevices: start = startDevices }: HostSetting): Host {
  const pages = new Set<Serving>()
  const tell = <Name extends NewsName>(name: Name, value: NewsOf<Name>) => {
    for (const page of pages) page.tell(name, value)
  }
  const devices = start(board, tell)
  const journal = startJournal(folder, tell)
  const station = stationHandlers({ folder, isLockedDown, onLeave, tell, journal: journal.handlers })
  const onBug = (error: unknown) => console.error('host:', error)

  return {
    openPage(carrier) {
      const { handlers, isOpen } = station.forPage()
      const all: Handlers = { ...devices.handlers, ...journal.handlers, ...handlers, hello: helloOf(devices.handlers.hello, journal.handlers.hello, handlers.hello) }
      const onClosed = () => {
        pages.delete(page)
        // A page that went can no longer stop what it started. Should the devices have fallen too, nothing runs.
        if (pages.size > 0) return
        Promise.resolve(devices.handlers.stop(null)).catch((error: unknown) => {
          if (!(error instanceof LinkLost)) onBug(error)
        })
      }
      const page = serve(carrier, all, { onBug, onClosed, isOpen: (name) => !isFacilitators(name) || isOpen() })
      pages.add(page)
    },
    devicesPid: devices.pid,
    async end() {
      await devices.end()
      journal.end()
    },
  }
}

/** Each part tells its own news. What is lost of one is said by it again when it comes back. */
function helloOf(...hellos: readonly Handlers['hello'][]): Handlers['hello'] {
  return async () => {
    await Promise.allSettled(hellos.map(async (hello) => await hello(null)))
    return null
  }
}
