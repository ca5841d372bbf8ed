import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import type { NewsName, NewsOf } from '../common/calls.ts'
import { caller } from '../common/carrier.ts'
import { socketCarrier } from './page-link.ts'
import { startServedHost } from './served-host.ts'
import type { ServedHost } from './served-host.ts'

/**
 * Proves the kiosk without a screen: host, page, link, devices, emulated board, and the blink example through all of them.
 * A line for each part with its time; exit code 0, or 1 saying what is wrong and what to do.
 */

/** Long enough for a busy machine; what works takes a few seconds in all. */
const DEADLINE = 60_000

/** The light of the blink example. */
const LIGHT = 'built-in'

/** Two blinks: on, off, on, off. */
const EDGES = 4

class Wrong extends Error {
  override readonly name = 'Wrong'
}

const example = new URL('../../workshops/examples/clignote.json', import.meta.url)

async function part<Result>(name: string, work: () => Promise<readonly [Result, string]>): Promise<Result> {
  const start = performance.now()
  const [result, said] = await work().catch((error: unknown) => {
    throw error instanceof Wrong ? error : new Wrong(`The part "${name}" failed: ${error instanceof Error ? error.message : String(error)}. Type npm test, which says more.`)
  })
  console.log(`${name.padEnd(13)} ${said.padEnd(54)} ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return result
}

/** Fetches the page and the script it loads, as a browser would. */
async function pageIsServed(address: string): Promise<string> {
  const page = await fetch(address)
  const html = await page.text()
  const script = /src="([^"]+\.js)"/.exec(html)?.[1]
  if (!page.ok || script === undefined) throw new Wrong('The page is not built. Type npm start, which builds it.')
  const code = await fetch(new URL(script, address))
  if (!code.ok) throw new Wrong(`The page's script ${script} is not there. Delete dist/ and type npm start.`)
  return `${Math.round((await code.arrayBuffer()).byteLength / 1024)} kB of script`
}

/** Waits for news that are what is wanted. */
class Ears {
  readonly #heard: { [Name in NewsName]?: NewsOf<Name> } = {}
  #look: () => void = () => {}

  readonly hear = <Name extends NewsName>(name: Name, value: NewsOf<Name>): void => {
    this.#heard[name] = value as never
    this.#look()
  }

  until<Name extends NewsName>(name: Name, isWanted: (value: NewsOf<Name>) => boolean, otherwise: string): Promise<NewsOf<Name>> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Wrong(otherwise)), DEADLINE)
      this.#look = () => {
        const value = this.#heard[name] as NewsOf<Name> | undefined
        if (value === undefined || !isWanted(value)) return
        clearTimeout(late)
        this.#look = () => {}
        resolve(value)
      }
      this.#look()
    })
  }
}

async function check(host: ServedHost): Promise<void> {
  await part('page', async () => [undefined, await pageIsServed(host.address)])
  const ears = new Ears()
  const calls = await part('link', async () => {
    const url = new URL(host.address)
    const socket = new WebSocket(`ws://${url.host}/calls${url.search}`, { origin: url.origin })
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    return [caller(socketCarrier(socket), ears.hear), 'the page may speak with the host']
  })
  await part('board', async () => {
    await calls.hello(null)
    const state = await ears.until('connection', ({ is }) => is === 'ready', 'The emulated board did not answer. Is hardware/firmware/camion.hex as committed? git status tells.')
    return [undefined, state.is === 'ready' ? `emulated Uno, ${state.firmware.name} ${state.firmware.version}` : '']
  })
  await part('blink', async () => {
    const started = await calls.flag(JSON.parse(readFileSync(example, 'utf8')))
    if (!started.ok) throw new Wrong(`The blink example could not start: ${started.detail}.`)
    for (let edge = 1; edge <= EDGES; edge += 1) await ears.until('shown', (shown) => shown[LIGHT] === 100 * (edge % 2), 'The light does not blink. Type npm test, which says more.')
    return [undefined, `the light changed ${EDGES} times`]
  })
  await part('stop', async () => {
    await calls.stop(null)
    await ears.until('life', ({ is }) => is === 'stopped', 'The program did not stop.')
    await ears.until('shown', (shown) => shown[LIGHT] === 0, 'Stop left the light on.')
    return [undefined, 'the light is off']
  })
}

/** What is checked keeps nothing. */
const folder = mkdtempSync(join(tmpdir(), 'camion-check-'))
let host: ServedHost | undefined
try {
  host = await part('host', async () => {
    const started = await startServedHost({ board: 'emulated', folder, isLockedDown: false, onLeave: () => {}, port: 0 })
    if (started === 'folder-in-use') throw new Wrong(`The new folder ${folder} is in use.`)
    return [started, 'listens on this machine only']
  })
  await check(host)
} catch (error) {
  if (!(error instanceof Wrong)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await host?.end()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
