import type { Handlers, NewsName, NewsOf } from '../common/calls.ts'
import { isFacilitators } from '../common/calls.ts'
import { LinkLost, serve } from '../common/carrier.ts'
import type { Carrier, NewsListener, Serving } from '../common/carrier.ts'
import { startDevices } from '../devices/client.ts'
import type { LaunchDevices } from '../devices/client.ts'
import { startJournal as startOwnJournal } from '../journal/client.ts'
import type { InUse } from '../journal/client.ts'
import type { Journal } from '../journal/journal.ts'
import type { Machine } from './machine.ts'
import { stationHandlers } from './station.ts'
import type { Station } from './station.ts'

export type { LaunchDevices, LaunchedDevices } from '../devices/client.ts'
export type { InUse } from '../journal/client.ts'

export type Host = {
  /** A page that has come: it is served until its carrier closes. */
  openPage(carrier: Carrier): void
  readonly devicesPid: () => number | undefined
  /** The page fell: the journal notes that it did. */
  pageFell(): void
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
  /** The machine, where the kiosk is aboard: something starts it again, and it may be switched off. */
  readonly machine?: Machine | undefined
  /** A crew has handed over, or the visit has ended: nothing of it may stay anywhere. */
  readonly onHandOver?: () => void
  /** Folders that stand for USB sticks, in tests and for developers. */
  readonly stickFolders?: readonly string[] | undefined
  /** How the parts are started, where it is not as plain Node does. */
  readonly launchDevices?: LaunchDevices
  readonly startJournal?: (folder: string, onNews: NewsListener) => Promise<Journal | InUse>
}

/** The kiosk's parts: the journal, the devices in their own process, and whatever pages come. How pages come is told by whoever starts it. */
export async function startHost({ board, folder, isLockedDown, onLeave, machine, onHandOver = () => {}, stickFolders, launchDevices, startJournal = startOwnJournal }: HostSetting): Promise<Host | InUse> {
  const pages = new Set<Serving>()
  const tell = <Name extends NewsName>(name: Name, value: NewsOf<Name>) => {
    for (const page of pages) page.tell(name, value)
  }
  const journal = await startJournal(folder, tell)
  if (journal === 'folder-in-use') return journal
  const tellOfDevices: NewsListener = (name, value) => {
    tell(name, value)
    if (name === 'connection' && isFall(value as NewsOf<'connection'>)) journal.noteEvent('devices-fell')
  }
  const devices = startDevices(board, tellOfDevices, launchDevices)
  const station = stationHandlers({ folder, isLockedDown, onLeave, machine, tell, journal: journal.handlers, stickFolders })
  const onBug = (error: unknown) => console.error('host:', error)

  return {
    openPage(carrier) {
      const { handlers, mayAsk } = station.forPage()
      const all: Handlers = { ...devices.handlers, ...journal.handlers, ...comingAndGoing(journal.handlers, station, onHandOver), ...handlers, hello: helloOf(devices.handlers.hello, journal.handlers.hello, handlers.hello) }
      const onClosed = () => {
        pages.delete(page)
        // A page that went can no longer stop what it started. Should the devices have fallen too, nothing runs.
        if (pages.size > 0) return
        Promise.resolve(devices.handlers.stop(null)).catch((error: unknown) => {
          if (!(error instanceof LinkLost)) onBug(error)
        })
      }
      const page = serve(carrier, all, { onBug, onClosed, isOpen: (name) => !isFacilitators(name) || mayAsk() })
      pages.add(page)
    },
    devicesPid: devices.pid,
    pageFell: () => journal.noteEvent('page-fell'),
    async end() {
      await devices.end()
      await journal.end()
    },
  }
}

const isFall = (connection: NewsOf<'connection'>): boolean => connection.is === 'trouble' && connection.problem === 'devices-fell'

/** What begins and ends a crew's time, told once it has. */
function comingAndGoing({ sit, handOver, endVisit }: Pick<Handlers, 'sit' | 'handOver' | 'endVisit'>, station: Station, onHandOver: () => void): Pick<Handlers, 'sit' | 'handOver' | 'endVisit'> {
  return {
    async sit(picture) {
      const sat = await sit(picture)
      await station.crewSat()
      return sat
    },
    async handOver() {
      await handOver(null)
      onHandOver()
      return null
    },
    async endVisit() {
      await endVisit(null)
      await station.visitEnded()
      onHandOver()
      return null
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
