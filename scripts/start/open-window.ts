import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { build } from '../bundles/build.ts'
import { shell } from '../bundles/bundles.ts'
import { say } from '../prepare/say.mjs'
import { configIn, makeProfile, removeProfile } from './browser-profile.ts'
import { browserWords } from './browser-words.ts'
import { folderInUse } from './host.ts'

/** Failed means that nobody has closed it: it never showed, or broke. `folder-in-use`: another kiosk has its folder, and it has said so. */
export type Ending = 'closed' | 'failed' | 'folder-in-use'

export interface OpenWindow {
  readonly ended: Promise<Ending>
  readonly close: () => Promise<void>
}

const isRoot = process.getuid?.() === 0
const noSandbox = 'as root it starts only without its sandbox (--no-sandbox)'

/** Opens Electron, which is the kiosk's host and its window in one; it says when its window shows. */
export async function openElectron(root: string, program: string, words: readonly string[]): Promise<OpenWindow> {
  await build(root, shell)
  say('window', isRoot ? `Electron: ${noSandbox}` : 'Electron')
  const electron = spawn(program, [...(isRoot ? ['--no-sandbox'] : []), join(root, shell.folder, shell.mainFile), ...words], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let shown = false
  createInterface({ input: electron.stdout }).on('line', (line) => {
    if (line === 'window shown') shown = true
    else console.log(line)
  })
  return watch('Electron', electron, () => shown)
}

/** Opens Chromium or Chrome on the page, as a window without tabs. */
export function openBrowser(root: string, program: string, address: string): OpenWindow {
  say('window', isRoot ? `${program}: ${noSandbox}` : program)
  const profile = makeProfile(root)
  const browser = spawn(program, browserWords(address, profile, isRoot), { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, XDG_CONFIG_HOME: configIn(profile) } })
  const said: string[] = []
  createInterface({ input: browser.stderr }).on('line', (line) => said.push(line))
  return watch(program, browser, () => true, (how) => {
    if (how === 'failed') console.error(said.slice(-10).join('\n'))
    removeProfile(profile)
  })
}

function watch(name: string, program: ChildProcess, hasShown: () => boolean, tidy: (how: Ending) => void = () => undefined): OpenWindow {
  let closing = false
  const ended = new Promise<Ending>((resolve) => {
    const fail = (how: string) => {
      say('window', `${name} ${how}`)
      resolve('failed')
    }
    program.once('error', (error) => fail(`could not be started: ${error.message}`))
    program.once('close', (code, signal) => {
      if (closing || (code === 0 && hasShown())) resolve('closed')
      else if (code === folderInUse) resolve('folder-in-use')
      else fail(`ended by itself (${code === null ? (signal ?? 'a signal') : `exit code ${code}`})`)
    })
  }).then((how) => {
    tidy(how)
    return how
  })
  const close = async () => {
    closing = true
    program.kill('SIGTERM')
    await ended
  }
  return { ended, close }
}
