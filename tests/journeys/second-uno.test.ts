import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { WebSocket } from 'ws'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ourFirmware } from '../../hardware/emulator/image.ts'
import { caller } from '../../kiosk/common/carrier.ts'
import { socketCarrier } from '../../kiosk/host/page-link.ts'
import { startSimavrUno } from '../support/simavr/simavr-uno.ts'
import type { SimavrUno } from '../support/simavr/simavr-uno.ts'

let uno: SimavrUno
beforeEach(async () => {
  uno = await startSimavrUno(fileURLToPath(ourFirmware))
})
afterEach(() => uno.stop())

async function traceOf(example: string, board: string): Promise<readonly { readonly t: number; readonly pin: string; readonly level: number }[]> {
  const args = ['kiosk/command/camion.ts', 'run', `workshops/examples/${example}.json`, '--board', board, '--for', '3000', '--trace', '-']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return stdout.trim().split('\n').map((line) => JSON.parse(line) as { t: number; pin: string; level: number })
}

const edges = (trace: readonly { readonly pin: string; readonly level: number }[]) => trace.map(({ pin, level }) => `${pin} ${level}`)

test('a second, independent Uno over a serial port blinks as the emulated one does: the same edges in the same order', async () => {
  const plugged = await traceOf('clignote', uno.port)
  const emulated = await traceOf('clignote', 'emulated')
  expect(edges(plugged)).toEqual(edges(emulated))
  // Its own pins say so too. What ending the run does to them comes after.
  const blinked = edges(uno.changes.filter(({ pin }) => pin === 'D13'))
  expect(blinked.slice(blinked.indexOf('D13 1')).slice(0, plugged.length)).toEqual(edges(plugged))
})

test('Ctrl-C in the terminal reaches every process of the kiosk, and leaves the object safe', async () => {
  const host = spawn(process.execPath, ['kiosk/host/main.ts', '--board', uno.port], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] })
  try {
    const [line] = (await once(createInterface(host.stdout), 'line')) as [string]
    const { address } = JSON.parse(line) as { address: string }
    const url = new URL(address)
    const socket = new WebSocket(`ws://${url.host}/calls${url.search}`, { origin: url.origin })
    await once(socket, 'open')
    const isReady = Promise.withResolvers<null>()
    const calls = caller(socketCarrier(socket), (name, value) => {
      if (name === 'connection' && value !== null && 'is' in value && value.is === 'ready') isReady.resolve(null)
    })
    await calls.hello(null)
    await isReady.promise
    // Half a second on: long enough that a board left alone would be seen to stay on.
    await calls.flag(JSON.parse(readFileSync('workshops/examples/clignote.json', 'utf8')))
    const { cycle } = await uno.changed(({ pin, level }) => pin === 'D13' && level === 1)
    process.kill(-(host.pid ?? 0), 'SIGINT')
    const off = await uno.changed((change) => change.pin === 'D13' && change.level === 0 && change.cycle > cycle)
    await once(host, 'exit')
    expect(uno.changes.filter(({ pin, cycle: at }) => pin === 'D13' && at > off.cycle)).toEqual([])
  } finally {
    host.kill('SIGKILL')
  }
})
