import { createContext, useContext } from 'react'

/** Whether this kiosk may sound; the switch is for the screen that offers it. */
export const SoundsContext = createContext(true)

export const useSounds = (): boolean => useContext(SoundsContext)
