import type { Usual } from '../../common/station-calls.ts'
import { setVolume } from '../sounds.ts'
import { setUsualMood } from './settings.ts'
import type { Settings } from './settings.ts'

/* What a page does with how the facilitator has set its kiosk. */

/** The settings a page is to have; undefined: none that it has not. A crew that sits keeps what it has chosen, until the facilitator chooses anew. */
export function settingsFor(usual: Usual, before: Usual | undefined, isAnyoneHere: boolean, settings: Settings): Settings | undefined {
  const isChosenNow = before !== undefined && (before.locale !== usual.locale || before.mood !== usual.mood)
  if (isAnyoneHere && !isChosenNow) return undefined
  const wanted: Settings = { ...settings, mood: usual.mood, locale: usual.locale ?? settings.locale }
  return wanted.mood === settings.mood && wanted.locale === settings.locale ? undefined : wanted
}

/** Whoever sits down next finds it so. The light is a dark sheet over the page: a machine's own backlight is not ours to turn. */
export function setKiosk(page: HTMLElement, { mood, volume, brightness }: Usual): void {
  setUsualMood(mood)
  setVolume(volume / 100)
  page.toggleAttribute('data-dimmed', brightness < 100)
  page.style.setProperty('--dimmed', String((100 - brightness) / 100))
}
