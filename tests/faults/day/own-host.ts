import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPage } from '../../../kiosk/host/test-support/pages.ts'

/** Bytes. `heap`: what the host's own objects take; `resident`: what the system gave the process. */
export type HostMemory = { readonly heap: number; readonly resident: number; readonly devices: number }

/** A host in a process of its own, as on a kiosk, so that what it holds is its own. */
export type DayHost = {
  readonly address: string
  memory(): Promise<HostMemory>
  /** A visit is over and another class comes: the pictures of all crews are free again. */
  nextVisit(): Promise<void>
  /** How large the files of its work are together, bytes. */
  sizeOfFiles(): number
  end(): Promise<void>
}

const pin = '839174'
const script = fileURLToPath(new URL('./host-process.ts', import.meta.url))

export async function startDayHost(): Promise<DayHost> {
  const folder = mkdtempSync(join(tmpdir(), 'camion-day-'))
  const child = fork(script, [folder], { execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const { address } = await heard<{ address: string }>(child)
  const chosen = await asking(address, (calls) => calls.choosePin(pin))
  if (!chosen.ok) throw new Error(`the PIN was not taken: ${chosen.reason}`)
  return {
    address,
    async memory() {
      const said = heard<{ heap: number; resident: number; devices: number }>(child)
      child.send('memory')
      const { heap, resident, devices } = await said
      return { heap, resident, devices: residentOf(devices) }
    },
    nextVisit: () =>
      asking(address, async (calls) => {
        await calls.unlock(pin)
        await calls.endVisit(null)
        await calls.lock(null)
      }),
    sizeOfFiles: () => sizeOf(folder),
    async end() {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function heard<Message>(child: ChildProcess): Promise<Message> {
  const [message] = (await once(child, 'message')) as [Message]
  return message
}

async function asking<Result>(address: string, ask: (calls: Awaited<ReturnType<typeof openPage>>['calls']) => Promise<Result>): Promise<Result> {
  const page = await openPage(address)
  try {
    return await ask(page.calls)
  } finally {
    await page.close()
  }
}

const residentOf = (pid: number): number => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1_024

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((size, { parentPath, name }) => size + statSync(join(parentPath, name)).size, 0)
