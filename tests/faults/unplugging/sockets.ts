import { mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ourFirmware } from '../../../hardware/emulator/image.ts'
import type { PinChange } from '../../support/simavr/simavr-uno.ts'
import { startSimavrUno } from '../../support/simavr/simavr-uno.ts'

/** A second Uno in a socket of ours. */
export type Plugged = {
  readonly path: string
  readonly changes: readonly PinChange[]
  /** A finger goes down and up. */
  pressButton(): Promise<void>
  /** Pulls the cable: the board has no power any more, and its port is gone. */
  pull(): Promise<void>
}

/** Names of ports as a system gives them, under which boards come and go. */
export class Sockets {
  readonly #folder = mkdtempSync(join(tmpdir(), 'sockets-'))
  readonly #plugged = new Set<Plugged>()
  readonly paths: readonly string[]

  constructor(count: number) {
    this.paths = Array.from({ length: count }, (_, socket) => join(this.#folder, `ttyUSB${socket}`))
  }

  async plug(socket: number): Promise<Plugged> {
    const path = this.paths[socket] ?? ''
    const uno = await startSimavrUno(fileURLToPath(ourFirmware))
    symlinkSync(uno.port, path)
    const plugged: Plugged = {
      path,
      changes: uno.changes,
      pressButton: async () => {
        uno.setLevel('D2', 0)
        await setTimeout(100)
        uno.setLevel('D2', 1)
        await setTimeout(100)
      },
      pull: async () => {
        this.#plugged.delete(plugged)
        unlinkSync(path)
        await uno.stop()
      },
    }
    // A button at rest: the pull-up holds it.
    uno.setLevel('D2', 1)
    this.#plugged.add(plugged)
    return plugged
  }

  async end(): Promise<void> {
    for (const plugged of [...this.#plugged]) await plugged.pull()
    rmSync(this.#folder, { recursive: true })
  }
}
