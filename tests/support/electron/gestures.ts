import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'

/** Somewhere else, in every way an address can be written that is asked for over something. */
const elsewhere = ['https://example.org/', 'http://127.0.0.1:1/', 'file:///etc/passwd', '//example.org/', 'https://camion.invalid/other', 'https://camion.invalid/assets/', 'mailto:a@example.org', 'javascript:void(document.title="out")']

type Hands = { readonly page: Page; readonly talk: CDPSession }

/** What hands, or a script that got in, may do to leave a page, each by its name. */
export const gestures: Readonly<Record<string, (hands: Hands) => Promise<unknown>>> = {
  'a long press': async ({ talk }) => {
    await talk.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 640, y: 400 }] })
    await new Promise((resolve) => setTimeout(resolve, 800))
    await talk.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  },
  'a pinch': async ({ talk }) => {
    const fingers = (apart: number) => [{ x: 640 - apart, y: 400, id: 0 }, { x: 640 + apart, y: 400, id: 1 }]
    await talk.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(20) })
    for (let apart = 40; apart < 400; apart += 40) await talk.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) })
    await talk.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  },
  'a swipe from the edge': async ({ talk }) => {
    await talk.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 1, y: 400 }] })
    for (let x = 40; x < 1_000; x += 80) await talk.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: 400 }] })
    await talk.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  },
  'the right button': ({ page }) => page.mouse.click(640, 400, { button: 'right' }),
  'the middle button': ({ page }) => page.mouse.click(640, 400, { button: 'middle' }),
  'the buttons of a mouse that go back and forward': async ({ talk }) => {
    for (const button of ['back', 'forward'] as const) for (const type of ['mousePressed', 'mouseReleased'] as const) await talk.send('Input.dispatchMouseEvent', { type, x: 640, y: 400, button, clickCount: 1 })
  },
  'the wheel with Control': async ({ page, talk }) => {
    await talk.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 640, y: 400, deltaX: 0, deltaY: -400, modifiers: 2 })
    await page.mouse.wheel(0, 100)
  },
  'a file that is dropped': async ({ talk }) => {
    const folder = mkdtempSync(join(tmpdir(), 'dropped-'))
    const file = join(folder, 'page.html')
    writeFileSync(file, '<title>out</title>')
    const data = { items: [{ mimeType: 'text/uri-list', data: `file://${file}` }], files: [file], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await talk.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data })
    rmSync(folder, { recursive: true })
  },
  'window.open': async ({ page }) => {
    const windows = () => page.context().pages().length
    const before = windows()
    for (const place of elsewhere.filter((one) => !one.startsWith('javascript'))) {
      await page.evaluate((to) => void window.open(to), place)
      // The stand-in closes a new window once it is there; several at once are more than Debian's Chromium bears.
      while (windows() > before) await new Promise((resolve) => setTimeout(resolve, 10))
    }
  },
  'window.open of a window like ours': ({ page }) => page.evaluate(() => void window.open(location.href, '_blank', 'popup,width=300')),
  links: async ({ page }) => {
    for (const place of elsewhere) for (const target of ['', '_blank', '_top', 'other']) await page.evaluate(clickLink, { place, target, isDownload: false })
  },
  'a link that is downloaded': ({ page }) => page.evaluate(clickLink, { place: 'index.html', target: '', isDownload: true }),
  'location': async ({ page }) => {
    for (const place of elsewhere) await page.evaluate((to) => location.assign(to), place)
  },
  'a form': async ({ page }) => {
    for (const method of ['get', 'post']) {
      await page.evaluate((how) => {
        const form = Object.assign(document.createElement('form'), { action: 'https://example.org/', method: how })
        document.body.append(form)
        form.submit()
        form.remove()
      }, method)
    }
  },
  'a frame': ({ page }) =>
    page.evaluate(() => {
      const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.org/' })
      document.body.append(frame)
      setTimeout(() => frame.remove(), 50)
    }),
  'history': ({ page }) => page.evaluate(() => {
      history.back()
      history.forward()
      history.go(-5)
    }),
  'leaving full screen': ({ page }) => page.evaluate(() => document.exitFullscreen().catch(() => {})),
}

function clickLink({ place, target, isDownload }: { readonly place: string; readonly target: string; readonly isDownload: boolean }): void {
  const link = Object.assign(document.createElement('a'), { href: place, target, rel: 'opener', ...(isDownload ? { download: 'out' } : {}) })
  document.body.append(link)
  link.click()
  link.remove()
}
