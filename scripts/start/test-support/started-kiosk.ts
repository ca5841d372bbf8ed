import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../../prepare/prepare.mjs'

/** `npm start` after its preparation, as a program whose words and end can be waited for. */
export class StartedKiosk {
  readonly program: ChildProcess
  readonly ended: Promise<number | string>
  output = ''

  constructor(words: readonly string[], environment: Readonly<Record<string, string>>) {
    const withoutScreen = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }
    this.program = spawn(process.execPath, [join(root, 'scripts', 'start', 'start.ts'), ...words], {
      env: { ...process.env, ...withoutScreen, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.program.stdout?.setEncoding('utf8').on('data', (text: string) => (this.output += text))
    this.program.stderr?.setEncoding('utf8').on('data', (text: string) => (this.output += text))
    this.ended = new Promise((resolve) => this.program.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown')))
  }

  /** What the pattern found in its words, as soon as it is there. */
  async says(pattern: RegExp): Promise<string> {
    for (let tries = 0; tries < 300; tries += 1) {
      const found = pattern.exec(this.output)
      if (found !== null) return found[0]
      if (this.program.exitCode !== null) break
      await sleep(100)
    }
    throw new Error(`It never said ${pattern.source}, but:\n${this.output}`)
  }

  address(): Promise<string> {
    return this.says(/http:\/\/127\.0\.0\.1:\S+/)
  }

  /** The process of the host, a child of the start. */
  hostProcess(): number {
    const children = readFileSync(`/proc/${this.program.pid ?? 0}/task/${this.program.pid ?? 0}/children`, 'utf8').trim().split(' ')
    const host = children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('kiosk/host/main.ts'))
    if (host === undefined) throw new Error(`No host among the processes of the start: ${children.join(' ')}`)
    return Number(host)
  }
}

/** Whether anybody still answers there; asked until nobody does, for a few seconds. */
export async function fallsSilent(address: string): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    const answered = await fetch(address).then(() => true, () => false)
    if (!answered) return true
    await sleep(100)
  }
  return false
}
