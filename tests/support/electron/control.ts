import type { Worker } from 'node:worker_threads'
import { running } from './app.ts'
import { pressShortcut } from './application-menu.ts'
import type { Press } from './application-menu.ts'
import { BrowserWindow } from './browser-window.ts'
import { clipboard } from './clipboard.ts'
import { configuration } from './configuration.ts'
import type { Configuration } from './configuration.ts'
import { ipcMain } from './ipc-main.ts'
import { keyEvents } from './key-events.ts'
import { isStopped, wasPrevented } from './preventable.ts'
import { utilityPids } from './utility-process.ts'
import { escapes } from './web-contents.ts'
import type { Frame, WebContents } from './web-contents.ts'

/** Who drives the stand-in asks these, over the channel of `fork`. */
export type Deeds = {
  pids(): { readonly host: number; readonly chromium: number; readonly utilities: readonly number[] }
  endpoint(): string
  configuration(): Configuration
  /** Each is asked of main first; what it lets through is pressed on the page. Answers how many that were. */
  press(presses: readonly Press[]): Promise<number>
  /** What got out, and whether the window is still there, full, with its page. */
  state(): { readonly windows: number; readonly navigations: number; readonly downloads: number; readonly isOpen: boolean; readonly isFull: boolean; readonly address: string }
  /** Says something on a channel as if it came from somewhere else. */
  say(from: Sender, channel: string, given: readonly unknown[]): void
  /** What the session's handler answers to who asks for something. */
  ask(handler: string, given: readonly unknown[]): unknown
  /** Whether an event is prevented by main. */
  isPrevented(of: 'session' | 'contents', event: string, given: readonly unknown[]): boolean
  /** Whether main lets the page go there. */
  navigates(url: string, isMainFrame: boolean): boolean
  /** What main answers to a page that wants another window. */
  opens(url: string): string
  /** What is in the clipboard; something is put there first, if it is said. */
  copied(text?: string): string
  crashPage(): void
  hangPage(): void
  graphicsFell(): void
  /** Ends a thread of main's, as a fault in it would. */
  endThread(name: string): Promise<unknown>
}

export type Sender = { readonly contents: 'ours' | 'other'; readonly frame: Frame | null }

/** Every thread that main has started and that is still there. */
const threads = new Set<Worker>()

const window = (): BrowserWindow => {
  const [first] = BrowserWindow.all
  if (!first) throw new Error('main has made no window')
  return first
}

const deeds: Deeds = {
  pids: () => ({ host: process.pid, chromium: running?.pid ?? 0, utilities: [...utilityPids] }),
  endpoint: () => running?.endpoint ?? '',
  configuration: () => configuration,
  async press(presses) {
    const { webContents } = window()
    let passed = 0
    for (const press of presses) {
      if (isStopped((event) => webContents.emit('before-input-event', event, { type: 'keyDown', ...press }))) continue
      passed += 1
      if (!pressShortcut(window(), press)) type(webContents, press)
    }
    await webContents.settled()
    return passed
  },
  state: () => ({ ...escapes, isOpen: window().isOpen, isFull: window().isFull, address: window().webContents.address }),
  say({ contents, frame }, channel, given) {
    ipcMain.emit(channel, { sender: contents === 'ours' ? window().webContents : {}, senderFrame: frame }, ...given)
  },
  ask(handler, given) {
    let answered: unknown = 'nothing'
    const returned = window().webContents.session.set.get(handler)?.(...([...given, (answer: unknown) => (answered = answer)] as never[]))
    return returned ?? answered
  },
  isPrevented: (of, event, given) => wasPrevented((details) => (of === 'session' ? window().webContents.session : window().webContents).emit(event, details, ...given, () => {})),
  navigates: (url, isMainFrame) => !wasPrevented((details) => window().webContents.emit('will-frame-navigate', details), { url, isMainFrame, isSameDocument: false }),
  opens: (url) => window().webContents.opens(url),
  copied(text) {
    if (text !== undefined) clipboard.text = text
    return clipboard.text
  },
  crashPage: () => window().webContents.forcefullyCrashRenderer(),
  hangPage: () => void window().webContents.emit('unresponsive'),
  graphicsFell: () => void import('./app.ts').then(({ app }) => app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' })),
  endThread: (name) => Promise.all([...threads].filter(({ threadName }) => threadName === name).map((thread) => thread.terminate())),
}

function type(contents: WebContents, press: Press): void {
  for (const event of keyEvents(press)) void contents.dispatch('Input.dispatchKeyEvent', event)
}

/** Does what is asked; ends when who asked has gone. */
export function obey(): void {
  process.on('worker', (thread) => {
    threads.add(thread)
    thread.once('exit', () => threads.delete(thread))
  })
  process.on('message', (message: { readonly ask: number; readonly deed: keyof Deeds; readonly given: readonly unknown[] }) => {
    const answer = (value: unknown, error?: string) => process.connected && process.send?.({ ask: message.ask, value: value ?? null, error }, () => {})
    Promise.resolve()
      .then(() => (deeds[message.deed] as (...given: readonly unknown[]) => unknown)(...message.given))
      .then(answer, (error: unknown) => answer(null, error instanceof Error ? error.message : String(error)))
  })
  process.once('disconnect', () => {
    if (running) process.kill(running.pid, 'SIGKILL')
    process.exit(1)
  })
}
