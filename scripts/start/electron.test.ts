import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Electron } from './electron.ts'
import { programInside } from './fetch-electron.ts'
import { startLocalServer, type LocalServer } from './test-support/local-server.ts'
import { zipOf } from './test-support/stand-in-archive.ts'

/** A project whose Electron comes from a server of ours, which may be broken. */
const program = programInside(process.platform)
const archive = zipOf({ [program]: 'a stand-in', version: '45.4.1' })
let root: string
let server: LocalServer
let isBroken = false
const said: string[] = []
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'electron-'))
  const electronPackage = join(root, 'node_modules', 'electron')
  mkdirSync(electronPackage, { recursive: true })
  const checksums = { [`electron-v45.4.1-${process.platform}-${process.arch}.zip`]: createHash('sha256').update(archive).digest('hex') }
  writeFileSync(join(electronPackage, 'package.json'), JSON.stringify({ version: '45.4.1' }))
  writeFileSync(join(electronPackage, 'checksums.json'), JSON.stringify(checksums))
  server = await startLocalServer((_request, response) => (isBroken ? response.writeHead(503).end() : response.end(archive)))
  vi.stubEnv('ELECTRON_MIRROR', server.address)
  vi.stubEnv('electron_config_cache', join(root, 'archives'))
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
})
afterEach(() => {
  server.stop()
  said.length = 0
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

test('a failure is told and remembered by the next start; trying again works, and is what is remembered then', async () => {
  isBroken = true
  expect(await new Electron(root).fetch()).toBeUndefined()
  expect(said.join('\n')).toContain('(the server answered 503 Service Unavailable); npm start -- --electron tries again')
  expect(new Electron(root).plan('any')).toMatchObject({ do: 'leave' })
  expect(new Electron(root).plan('electron')).toEqual({ do: 'fetch' })

  isBroken = false
  const fetched = join(root, 'node_modules', 'electron', 'dist', program)
  expect(await new Electron(root).fetch()).toBe(fetched)
  expect(new Electron(root).plan('any')).toEqual({ do: 'run', program: fetched })
})

test('an Electron of another version is not run', async () => {
  isBroken = false
  await new Electron(root).fetch()
  writeFileSync(join(root, 'node_modules', 'electron', 'dist', 'version'), '44.0.0')
  expect(new Electron(root).plan('any')).toEqual({ do: 'fetch' })
})
