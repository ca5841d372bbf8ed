import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fetchElectron, type ElectronSource } from './fetch-electron.ts'
import { startLocalServer, type LocalServer } from './test-support/local-server.ts'
import { zipOf } from './test-support/stand-in-archive.ts'

const archive = zipOf({ electron: '#!/bin/sh\necho a stand-in\n', version: '45.4.1' })
let folder: string
let electronPackage: string
let server: LocalServer
let source: ElectronSource
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fetch-electron-'))
  electronPackage = join(folder, 'electron')
  mkdirSync(electronPackage)
  server = await startLocalServer((_request, response) => response.setHeader('content-length', archive.length).end(archive))
  const checksums = { 'electron-v45.4.1-linux-x64.zip': createHash('sha256').update(archive).digest('hex') }
  source = { version: '45.4.1', platform: 'linux', arch: 'x64', checksums, mirror: server.address, archives: join(folder, 'archives') }
})
afterEach(() => {
  server.stop()
  rmSync(folder, { recursive: true })
})

test('Electron arrives whole: its program, its version, and the name of its program for its own tools', async () => {
  const told: (readonly [number, number | undefined])[] = []
  await fetchElectron(source, electronPackage, (received, total) => told.push([received, total]))
  expect(server.asked).toEqual(['/v45.4.1/electron-v45.4.1-linux-x64.zip'])
  expect(told.at(-1)).toEqual([archive.length, archive.length])
  expect(readdirSync(electronPackage).sort()).toEqual(['dist', 'path.txt'])
  expect(readFileSync(join(electronPackage, 'path.txt'), 'utf8')).toBe('electron')
  expect(() => accessSync(join(electronPackage, 'dist', 'electron'), constants.X_OK)).not.toThrow()
})

test('an archive fetched before is used again after the dependencies were, without the network', async () => {
  await fetchElectron(source, electronPackage, () => undefined)
  server.stop()
  rmSync(join(electronPackage, 'dist'), { recursive: true })
  await fetchElectron(source, electronPackage, () => undefined)
  expect(existsSync(join(electronPackage, 'dist', 'electron'))).toBe(true)
})

test('an archive that is not the one the package knows is refused, and what was there stays', async () => {
  mkdirSync(join(electronPackage, 'dist'))
  writeFileSync(join(electronPackage, 'dist', 'version'), '45.4.0')
  const other = { ...source, checksums: { 'electron-v45.4.1-linux-x64.zip': '0'.repeat(64) } }
  await expect(fetchElectron(other, electronPackage, () => undefined)).rejects.toThrow(/checksum/i)
  expect(readdirSync(electronPackage)).toEqual(['dist'])
  expect(readFileSync(join(electronPackage, 'dist', 'version'), 'utf8')).toBe('45.4.0')
})

test('an archive that cannot be opened leaves nothing behind', async () => {
  const broken = Buffer.from('no archive at all')
  const brokenServer = await startLocalServer((_request, response) => response.end(broken))
  const checksums = { 'electron-v45.4.1-linux-x64.zip': createHash('sha256').update(broken).digest('hex') }
  await expect(fetchElectron({ ...source, mirror: brokenServer.address, checksums }, electronPackage, () => undefined)).rejects.toThrow()
  brokenServer.stop()
  expect(readdirSync(electronPackage)).toEqual([])
})
