import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { root } from '../prepare/prepare.mjs'
import { openElectron } from './open-window.ts'

/** Stand-ins for Electron's program: how we open and watch it is ours, what it shows is proven on the real one. */
let folder: string
const said: string[] = []
function standIn(script: string): string {
  const program = join(folder, 'electron')
  writeFileSync(program, `#!/bin/sh\n${script}\n`)
  chmodSync(program, 0o755)
  return program
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-window-'))
  said.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const address = 'http://127.0.0.1:4217/?token=abc'

test('Electron is given the shell we build and the address; a window that was shown and closed has ended well', async () => {
  const window = await openElectron(root, standIn('echo "window shown"; echo "$@"; echo "$CAMION_ADDRESS"'), address)
  expect(await window.ended).toBe('closed')
  expect(said).toContain(address)
  expect(said.some((line) => line.endsWith(join('dist', 'window', 'main.js')))).toBe(true)
})

test('an Electron that ends before it shows anything has failed, and its exit code is told', async () => {
  const window = await openElectron(root, standIn('exit 127'), address)
  expect(await window.ended).toBe('failed')
  expect(said.join('\n')).toContain('Electron ended by itself (exit code 127)')
})

test('an Electron that breaks after it was shown has failed too', async () => {
  const window = await openElectron(root, standIn('echo "window shown"; exit 3'), address)
  expect(await window.ended).toBe('failed')
})

test('a program that cannot be started has failed', async () => {
  const window = await openElectron(root, join(folder, 'not-here'), address)
  expect(await window.ended).toBe('failed')
  expect(said.join('\n')).toContain('Electron could not be started')
})

test('a window that we close ourselves is closed', async () => {
  const window = await openElectron(root, standIn('echo "window shown"; exec sleep 60'), address)
  await window.close()
  expect(await window.ended).toBe('closed')
})
