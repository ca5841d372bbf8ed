import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { WebSocket } from 'ws'
import type { Caller } from '../../../kiosk/common/calls.ts'
import { caller } from '../../../kiosk/common/carrier.ts'
import { socketCarrier } from '../../../kiosk/host/page-link.ts'

const main = fileURLToPath(new URL('../../../kiosk/host/main.ts', import.meta.url))

/** The host under plain Node, which takes a folder for a stick, asked as its page would. */
export type PlainHost = { readonly calls: Caller; readonly said: () => string; readonly kill: () => Promise<void> }

export async function startPlainHost(folder: string, stick: string, environment: Readonly<Record<string, string>>): Promise<PlainHost> {
  const child = spawn(process.execPath, [main, '--board', 'emulated', '--folder', folder, '--stick', stick], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...environment } })
  const closed = once(child, 'close')
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), closed.then(() => Promise.reject(new Error(`the host left: ${said}`)))])) as [string]
  const { origin, host, search } = new URL((JSON.parse(line) as { address: string }).address)
  const socket = new WebSocket(`ws://${host}/calls${search}`, { origin })
  await once(socket, 'open')
  return {
    calls: caller(socketCarrier(socket), () => {}),
    said: () => said,
    async kill() {
      child.kill('SIGKILL')
      await closed
    },
  }
}
