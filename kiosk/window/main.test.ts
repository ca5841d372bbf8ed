import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

/** What the window told Electron, seen from Electron's side. It proves our own decisions, not what Electron makes of them. */
class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
}

class FakeWindow extends EventEmitter {
  static made: FakeWindow[] = []
  readonly options: { webPreferences: Record<string, unknown> }
  loaded: string | undefined
  shown = false
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super()
    this.options = options
    FakeWindow.made.push(this)
  }
  show(): void {
    this.shown = true
  }
  loadURL(url: string): Promise<void> {
    this.loaded = url
    return Promise.resolve()
  }
}

const visit = { setPermissionRequestHandler: vi.fn(), setPermissionCheckHandler: vi.fn(), setDevicePermissionHandler: vi.fn() }
const app = Object.assign(new EventEmitter(), { exit: vi.fn(), quit: vi.fn(), whenReady: () => Promise.resolve() })
vi.mock('electron', () => ({ app, BrowserWindow: FakeWindow, session: { fromPartition: () => visit } }))

async function start(address: string | undefined): Promise<FakeWindow | undefined> {
  vi.stubEnv('CAMION_ADDRESS', address)
  vi.resetModules()
  await import('./main.ts')
  await Promise.resolve()
  return FakeWindow.made.at(-1)
}

/** Something the page tries; answers whether it was prevented. */
function tries(contents: FakeContents, event: string, url?: string): boolean {
  const preventDefault = vi.fn()
  contents.emit(event, { preventDefault, url })
  return preventDefault.mock.calls.length > 0
}

const kiosk = 'http://127.0.0.1:4217/?token=abc'

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue(undefined)
  vi.spyOn(console, 'error').mockReturnValue(undefined)
})
afterEach(() => {
  app.removeAllListeners()
  FakeWindow.made = []
  vi.clearAllMocks()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe("the kiosk's window", () => {
  test('shows the host’s page in a page that has no Node, and says when it shows', async () => {
    const window = await start(kiosk)
    expect(window?.loaded).toBe(kiosk)
    expect(window?.options.webPreferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false })
    expect(window?.options.webPreferences).not.toHaveProperty('preload')
    expect(window?.shown).toBe(false)
    window?.emit('ready-to-show')
    expect(window?.shown).toBe(true)
    expect(console.log).toHaveBeenCalledWith('window shown')
  })

  test('refuses every permission', async () => {
    await start(kiosk)
    const answer = vi.fn()
    const [[onRequest] = [], [onCheck] = [], [onDevice] = []] = Object.values(visit).map((handler) => handler.mock.calls[0] as [(...words: unknown[]) => unknown])
    onRequest?.({}, 'media', answer)
    expect(answer).toHaveBeenCalledWith(false)
    expect(onCheck?.({}, 'serial')).toBe(false)
    expect(onDevice?.({ deviceType: 'usb' })).toBe(false)
  })

  test('goes nowhere else, in the page or in a frame, and opens nothing', async () => {
    await start(kiosk)
    const contents = new FakeContents()
    app.emit('web-contents-created', {}, contents)
    expect(tries(contents, 'will-frame-navigate', 'http://127.0.0.1:4217/other')).toBe(false)
    expect(tries(contents, 'will-frame-navigate', 'https://example.org/')).toBe(true)
    expect(tries(contents, 'will-redirect', 'https://example.org/')).toBe(true)
    expect(tries(contents, 'will-attach-webview')).toBe(true)
    expect(contents.openHandler?.({ url: kiosk })).toEqual({ action: 'deny' })
  })

  test('does not open for an address that is not the host’s', async () => {
    expect(await start('https://example.org/')).toBeUndefined()
    expect(await start(undefined)).toBeUndefined()
    expect(app.exit).toHaveBeenCalledTimes(2)
    expect(app.exit).toHaveBeenCalledWith(2)
  })
})
