import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ourFirmware } from '../../hardware/emulator/image.ts'
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
