import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startMovingLine } from '../prepare/moving-line.mjs'
import { oneAtATime } from '../prepare/one-at-a-time.mjs'
import { say } from '../prepare/say.mjs'
import { planElectron, tellFailure, type ElectronPlan, type FetchFailure } from './electron-plan.ts'
import { fetchElectron, programInside, type ElectronSource } from './fetch-electron.ts'
import type { WantedWindow } from './options.mjs'

const megabyte = 1_000_000

/** Electron as it is in this project: its version, its program if it was fetched, the last failure to fetch it. */
export class Electron {
  readonly version: string
  readonly #package: string
  readonly #cache: string
  readonly #failureFile: string

  constructor(root: string) {
    this.#package = join(root, 'node_modules', 'electron')
    this.#cache = join(root, '.cache')
    this.#failureFile = join(this.#cache, 'electron-failure.json')
    this.version = (readJson(join(this.#package, 'package.json')) as { version: string }).version
  }

  plan(wanted: WantedWindow): ElectronPlan {
    const failure = existsSync(this.#failureFile) ? (readJson(this.#failureFile) as FetchFailure) : undefined
    return planElectron({ wanted, version: this.version, program: this.#program(), failure })
  }

  /** Its program; or why there is none, once said and remembered. */
  async fetch(): Promise<string | undefined> {
    const whenWaiting = () => say('window', 'another command is fetching Electron: waiting for it')
    return oneAtATime(join(this.#cache, 'electron.lock'), { whenWaiting }, async () => {
      const failure = this.#program() === undefined ? await this.#tryFetch() : undefined
      if (failure === undefined) rmSync(this.#failureFile, { force: true })
      else this.#remember(failure)
      return this.#program()
    })
  }

  async #tryFetch(): Promise<FetchFailure | undefined> {
    let progress = 'waiting for the first bytes'
    const endLine = startMovingLine('window', () => `fetching Electron ${this.version}: ${progress}`)
    try {
      await fetchElectron(this.#source(), this.#package, (received, total) => {
        progress = `${megabytes(received)}${total === undefined ? '' : ` of ${megabytes(total)}`} MB`
      })
      say('window', `Electron ${this.version} fetched`, endLine())
      return undefined
    } catch (error) {
      endLine()
      const reason = error instanceof Error ? error.message : String(error)
      return { version: this.version, reason, date: new Date().toISOString() }
    }
  }

  #remember(failure: FetchFailure): void {
    say('window', tellFailure(failure))
    const half = `${this.#failureFile}.half`
    writeFileSync(half, JSON.stringify(failure))
    renameSync(half, this.#failureFile)
  }

  #source(): ElectronSource {
    const checksums = readJson(join(this.#package, 'checksums.json')) as Record<string, string>
    const archives = process.env['electron_config_cache']
    const source = { version: this.version, platform: process.platform, arch: process.arch, checksums }
    return archives === undefined ? source : { ...source, archives }
  }

  /** Whole only if the version written beside it is the one the package wants. */
  #program(): string | undefined {
    const versionFile = join(this.#package, 'dist', 'version')
    if (!existsSync(versionFile) || readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== this.version) return undefined
    const program = join(this.#package, 'dist', programInside(process.platform))
    return existsSync(program) ? program : undefined
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / megabyte)
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
