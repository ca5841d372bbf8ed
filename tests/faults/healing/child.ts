import type { KioskWindow } from '../../support/electron/open-kiosk-window.ts'
import { KioskPage } from '../../support/kiosk-page.ts'

/** One look at a page that may fall meanwhile (ms). */
const LOOK = 500

/** The kiosk's page as it is now. */
async function pageOf(kiosk: KioskWindow): Promise<KioskPage> {
  const page = await kiosk.page()
  return KioskPage.on(page, page.url())
}

/** Looks again and again, at whatever page is there, until something is seen or it took too long (ms). Answers how long it took since `from`. */
export async function see(kiosk: KioskWindow, patience: number, look: (shown: KioskPage) => Promise<unknown>, from = performance.now()): Promise<number | undefined> {
  for (const latest = performance.now() + patience; ; ) {
    const isSeen = await Promise.race([
      pageOf(kiosk).then(look).then(() => true, () => false),
      new Promise<false>((resolve) => setTimeout(resolve, 4 * LOOK, false)),
    ])
    if (isSeen) return performance.now() - from
    if (performance.now() > latest) return undefined
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const wait = (shown: KioskPage) => shown.placed('wait')

/** A crew sits down and makes something that runs for ever. */
export async function begin(kiosk: KioskWindow): Promise<void> {
  const shown = await pageOf(kiosk)
  await shown.sitDown('le renard')
  await shown.put('Contrôle', 'forever', 'sous au départ')
  await shown.put('Contrôle', 'wait', 'au départ, dans toujours, tout en haut')
}

/** From now on, until the page becomes so: what is shown too shortly to be looked at is seen. */
export async function becoming(kiosk: KioskWindow, mark: 'data-board' | 'data-kept', value: string): Promise<{ readonly become: Promise<void> }> {
  const { page } = await pageOf(kiosk)
  await page.evaluate(([name, wanted]) => {
    document.documentElement.removeAttribute('data-became')
    const watcher = new MutationObserver(() => {
      if (!document.querySelector(`[${name}="${wanted}"]`)) return
      watcher.disconnect()
      document.documentElement.setAttribute('data-became', wanted)
    })
    watcher.observe(document.body, { subtree: true, attributes: true, attributeFilter: [name], childList: true })
  }, [mark, value] as const)
  return { become: page.locator(`html[data-became="${value}"]`).waitFor() }
}

/** Dials a digit that was not there before, without waiting for anything. */
export async function dial(kiosk: KioskWindow, digit: number): Promise<void> {
  const shown = await pageOf(kiosk)
  await shown.dial(wait(shown), 0, String(digit))
}

/** Dials a digit that was not there before; comes back once the page says that it is kept. */
export async function change(kiosk: KioskWindow, digit: number): Promise<void> {
  const shown = await pageOf(kiosk)
  await shown.kept('saved').waitFor()
  const { become } = await becoming(kiosk, 'data-kept', 'saving')
  await dial(kiosk, digit)
  await become
  await shown.kept('saved').waitFor()
}

/** The creation is there with one of these digits, and the board is ready. */
export async function isBack(shown: KioskPage, digits: readonly number[]): Promise<void> {
  await wait(shown).locator('.pad-field').filter({ hasText: new RegExp(`^[${digits.join('')}]$`) }).waitFor({ timeout: LOOK })
  await shown.board('ready').waitFor({ timeout: LOOK })
  await shown.kept('saved').waitFor({ timeout: LOOK })
}

/** The digit that is there. */
export async function digitOf(kiosk: KioskWindow): Promise<number> {
  return Number(await wait(await pageOf(kiosk)).locator('.pad-field').first().textContent())
}

/** What is made runs. */
export async function start(kiosk: KioskWindow): Promise<void> {
  const shown = await pageOf(kiosk)
  await shown.tap(shown.button('Essayer'))
  await shown.button('Pause').waitFor()
}

/** Nothing runs. */
export const isAtRest = (shown: KioskPage): Promise<void> => shown.button('Pas à pas').waitFor({ timeout: LOOK })

/** What is made runs, then stops: the board obeys. */
export async function tryIt(kiosk: KioskWindow): Promise<void> {
  await start(kiosk)
  const shown = await pageOf(kiosk)
  await shown.tap(shown.button('Stop'))
  await isAtRest(shown)
}

/** The help with that code is shown. */
export const isHelp = (shown: KioskPage, code: string): Promise<void> => shown.page.locator('.code').filter({ hasText: code }).first().waitFor({ timeout: LOOK })

export async function tryAgain(kiosk: KioskWindow): Promise<void> {
  await (await kiosk.page()).getByRole('link', { name: 'Réessayer' }).click()
}
