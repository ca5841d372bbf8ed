import type { App, WebContents } from 'electron'
import { isTooMany, MOST_FALLS, withFall } from '../common/falls.ts'
import { helpAddress, pageAddress } from './page-address.ts'

/** What falls, as the help's code says it: `P3` is three falls of the page within a minute. */
const fallCodes = { page: 'P', graphics: 'G', host: 'H' } as const

const codeOf = (what: keyof typeof fallCodes): string => `${fallCodes[what]}${MOST_FALLS}`

/** After so long (ms) without a touch the kiosk tries again by itself. */
const TRY_AGAIN_AFTER = 60_000

/** Shows something of ours in the window, now or as soon as Electron has put away what fell. */
export type Show = { page(): void; help(what: keyof typeof fallCodes): void }

export function showIn(contents: WebContents): Show {
  let nextTry: NodeJS.Timeout | undefined
  const load = (address: string) =>
    setImmediate(() => {
      if (!contents.isDestroyed()) contents.loadURL(address).catch(() => {})
    })
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) clearTimeout(nextTry)
  })
  // Whatever was loaded when the help was asked for, only the help itself is left again: never a page that a child works on.
  contents.on('did-finish-load', () => {
    if (contents.getURL().startsWith(helpAddress(''))) nextTry = setTimeout(() => load(pageAddress), TRY_AGAIN_AFTER)
  })
  return { page: () => load(pageAddress), help: (what) => load(helpAddress(codeOf(what))) }
}

/**
 * Loads the page again when it fell or hangs; once that is too often, shows an adult what to do.
 * @param onPageGone the page fell, and what spoke for it is no more
 */
export function heal(app: App, contents: WebContents, show: Show, onPageGone: () => void): void {
  const falls: Record<'page' | 'graphics', readonly number[]> = { page: [], graphics: [] }

  /** Counts it. Answers whether it is too often; then the count begins anew. */
  function isOften(what: keyof typeof falls): boolean {
    falls[what] = withFall(falls[what], performance.now())
    if (!isTooMany(falls[what])) return false
    falls[what] = []
    return true
  }
  const showAgain = () => (isOften('page') ? show.help('page') : show.page())

  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    console.error(`window: the page fell (${reason}), loaded again`)
    onPageGone()
    showAgain()
  })
  contents.on('unresponsive', () => {
    console.error('window: the page hangs')
    contents.forcefullyCrashRenderer()
  })
  contents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    // -3: another page was loaded meanwhile.
    if (!isMainFrame || code === -3) return
    console.error(`window: the page could not be loaded (${code})`)
    showAgain()
  })
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return
    console.error(`window: the graphics fell (${reason})`)
    // Chromium starts them again by itself.
    if (isOften('graphics')) show.help('graphics')
  })
}
