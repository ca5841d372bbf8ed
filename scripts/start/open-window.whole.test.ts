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

const words = ['--board', 'emulated']

test('Electron is given the shell we build and what the host is told; a window that was shown and closed has ended well', async () => {
  const window = await openElectron(root, standIn('echo "window shown"; echo "$@"'), words)
  expect(await window.ended).toBe('closed')
  expect(said.some((line) => line.endsWith(`${join('dist', 'window', 'main.js')} --board emulated`))).toBe(true)
})

test('an Electron that ends before it shows anything has failed, and its exit code is told', async () => {
  const window = await openElectron(root, standIn('exit 127'), words)
  expect(await window.ended).toBe('failed')
  expect(said.join('\n')).toContain('Electron ended by itself (exit code 127)')
})

test('an Electron that breaks after it was shown has failed too', async () => {
  const window = await openElectron(root, standIn('echo "window shown"; exit 4'), words)
  expect(await window.ended).toBe('failed')
})

test('an Electron whose folder another kiosk has is told apart: no other window would help', async () => {
  const window = await openElectron(root, standIn('exit 3'), words)
  expect(await window.ended).toBe('folder-in-use')
})

test('a program that cannot be started has failed', async () => {
  const window = await openElectron(root, join(folder, 'not-here'), words)
  expect(await window.ended).toBe('failed')
  expect(said.join('\n')).toContain('Electron could not be started')
})

test('a window that we close ourselves is closed', async () => {
  const window = await openElectron(root, standIn('echo "window shown"; exec sleep 60'), words)
  await window.close()
  expect(await window.ended).toBe('closed')
})
