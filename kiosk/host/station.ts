import type { Handlers, JournalHandlers } from '../common/calls.ts'
import type { NewsListener } from '../common/carrier.ts'

/** What the host itself answers: the PIN, the sticks, leaving. */
export type StationHandlers = Pick<Handlers, 'unlock' | 'lock' | 'choosePin' | 'pinFromStick' | 'toStick' | 'onStick' | 'fromStick' | 'changePin' | 'pinToStick' | 'leave' | 'hello'>

export type StationSetting = {
  readonly folder: string
  readonly isLockedDown: boolean
  readonly onLeave: () => void
  readonly tell: NewsListener
  readonly journal: JournalHandlers
}

export type Station = {
  /** The handlers of one page, and whether its facilitator's menu is open: each page has a door of its own. */
  forPage(): { readonly handlers: StationHandlers; readonly isOpen: () => boolean }
}

export function stationHandlers({ isLockedDown, onLeave, tell }: StationSetting): Station {
  const noStick = { ok: false, reason: 'no-stick' } as const
  return {
    forPage() {
      return {
        isOpen: () => false,
        handlers: {
          hello() {
            tell('station', { hasPin: false, isLockedDown })
            return null
          },
          unlock: () => ({ ok: false, left: 0, wait: 60 }),
          lock: () => null,
          choosePin: () => ({ ok: false, reason: 'not-on-disk' }),
          pinFromStick: () => noStick,
          toStick: () => noStick,
          onStick: () => noStick,
          fromStick: () => noStick,
          changePin: () => ({ ok: false, reason: 'not-on-disk' }),
          pinToStick: () => noStick,
          leave() {
            onLeave()
            return null
          },
        },
      }
    },
  }
}
