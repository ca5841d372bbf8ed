import { join } from 'node:path'
import type { Handlers, JournalHandlers } from '../common/calls.ts'
import type { NewsListener } from '../common/carrier.ts'
import { isGivable } from '../common/given.ts'
import { usual } from '../common/station-calls.ts'
import type { Usual } from '../common/station-calls.ts'
import { dayOf } from '../journal/visit-day.ts'
import { creationsOnStick } from './creations-on-stick.ts'
import { GivenHere } from './given-here.ts'
import { KeptFile, readWith } from './kept-file.ts'
import { switchOff } from './machine.ts'
import type { Machine } from './machine.ts'
import { MenuDoor } from './menu-door.ts'
import { PinDoor } from './pin-door.ts'
import { pinText, readPinText } from './pin.ts'
import { roadBookAboard } from './road-book-aboard.ts'
import type { RoadBookHandlers } from './road-book-aboard.ts'
import { Stick } from './sticks.ts'

/** What the host itself answers: the PIN, the sticks, the day, the machine. */
export type StationHandlers = Pick<
  Handlers,
  'unlock' | 'lock' | 'choosePin' | 'pinFromStick' | 'toStick' | 'onStick' | 'fromStick' | 'changePin' | 'pinToStick' | 'give' | 'setUsual' | 'leave' | 'restart' | 'switchOff' | 'hello'
> &
  RoadBookHandlers

export type StationSetting = {
  readonly folder: string
  readonly isLockedDown: boolean
  readonly onLeave: () => void
  /** The machine, where the kiosk is aboard. */
  readonly machine?: Machine | undefined
  readonly tell: NewsListener
  readonly journal: JournalHandlers
  /** Folders that stand for sticks, in tests and for developers. */
  readonly stickFolders?: readonly string[] | undefined
  /** Milliseconds of a clock that nobody can set. */
  readonly now?: () => number
  /** What the machine's clock says, ms since 1970. */
  readonly clock?: () => number
}

export type Station = {
  /** The handlers of one page, and whether it may ask now what is the facilitator's; asking keeps its menu open. Each page has a door of its own. */
  forPage(): { readonly handlers: StationHandlers; readonly mayAsk: () => boolean }
  /** A crew has sat down: a visit of an earlier day may have ended with it. */
  crewSat(): Promise<void>
  visitEnded(): Promise<void>
}

/** How a kiosk is set that nobody has set. */
const asItComes: Usual = { locale: null, mood: 'words', volume: 100, brightness: 100 }

/** The PIN's file on a stick. */
const PIN_FILE = 'camion-pin.json'

export function stationHandlers({ folder, isLockedDown, onLeave, tell, machine, journal, stickFolders, now = () => performance.now(), clock = Date.now }: StationSetting): Station {
  const door = new PinDoor(folder, now)
  const stick = new Stick(stickFolders)
  const given = new GivenHere(folder)
  const settings = new KeptFile(join(folder, 'usual.json'), readWith(usual))
  const today = () => dayOf(clock())

  async function tellStation(): Promise<void> {
    tell('station', { hasPin: await door.hasPin(), isLockedDown, given: await given.now(), usual: (await settings.value()) ?? asItComes })
  }

  /** What was given on an earlier day went with that day's visit. A journal that does not answer ends none. */
  async function crewSat(): Promise<void> {
    const visit = await Promise.resolve(journal.visit(null)).catch(() => undefined)
    if (visit && (await given.visitIsOf(visit.day))) await tellStation()
  }
  const begun = crewSat()

  const shared: Omit<StationHandlers, 'unlock' | 'lock'> = {
    ...creationsOnStick(stick, journal),
    ...roadBookAboard(folder, stick, today),
    async hello() {
      await begun
      await tellStation()
      return null
    },
    async choosePin(pin) {
      const chosen = await door.chooseFirst(pin)
      await tellStation()
      return chosen
    },
    changePin: door.change,
    async pinToStick() {
      const pin = await door.hashed()
      return pin ? await stick.write(PIN_FILE, pinText(pin)) : { ok: false, reason: 'stick-failed' }
    },
    async pinFromStick() {
      if (await door.hasPin()) return { ok: false, reason: 'already-chosen' }
      const read = await stick.read(PIN_FILE)
      if (!read.ok) return { ok: false, reason: read.reason === 'no-stick' ? 'no-stick' : 'stick-failed' }
      const pin = read.text === undefined ? undefined : readPinText(read.text)
      if (!pin) return { ok: false, reason: 'no-pin-on-stick' }
      const taken = await door.takeFirst(pin)
      await tellStation()
      if (taken.ok) return taken
      return { ok: false, reason: taken.reason === 'already-chosen' ? 'already-chosen' : 'not-on-disk' }
    },
    async give(wish) {
      if (wish && !isGivable(wish)) return { ok: false, reason: 'unknown' }
      const { day } = await journal.visit(null)
      const isKept = await given.give(wish, day)
      await tellStation()
      return { ok: true, isKept }
    },
    async setUsual(chosen) {
      const isKept = await settings.keep(chosen)
      await tellStation()
      return { ok: true, isKept }
    },
    restart() {
      if (!machine) return { ok: false, reason: 'not-aboard' }
      // Whoever asked is answered before everything ends.
      setImmediate(machine.onRestart)
      return { ok: true }
    },
    async switchOff() {
      if (!machine) return { ok: false, reason: 'not-aboard' }
      return (await switchOff(machine.run)) ? { ok: true } : { ok: false, reason: 'refused' }
    },
    leave() {
      // Whoever asked is answered before everything ends.
      setImmediate(onLeave)
      return null
    },
  }

  return {
    crewSat,
    async visitEnded() {
      if (await given.visitEnded()) await tellStation()
    },
    forPage() {
      const menu = new MenuDoor(now)
      return {
        mayAsk: () => menu.letsThrough(),
        handlers: {
          ...shared,
          async unlock(pin) {
            const tried = await door.try(pin)
            if (tried.ok) menu.open()
            return tried
          },
          lock() {
            menu.shut()
            return null
          },
        },
      }
    },
  }
}
