import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket as WebSocketOfPages } from 'ws'
import { root } from '../prepare/prepare.mjs'
import { findBrowser } from './find-browser.ts'
import { fallsSilent, StartedKiosk } from './test-support/started-kiosk.ts'

const started: StartedKiosk[] = []
const folders: string[] = []
/** Each kiosk keeps its work in a folder of its own: this machine's is not the tests'. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
  folders.push(folder)
  return folder
}
function start(words: readonly string[] = [], environment: Readonly<Record<string, string>> = {}, folder = ownFolder()): StartedKiosk {
  const kiosk = new StartedKiosk([...words, '--board', 'emulated', '--folder', folder], environment)
  started.push(kiosk)
  return kiosk
}
afterEach(async () => {
  for (const { program, ended } of started.splice(0)) {
    program.kill('SIGKILL')
    await ended
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

/** Whether a page with the token of that address may call. */
async function mayCall(address: string): Promise<boolean> {
  const { host, origin, search } = new URL(address)
  const socket = new WebSocketOfPages(`ws://${host}/calls${search}`, { origin })
  const isOpen = await new Promise<boolean>((resolve) => socket.once('open', () => resolve(true)).once('error', () => resolve(false)))
  socket.terminate()
  return isOpen
}

test('npm start -- --check runs the blink example and says what each part became', async () => {
  const kiosk = start(['--check'])
  const code = await kiosk.ended
  expect(`${kiosk.output}exit code ${code}`).toMatch(/exit code 0$/)
  expect(kiosk.output).toMatch(/^node .*\npage .*\nwindow .*\n(\S+ .* \d+(\.\d)? s\n)+$/m)
})

describe('without a screen', () => {
  test('the address is printed and the page is there; Ctrl-C ends everything, and that is no error', async () => {
    const kiosk = start()
    const address = await kiosk.address()
    expect(await (await fetch(address)).text()).toContain('<!doctype html>')
    kiosk.program.kill('SIGINT')
    expect(await kiosk.ended).toBe(0)
    expect(await fallsSilent(address)).toBe(true)
  })

  test('a host that dies is started again at the same address, which its page finds again; the third time within a minute, words end the start', async () => {
    const kiosk = start()
    const address = await kiosk.address()
    for (const fall of [1, 2]) {
      process.kill(kiosk.hostProcess(), 'SIGKILL')
      await kiosk.says(new RegExp(`(its host ended by itself \\(ended by SIGKILL\\)[^]*){${fall}}`))
      await expect.poll(() => mayCall(address)).toBe(true)
    }
    process.kill(kiosk.hostProcess(), 'SIGKILL')
    expect(await kiosk.ended).toBe(1)
    expect(kiosk.output).toContain("The kiosk's host fell 3 times within a minute (ended by SIGKILL); what it said is above.")
  })

  test('a host that ends well by itself was left by the facilitator: the start ends well', async () => {
    const kiosk = start()
    await kiosk.address()
    process.kill(kiosk.hostProcess(), 'SIGTERM')
    expect(await kiosk.ended).toBe(0)
    expect(kiosk.output).toMatch(/kiosk +stopped\n$/)
  })

  test('a folder that another kiosk has is one clear line, exit code 3', async () => {
    const folder = ownFolder()
    await start([], {}, folder).address()
    const second = start([], {}, folder)
    expect(await second.ended).toBe(3)
    expect(second.output.trimEnd().split('\n').at(-1)).toBe(`Another kiosk keeps its work in ${folder}: close it first, or give this one a folder of its own (--folder).`)
  })

  test('a start that is killed takes its host along', async () => {
    const kiosk = start()
    const address = await kiosk.address()
    kiosk.program.kill('SIGKILL')
    expect(await fallsSilent(address)).toBe(true)
  })
})

describe('with a screen', () => {
  /** The real Chromium, found first in the path, that needs no screen after all and can be spoken to. */
  function pathWithChromium(): string {
    const browser = findBrowser({ platform: process.platform, environment: process.env })
    if (browser === undefined) throw new Error('Chromium is needed here: type sudo apt-get install --no-install-recommends chromium')
    const folder = mkdtempSync(join(tmpdir(), 'chromium-'))
    writeFileSync(join(folder, 'chromium'), `#!/bin/sh\nexec "${browser}" --headless --remote-debugging-port=0 "$@"\n`)
    chmodSync(join(folder, 'chromium'), 0o755)
    return `${folder}:${process.env['PATH'] ?? ''}`
  }

  /** Where Chromium can be spoken to: it writes this into its profile once it listens. */
  async function debuggingAddress(kiosk: StartedKiosk): Promise<{ port: string; path: string }> {
    const file = join(root, '.cache', 'browser', String(kiosk.program.pid), 'DevToolsActivePort')
    for (let tries = 0; tries < 300 && !existsSync(file); tries += 1) await sleep(100)
    const [port = '', path = ''] = readFileSync(file, 'utf8').split('\n')
    return { port, path }
  }

  async function shownPage(port: string): Promise<string | undefined> {
    const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly { type: string; url: string }[]
    return pages.find(({ type }) => type === 'page')?.url
  }

  test('the page opens in Chromium with a profile of its own; when its window closes everything ends', async () => {
    const PATH = pathWithChromium()
    const kiosk = start(['--browser'], { DISPLAY: ':none', PATH })
    const { port, path } = await debuggingAddress(kiosk)
    await expect.poll(() => shownPage(port), { timeout: 20_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//)
    const address = (await shownPage(port)) ?? ''
    const talk = new WebSocket(`ws://127.0.0.1:${port}${path}`)
    talk.addEventListener('open', () => talk.send(JSON.stringify({ id: 1, method: 'Browser.close' })))
    expect(await kiosk.ended).toBe(0)
    expect(await fallsSilent(address)).toBe(true)
    expect(readdirSync(join(root, '.cache', 'browser'))).not.toContain(String(kiosk.program.pid))
    rmSync(PATH.split(':')[0] ?? '', { recursive: true })
  })
})
