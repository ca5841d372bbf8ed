import type { Handlers, JournalHandlers } from '../common/calls.ts'
import type { NewsListener } from '../common/carrier.ts'
import { creationsOnStick } from './creations-on-stick.ts'
import { MenuDoor } from './menu-door.ts'
import { PinDoor } from './pin-door.ts'
import { pinText, readPinText } from './pin.ts'
import { Stick } from './sticks.ts'

/** What the host itself answers: the PIN, the sticks, leaving. */
export type StationHandlers = Pick<Handlers, 'unlock' | 'lock' | 'choosePin' | 'pinFromStick' | 'toStick' | 'onStick' | 'fromStick' | 'changePin' | 'pinToStick' | 'leave' | 'hello'>

export type StationSetting = {
  readonly folder: string
  readonly isLockedDown: boolean
  readonly onLeave: () => void
  readonly tell: NewsListener
  readonly journal: JournalHandlers
  /** Folders that stand for sticks, in tests and for developers. */
  readonly stickFolders?: readonly string[] | undefined
  /** Milliseconds of a clock that nobody can set. */
  readonly now?: () => number
}

export type Station = {
  /** The handlers of one page, and whether it may ask now what is the facilitator's; asking keeps its menu open. Each page has a door of its own. */
  forPage(): { readonly handlers: StationHandlers; readonly mayAsk: () => boolean }
}

/** The PIN's file on a stick. */
const PIN_FILE = 'camion-pin.json'

export function stationHandlers({ folder, isLockedDown, onLeave, tell, journal, stickFolders, now = () => performance.now() }: StationSetting): Station {
  const door = new PinDoor(folder, now)
  const stick = new Stick(stickFolders)
  const tellStation = async () => tell('station', { hasPin: await door.hasPin(), isLockedDown })
  const shared: Omit<StationHandlers, 'unlock' | 'lock'> = {
    ...creationsOnStick(stick, journal),
    async hello() {
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
    leave() {
      // Whoever asked is answered before everything ends.
      setImmediate(onLeave)
      return null
    },
  }

  return {
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
