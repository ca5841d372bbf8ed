import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A creation that was acknowledged: its version, and the number its content is made from. */
export type Acknowledged = { readonly kept: string; readonly version: number; readonly number: number }

type Said = Acknowledged | { readonly open: true; readonly took: number } | { readonly inUse: true; readonly took: number; readonly since: number }

/** Another kiosk, in a process of its own. */
export type KioskProcess = {
  /** What it said first: whether it has the folder. */
  readonly first: Promise<Said | undefined>
  readonly acknowledged: readonly Acknowledged[]
  /** Resolves when so many are acknowledged. */
  until(count: number): Promise<void>
  kill(): Promise<void>
  end(): Promise<void>
}

const keeper = fileURLToPath(new URL('./keeper.ts', import.meta.url))

export function startKiosk(folder: string, seed: number, how: 'idle' | 'busy', guard: 'on' | 'early' | 'alone' = 'on'): KioskProcess {
  const child = spawn(process.execPath, [keeper, folder, String(seed), how, guard], { stdio: ['pipe', 'pipe', 'ignore'] })
  const closed = once(child, 'close')
  const acknowledged: Acknowledged[] = []
  const waiting = new Set<() => void>()
  const lines = createInterface({ input: child.stdout })
  const first = new Promise<Said | undefined>((resolve) => {
    lines.on('line', (line) => {
      const said = heard(line)
      resolve(said)
      if (!said || !('kept' in said)) return
      acknowledged.push(said)
      for (const look of [...waiting]) look()
    })
    void closed.then(() => resolve(undefined))
  })
  return {
    first,
    acknowledged,
    until: (count) =>
      Promise.race([
        closed.then(() => {}),
        new Promise<void>((resolve) => {
          const look = () => {
            if (acknowledged.length < count) return
            waiting.delete(look)
            resolve()
          }
          waiting.add(look)
          look()
        }),
      ]),
    async kill() {
      child.kill('SIGKILL')
      await closed
    },
    async end() {
      child.stdin.end()
      await closed
    },
  }
}

/** A line that a kill cut short was never said. */
function heard(line: string): Said | undefined {
  try {
    return JSON.parse(line) as Said
  } catch {
    return undefined
  }
}
