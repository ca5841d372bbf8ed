import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { CDPSession, Page, Route } from 'playwright-core'
import { app, running } from './app.ts'
import { fromMain, pageWorldScript, preloadWorld, preloadWorldScript, toMain } from './preload-world.ts'
import { isStopped, wasPrevented } from './preventable.ts'
import type { Session } from './session.ts'
import { fromChromium, setting, toChromium } from './setting.ts'

/** A frame as main sees it. */
export type Frame = { readonly url: string; readonly origin: string; readonly parent: Frame | null }

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'deny' | 'allow' }
export type WebPreferences = { readonly session: Session; readonly preload: string }

/** Every page that main made, for who drives the stand-in. */
export const allContents: WebContents[] = []

/** What got out in spite of everything, or was about to: a new page, another place. */
export const escapes = { windows: 0, navigations: 0, downloads: 0 }

/** Electron's webContents on a page of Chromium. A page that fell is put away, and the next address is loaded into a new one. */
export class WebContents extends EventEmitter {
  readonly session: Session
  readonly #preload: string
  readonly #ipc: EventEmitter
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #page: Promise<{ readonly page: Page; readonly talk: CDPSession }> | undefined
  #world: number | undefined
  #wanted: string | undefined
  #said: Promise<unknown> = Promise.resolve()
  ignoresMenuShortcuts = false
  readonly navigationHistory = { clear: () => void this.#talk((talk) => talk.send('Page.resetNavigationHistory')) }

  constructor({ session, preload }: WebPreferences, ipc: EventEmitter) {
    super()
    this.session = session
    this.#preload = preload
    this.#ipc = ipc
    allContents.push(this)
    app.emit('web-contents-created', {}, this)
  }

  get mainFrame(): Frame {
    const url = this.address
    return { url, origin: url.startsWith('app://camion/') ? 'app://camion' : 'null', parent: null }
  }
  address = ''

  isDestroyed(): boolean {
    return false
  }
  getURL(): string {
    return this.address
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  opens(url: string): string {
    return this.#openHandler({ url }).action
  }
  setIgnoreMenuShortcuts(ignores: boolean): void {
    this.ignoresMenuShortcuts = ignores
  }
  setZoomFactor(): void {}
  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve()
  }
  forcefullyCrashRenderer(): void {
    void this.#talk((talk) => talk.send('Page.crash'))
  }

  async loadURL(address: string): Promise<void> {
    this.#page ??= this.#open()
    const { page } = await this.#page
    this.#wanted = toChromium(address)
    await page.goto(this.#wanted, { waitUntil: 'commit' })
  }

  reload(): void {
    void this.#page?.then(({ page }) => page.reload()).catch(() => {})
  }

  send(channel: string, ...given: readonly unknown[]): void {
    const expression = `globalThis.${fromMain}?.(${JSON.stringify(channel)}, ${JSON.stringify(JSON.stringify(given))})`
    const contextId = this.#world
    if (contextId !== undefined) void this.#talk((talk) => talk.send('Runtime.evaluate', { expression, contextId }))
  }

  /** One after the other, as they were asked; a page that is gone hears nothing. */
  #talk(say: (talk: CDPSession) => Promise<unknown>): Promise<unknown> {
    const page = this.#page
    this.#said = this.#said.then(async () => {
      const opened = await page
      if (opened && page === this.#page) void say(opened.talk).catch(() => {})
    })
    return this.#said
  }

  /** Gives what was typed to the page: who drives the stand-in has asked main first. */
  dispatch(name: 'Input.dispatchKeyEvent', params: object): Promise<unknown> {
    return this.#talk((talk) => talk.send(name, params as never))
  }

  /** Until everything that was asked so far has been done. */
  async settled(): Promise<void> {
    await this.#said
    await (await this.#page)?.talk.send('Runtime.evaluate', { expression: '0' }).catch(() => {})
  }

  async #open(): Promise<{ readonly page: Page; readonly talk: CDPSession }> {
    if (!running) throw new Error('Chromium is not there')
    const { context } = running
    const blank = context.pages().find((page) => page.url() === 'about:blank')
    const page = blank ?? (await context.newPage())
    const talk = await context.newCDPSession(page)
    await this.#hearPreload(talk)
    await page.route('**/*', (route) => this.#answer(route, page))
    page.on('popup', (popup) => {
      if (this.#openHandler({ url: fromChromium(popup.url()) }).action === 'allow' || setting.isUnguarded) escapes.windows += 1
      void popup.close()
    })
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return
      this.address = fromChromium(frame.url())
      if (frame.url() !== this.#wanted) escapes.navigations += 1
    })
    page.on('load', () => this.emit('did-finish-load'))
    page.on('download', (download) => {
      if (!isStopped((event) => this.session.emit('will-download', event, {}, this))) escapes.downloads += 1
      void download.cancel()
    })
    page.on('crash', () => {
      if (setting.isUnhealed) return
      this.#page = undefined
      this.#world = undefined
      void page.close().catch(() => {})
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 })
    })
    return { page, talk }
  }

  async #hearPreload(talk: CDPSession): Promise<void> {
    await talk.send('Page.enable')
    await talk.send('Runtime.enable')
    talk.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === preloadWorld && (context.auxData as { readonly isDefault?: boolean }).isDefault !== true) this.#world = context.id
    })
    talk.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== toMain || executionContextId !== this.#world) return
      const { channel, given } = JSON.parse(payload) as { readonly channel: string; readonly given: readonly unknown[] }
      this.#ipc.emit(channel, { sender: this, senderFrame: this.mainFrame }, ...given)
    })
    await talk.send('Runtime.addBinding', { name: toMain, executionContextName: preloadWorld })
    await talk.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript })
    await talk.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadWorldScript(readFileSync(this.#preload, 'utf8')), worldName: preloadWorld })
  }

  /** A page of ours asks for something: the handler of its scheme answers; nothing else is anywhere. */
  async #answer(route: Route, page: Page): Promise<void> {
    const request = route.request()
    const url = fromChromium(request.url())
    if (request.isNavigationRequest()) {
      const isMainFrame = request.frame() === page.mainFrame()
      if (!isMainFrame || this.#wanted !== request.url()) {
        const isPrevented = wasPrevented((details) => this.emit('will-frame-navigate', details), { url, isMainFrame, isSameDocument: false })
        // Nothing to show: the page stays.
        if (isPrevented && !setting.isUnguarded) {
          await route.fulfill({ status: 204 })
          return
        }
        if (isMainFrame && !isPrevented) this.#wanted = request.url()
      }
      if (isMainFrame) this.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false })
    }
    const answer = this.session.schemes.get('app')
    if (!url.startsWith('app://camion/') || !answer) {
      await route.fulfill({ status: 200, contentType: 'text/html', body: '<title>elsewhere</title>' })
      return
    }
    const response = await answer(new Request(url, { method: request.method() }))
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) })
  }
}
