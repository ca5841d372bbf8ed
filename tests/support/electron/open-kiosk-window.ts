import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { build } from '../../../scripts/bundles/build.ts'
import { page as pageBundle, shell } from '../../../scripts/bundles/bundles.ts'
import { root } from '../../../scripts/prepare/prepare.mjs'
import type { Press } from './application-menu.ts'
import type { Deeds } from './control.ts'
import { keyEvents } from './key-events.ts'

const run = fileURLToPath(new URL('./run.ts', import.meta.url))
const kioskMain = join(root, shell.folder, shell.mainFile)

export type Opening = {
  readonly board?: string
  /** Kept when it is given; otherwise a new one, which goes with the kiosk. */
  readonly folder?: string
  readonly isLockedDown?: boolean
  /** Another main than the kiosk's, built beside its preload. */
  readonly main?: string
  /** More words for it. */
  readonly words?: readonly string[]
  /** The stand-in also where Electron's program is: it alone knows what main said. */
  readonly isStandIn?: boolean
  /** Only in the stand-in: the guards that main sets do nothing. */
  readonly isUnguarded?: boolean
  /** Said to it beside what this process is told: where its temporary files go, and such. */
  readonly environment?: Readonly<Record<string, string>>
}

/** The kiosk in its window. */
export type KioskWindow = {
  /** Which of the two it is: Electron's own program, or the stand-in on Chromium (see run.ts). */
  readonly kind: 'electron' | 'stand-in'
  readonly folder: string
  /** The host's own process. */
  readonly pid: number
  /** Its page, as it is now: one that fell is another one afterwards. */
  page(): Promise<Page>
  /** Presses keys, each asked of main first. */
  press(presses: readonly Press[]): Promise<void>
  /** What got out, and whether the window is still there, full, with its page. */
  state(): Promise<WindowState>
  /** What can be asked of the stand-in alone. */
  readonly deeds: AskDeeds
  /** What the host process said on both its outputs. */
  readonly said: () => string
  readonly exitCode: Promise<number | string>
  /** A power cut for the host and its page, without a word. */
  readonly kill: () => Promise<void>
  /** Asks it to end, as the system does. */
  readonly end: () => Promise<void>
}

export type WindowState = ReturnType<Deeds['state']>

export type AskDeeds = { readonly [Name in keyof Deeds]: (...given: Parameters<Deeds[Name]>) => Promise<Awaited<ReturnType<Deeds[Name]>>> }

/** Electron's program on Linux, if it was fetched whole: see `scripts/start/electron.ts`. */
export function electronProgram(): string | undefined {
  const folder = join(root, 'node_modules', 'electron')
  const [versionFile, program] = [join(folder, 'dist', 'version'), join(folder, 'dist', 'electron')]
  if (!existsSync(versionFile) || !existsSync(program)) return undefined
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === version ? program : undefined
}

export const whichWindow = (): string => (electronProgram() === undefined ? 'the stand-in for Electron, on Debian’s Chromium' : 'Electron itself')

