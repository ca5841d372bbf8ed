import { everyKey, everyPress, named } from '../../kiosk/window/test-support/every-key.ts'
import type { KeyPress } from '../../kiosk/window/keys.ts'
import type { WindowLink } from '../../kiosk/common/window-link.ts'
import { gestures } from '../support/electron/gestures.ts'
import { openKioskWindow, whichWindow } from '../support/electron/open-kiosk-window.ts'
import type { KioskWindow, WindowState } from '../support/electron/open-kiosk-window.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'

/** Keys pressed before the window is looked at again. */
const BATCH = 250

/** What the page has of its window. */
declare const globalThis: { readonly camion?: WindowLink }

/** A kiosk with a PIN that nobody here knows, and a child who has begun. */
async function openWithChild(isUnguarded: boolean): Promise<KioskWindow> {
  const kiosk = await openKioskWindow({ isLockedDown: true, ...(isUnguarded ? { isUnguarded, isStandIn: true } : {}) })
  const page = await kiosk.page()
  await page.evaluate(() => {
    globalThis.camion?.send(JSON.stringify({ ask: 10_000, call: 'choosePin', input: '839174' }))
    globalThis.camion?.send(JSON.stringify({ ask: 10_001, call: 'sit', input: 'fox' }))
  })
  await page.getByRole('button').first().waitFor()
  return kiosk
}

function whatGotOut({ windows, navigations, downloads, isOpen, isFull, address }: WindowState): string | undefined {
  if (windows > 0) return `${windows} new windows`
  if (navigations > 0) return `${navigations} navigations`
  if (downloads > 0) return `${downloads} downloads`
  if (!isOpen) return 'the window was closed'
  if (!isFull) return 'it is not full screen any more'
  return address === 'app://camion/' ? undefined : `the window shows ${address}`
}

/** A gesture in a window that it may close or lead elsewhere: what then fails has got out. */
async function gesture(kiosk: KioskWindow, name: string): Promise<string | undefined> {
  const page = await kiosk.page()
  const talk = await page.context().newCDPSession(page)
  await gestures[name]?.({ page, talk })
  await talk.detach()
  // What a gesture asked for is asked of main before this comes back.
  await page.evaluate(async () => {
    await fetch('/').then((answer) => answer.text())
  })
  return whatGotOut(await kiosk.state())
}

/** The press a seed names: any key, and each modifier in a third of the cases. */
function pressOf(seed: number): KeyPress {
  const random = seededRandom(seed)
  const key = everyKey[random.below(everyKey.length)] ?? 'Tab'
  const held = () => random.isTrue(1 / 3)
  return { key, shift: held(), control: held(), alt: held(), meta: held() }
}

const batchesOf = <Item>(items: readonly Item[]): readonly (readonly Item[])[] => Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) => items.slice(index * BATCH, (index + 1) * BATCH))

export const aChildCannotLeave: Row = {
  name: 'a-child-cannot-leave',
  promise: 'No key, no finger and no script makes a window, leads the kiosk’s window elsewhere, closes it, or takes it out of full screen.',
  commitCount: 500,
  fullCount: 100_000,
  async run(seeds, onProgress) {
    const failures: { seed: number; what: string }[] = []
    const kiosk = await openWithChild(false)
    const [first = 0] = seeds
    for (const presses of batchesOf(everyPress)) {
      await kiosk.press(presses)
      const what = whatGotOut(await kiosk.state())
      if (what !== undefined) failures.push({ seed: first, what: `between ${named(presses[0] ?? pressOf(0))} and ${named(presses.at(-1) ?? pressOf(0))}: ${what}` })
      if (failures.length > 0) break
    }
    for (const name of Object.keys(gestures)) {
      if (failures.length > 0) break
      const what = await gesture(kiosk, name).catch((error: unknown) => `the page is gone (${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)})`)
      if (what !== undefined) failures.push({ seed: first, what: `${name}: ${what}` })
    }
    let done = 0
    for (const batch of batchesOf(seeds)) {
      if (failures.length > 0) break
      await kiosk.press(batch.map(pressOf))
      const what = whatGotOut(await kiosk.state())
      if (what !== undefined) failures.push({ seed: batch[0] ?? first, what: `within ${batch.length} keys from here: ${what}` })
      onProgress((done += batch.length), failures.length)
    }
    const kind = kiosk.kind
    await kiosk.kill()
    return {
      failures,
      measured: `${everyPress.length} keys with every modifier, ${Object.keys(gestures).length} gestures, ${done} random keys on ${kind === 'electron' ? 'Electron itself' : whichWindow()}: nothing got out`,
      twin: await withoutGuards(),
    }
  },
}

/** The same kiosk, whose guards are heard and passed over. */
async function withoutGuards(): Promise<{ readonly didFail: boolean; readonly measured: string }> {
  const kiosk = await openWithChild(true)
  await kiosk.press(everyPress.filter(({ alt, meta }) => !alt && !meta))
  const byKeys = whatGotOut(await kiosk.state())
  const byScript = await gesture(kiosk, 'links').catch(() => 'the page is gone')
  await kiosk.kill()
  return { didFail: byKeys !== undefined && byScript !== undefined, measured: `without the guards: keys: ${byKeys ?? 'nothing'}; links: ${byScript ?? 'nothing'}` }
}
