import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'

const shim = fileURLToPath(new URL('./parent-port.mjs', import.meta.url))

/** Every process main has launched that is still there. */
export const utilityPids = new Set<number>()

/** Electron's utility process, as a fork that is given `process.parentPort`. */
class UtilityProcess extends EventEmitter {
  readonly #child
  constructor(file: string, words: readonly string[]) {
    super()
    this.#child = fork(file, words, { execArgv: ['--import', shim], stdio: ['ignore', 2, 2, 'ipc'] })
    const { pid } = this.#child
    if (pid !== undefined) utilityPids.add(pid)
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.once('exit', (code) => {
      if (pid !== undefined) utilityPids.delete(pid)
      this.emit('exit', code ?? 1)
    })
  }
  get pid(): number | undefined {
    return this.#child.exitCode === null ? this.#child.pid : undefined
  }
  postMessage(message: object): void {
    if (this.#child.connected) this.#child.send(message, () => {})
  }
  kill(): boolean {
    return this.#child.kill()
  }
}

export const utilityProcess = { fork: (file: string, words: readonly string[] = []) => new UtilityProcess(file, words) }
