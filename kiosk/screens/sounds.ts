import { createContext, useContext } from 'react'

/** Whether this kiosk may sound; the switch is for the screen that offers it. */
export const SoundsContext = createContext(true)

export const useSounds = (): boolean => useContext(SoundsContext)

let volume = 1
const listeners = new Set<() => void>()

/** How loud this kiosk is, 0 to 1, as the facilitator has set it: whatever sounds on the page is made that much softer. */
export const volumeNow = (): number => volume

export function setVolume(chosen: number): void {
  volume = Math.min(1, Math.max(0, chosen))
  for (const changed of listeners) changed()
}

/** Calls when the volume has changed. What it returns ends that. */
export function onVolume(changed: () => void): () => void {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}
