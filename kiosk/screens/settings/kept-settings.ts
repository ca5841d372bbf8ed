import { settingNames, settingsIn } from './settings.ts'
import type { Settings } from './settings.ts'
import { themes } from './themes.ts'

const KEPT_AS = 'camion.settings'

/** A page that may keep nothing starts as usual each time. */
export function keptSettings(): Settings {
  try {
    return settingsIn(localStorage.getItem(KEPT_AS))
  } catch {
    return settingsIn(null)
  }
}

export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(settings))
  } catch {
    // The page is set for as long as it is open.
  }
}

/** How long the browser may take to empty its clipboard (ms) before the page goes on without. */
const EMPTY_WITHIN = 5_000

/** Forgets all that this page keeps, but for these settings; then what was copied. */
export async function leaveNothing(settings: Settings): Promise<void> {
  try {
    sessionStorage.clear()
    localStorage.clear()
  } catch {
    // A page that may keep nothing has nothing to forget.
  }
  keepSettings(settings)
  await Promise.race([emptyClipboard(), new Promise((resolve) => setTimeout(resolve, EMPTY_WITHIN))])
}

/** A window of ours refuses this to its page: there the host does it. */
async function emptyClipboard(): Promise<void> {
  try {
    await navigator.clipboard.writeText('')
  } catch {
    // Not every browser lets a page do this.
  }
}

/** Sets the page: `data-mood`, `data-hand` and so on for its styles, the language, and the paints as variables. */
export function setPage(page: HTMLElement, settings: Settings): void {
  page.lang = settings.locale
  for (const name of settingNames) page.dataset[name] = settings[name]
  for (const [paint, value] of Object.entries(themes[settings.theme][settings.contrast])) page.style.setProperty(`--${paint}`, value)
}
