import { lazy, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components'
import './facilitator.css'
import type { Kiosk } from '../kiosk.ts'
import { Truck } from '../parts/truck.tsx'
import { useWords } from '../words/words.ts'
import { askOf } from './ask.ts'
import type { Ask } from './ask.ts'
import { FirstPin } from './first-pin.tsx'
import { whenHeld } from './hold.ts'
import { Overlay } from './overlay.tsx'
import { UnlockPad } from './unlock-pad.tsx'
import { useIdle } from '../use-idle.ts'
import type { Refused } from './waiting.ts'

/** With all that is behind it, only for who has typed the PIN. */
const Menu = lazy(async () => ({ default: (await import('./menu.tsx')).Menu }))

/** How long (ms) nobody touches anything before it closes by itself. */
const PAD_IDLE = 30_000
const MENU_IDLE = 5 * 60_000

/** The facilitator's way in, over whatever the page shows: the hidden corner, the PIN, the menu. */
export function FacilitatorDoor({ kiosk }: { readonly kiosk: Kiosk }) {
  const { isLinked, station } = useSyncExternalStore(kiosk.subscribe, kiosk.known)
  const ask = useMemo(() => askOf(kiosk), [kiosk])
  const [shown, setShown] = useState<'nothing' | 'pad' | 'menu'>('nothing')
  const [refused, setRefused] = useState<Refused>()
  const close = () => setShown('nothing')
  // The same one as long as the menu is open: its pages ask anew when how they ask changes.
  const closeMenu = useCallback(() => {
    void ask('lock', null)
    setShown('nothing')
  }, [ask])

  useEffect(() => whenHeld(() => setShown((before) => (before === 'nothing' ? 'pad' : before))), [])
  // A link that ended took the open menu with it: the next one asks for the PIN again.
  if (!isLinked && shown === 'menu') setShown('nothing')

  if (station?.hasPin === false && station.isLockedDown) return <FirstPinOverlay ask={ask} onKept={close} />
  if (shown === 'nothing') return null
  if (shown === 'menu') {
    // All at once: whoever comes by keyboard is at its first button.
    return (
      <Suspense>
        <MenuOverlay kiosk={kiosk} ask={ask} onClose={closeMenu} />
      </Suspense>
    )
  }
  // Once it is kept the kiosk says so, and the pad asks for it.
  if (station?.hasPin === false) return <FirstPinOverlay ask={ask} onKept={() => {}} onClose={close} />
  return (
    <PadOverlay onClose={close}>
      <UnlockPad
        ask={ask}
        refused={refused}
        onRefused={setRefused}
        onOpen={() => {
          setRefused(undefined)
          setShown('menu')
        }}
      />
    </PadOverlay>
  )
}

function PadOverlay({ onClose, children }: { readonly onClose: () => void; readonly children: React.ReactNode }) {
  const { words } = useWords()
  useIdle(PAD_IDLE, onClose)
  return (
    <Overlay name={words('facilitator.pad.title')} look="pad-overlay" onEscape={onClose}>
      <div className="door-words">
        <Truck />
        <h1>{words('facilitator.pad.title')}</h1>
      </div>
      {children}
      <div className="door-more">
        <Button className="pill" onPress={onClose}>
          {words('facilitator.pad.close')}
        </Button>
      </div>
    </Overlay>
  )
}

type FirstPinOverlayProps = { readonly ask: Ask; readonly onKept: () => void; readonly onClose?: () => void }

/** @param onClose where a kiosk goes on without a PIN */
function FirstPinOverlay({ ask, onKept, onClose }: FirstPinOverlayProps) {
  const { words } = useWords()
  useIdle(PAD_IDLE, onClose ?? (() => {}))
  return (
    <Overlay name={words('facilitator.choose.title')} look="pad-overlay" {...(onClose ? { onEscape: onClose } : {})}>
      <FirstPin ask={ask} onKept={onKept} {...(onClose ? { onClose } : {})} />
    </Overlay>
  )
}

type MenuOverlayProps = { readonly kiosk: Kiosk; readonly ask: Ask; readonly onClose: () => void }

function MenuOverlay({ kiosk, ask, onClose }: MenuOverlayProps) {
  const { words } = useWords()
  useIdle(MENU_IDLE, onClose)
  return (
    <Overlay name={words('facilitator.menu.title')} look="menu-overlay">
      <Menu kiosk={kiosk} ask={ask} onClose={onClose} />
    </Overlay>
  )
}
