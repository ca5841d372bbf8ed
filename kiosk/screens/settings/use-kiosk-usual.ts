import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Usual } from '../../common/station-calls.ts'
import type { Kiosk } from '../kiosk.ts'
import { setKiosk, settingsFor } from './kiosk-usual.ts'
import type { Settings } from './settings.ts'

/** Sets the page as the facilitator has set its kiosk, as soon as the kiosk says so. */
export function useKioskUsual(kiosk: Kiosk, settings: Settings, onSettings: (settings: Settings) => void): void {
  const usual = useSyncExternalStore(kiosk.subscribe, () => kiosk.known().station?.usual)
  const crew = useSyncExternalStore(kiosk.subscribe, () => kiosk.known().seat?.crew)
  const before = useRef<Usual>(undefined)
  useEffect(() => {
    if (!usual || crew === undefined) return
    setKiosk(document.documentElement, usual)
    const wanted = settingsFor(usual, before.current, crew !== null, settings)
    before.current = usual
    if (wanted) onSettings(wanted)
  }, [usual, crew, settings, onSettings])
}