/** Opens the built kiosk on Electron where it is there, else on its stand-in. */
export async function openKioskWindow(opening: Opening = {}): Promise<KioskWindow> {
  if (opening.main === undefined) await (built ??= buildQuietly())
  const folder = opening.folder ?? mkdtempSync(join(tmpdir(), 'kiosk-window-'))
  const words = [opening.main ?? kioskMain, '--board', opening.board ?? 'emulated', '--folder', folder, ...(opening.isLockedDown === true ? ['--locked-down'] : []), ...(opening.words ?? [])]
  const program = electronProgram()
  const open = program === undefined || opening.isStandIn === true ? openStandIn(words, folder, opening) : openElectron(program, words, folder, opening)
  const kiosk = await open
  if (opening.folder !== undefined) return kiosk
  const andForget = (end: () => Promise<void>) => async () => {
    await end()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
  return { ...kiosk, kill: andForget(kiosk.kill), end: andForget(kiosk.end) }
}

/** Once: what runs, and what is started again beside it, is the same. */
let built: Promise<void> | undefined

/** What is built before is what is run; a test does not want to read about it. */
async function buildQuietly(): Promise<void> {
  const { log } = console
  console.log = () => {}
  try {
    await build(root, pageBundle)
    await build(root, shell)
  } finally {
    console.log = log
  }
}

async function openStandIn(words: readonly string[], folder: string, { isUnguarded = false, environment = {} }: Opening): Promise<KioskWindow> {
  const child = fork(run, [...words], { execArgv: [], silent: true, env: { ...process.env, ...environment, STAND_IN_GUARDS: isUnguarded ? 'off' : 'on', NODE_OPTIONS: '' } })
  const said = gather(child)
  const exitCode = new Promise<number | string>((resolve) => child.once('exit', (code, signal) => resolve(code ?? String(signal))))
  const deeds = asker(child)
  await Promise.race([
    said.until('window shown'),
    exitCode.then((code) => {
      throw new KioskLeft(code, said.all())
    }),
  ])
  const pids = await deeds.pids()
  const browser: Browser = await chromium.connectOverCDP(await deeds.endpoint())
  const gone = async () => {
    await exitCode
    await processGone(pids.chromium)
  }
  return {
    kind: 'stand-in',
    folder,
    pid: pids.host,
    async page() {
      for (;;) {
        const page = browser.contexts().flatMap((context) => context.pages()).find((one) => one.url().startsWith('https://camion.invalid/'))
        if (page) return page
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    async press(presses) {
      await deeds.press(presses)
    },
    state: () => deeds.state(),
    deeds,
    said: said.all,
    exitCode,
    async kill() {
      child.kill('SIGKILL')
      try {
        process.kill(pids.chromium, 'SIGKILL')
      } catch {
        // It has ended already.
      }
      await gone()
    },
    async end() {
      child.kill('SIGTERM')
      await gone()
    },
  }
}

/** The kiosk went before its window was shown. */
export class KioskLeft extends Error {
  override readonly name = 'KioskLeft'
  readonly code: number | string
  constructor(code: number | string, said: string) {
    super(`the kiosk left with ${code}: ${said}`)
    this.code = code
  }
}

async function openElectron(program: string, words: readonly string[], folder: string, { environment = {} }: Opening): Promise<KioskWindow> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const electron = await _electron.launch({ executablePath: program, args: [...asRoot, ...words], env: { ...toldHere(), ...environment } })
  const child = electron.process()
  const said = gather(child)
  const exitCode = new Promise<number | string>((resolve) => child.once('exit', (code, signal) => resolve(code ?? String(signal))))
  const first = await electron.firstWindow()
  let navigations = 0
  first.on('framenavigated', () => (navigations += 1))
  const only = () => Promise.reject(new Error('only the stand-in can be asked this'))
  return {
    kind: 'electron',
    folder,
    pid: child.pid ?? 0,
    page: async () => electron.windows().at(-1) ?? (await electron.firstWindow()),
    async press(presses) {
      const talk = await first.context().newCDPSession(first)
      for (const press of presses) for (const event of keyEvents(press)) await talk.send('Input.dispatchKeyEvent', event)
      await talk.detach()
    },
    async state() {
      const shown = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => ({ isFull: window.isFullScreen() || window.isKiosk(), address: window.webContents.getURL() })))
      return { windows: shown.length - 1, navigations, downloads: 0, isOpen: shown.length > 0, isFull: shown[0]?.isFull ?? false, address: shown[0]?.address ?? '' }
    },
    deeds: new Proxy({} as AskDeeds, { get: () => only }),
    said: said.all,
    exitCode,
    async kill() {
      child.kill('SIGKILL')
      await exitCode
    },
    async end() {
      child.kill('SIGTERM')
      await exitCode
    },
  }
}

/** What this process is told, as playwright wants it. */
const toldHere = (): Record<string, string> => Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

function gather({ stdout, stderr }: ChildProcess): { readonly all: () => string; readonly until: (words: string) => Promise<void> } {
  let all = ''
  let look = (): void => {}
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      all += text
      look()
    })
  }
  return {
    all: () => all,
    until: (words) =>
      new Promise((resolve) => {
        look = () => {
          if (all.includes(words)) resolve()
        }
        look()
      }),
  }
}

function asker(child: ChildProcess): AskDeeds {
  const waiting = new Map<number, { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }>()
  let asked = 0
  child.on('message', ({ ask, value, error }: { readonly ask: number; readonly value: never; readonly error?: string }) => {
    const one = waiting.get(ask)
    waiting.delete(ask)
    if (error === undefined) one?.resolve(value)
    else one?.reject(new Error(error))
  })
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the kiosk has ended'))
  })
  const ask = (deed: string) => (...given: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      asked += 1
      waiting.set(asked, { resolve, reject })
      child.send({ ask: asked, deed, given }, (error) => {
        if (error) reject(error)
      })
    })
  return new Proxy({} as AskDeeds, { get: (_, deed) => (typeof deed === 'string' ? ask(deed) : undefined) })
}

async function processGone(pid: number): Promise<void> {
  while (existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')) await new Promise((resolve) => setTimeout(resolve, 20))
}
