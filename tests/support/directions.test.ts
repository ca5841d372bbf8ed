import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** A house with the project's import table and nothing else in it. */
let house: string
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'))
  cpSync('.dependency-cruiser.mjs', join(house, '.dependency-cruiser.mjs'))
  cpSync('package.json', join(house, 'package.json'))
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'))
})
afterEach(() => rmSync(house, { recursive: true }))

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), text)
}

/** The rules that the planted files break, as dependency-cruiser names them; a circle is named once. */
function broken(): readonly string[] {
  const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const { stdout } = spawnSync(process.execPath, [cruiser, '--config', '--output-type', 'json', '.'], { cwd: house, encoding: 'utf8' })
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; to: string; rule: { name: string } }[] } }
  return summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to.replace(/^.*(?=node_modules\/)/, '')}`)
}

test('imports that the table names are taken', () => {
  plant('hardware/boards/uno.ts', 'export const uno = 1\n')
  plant('workshops/language/reader.ts', "import { uno } from '../../hardware/boards/uno.ts'\nexport const reader = uno\n")
  plant('kiosk/devices/main.ts', "import { readFileSync } from 'node:fs'\nimport five from 'johnny-five'\nimport { reader } from '../../workshops/language/reader.ts'\nconsole.log(readFileSync, five, reader)\n")
  expect(broken()).toEqual([])
})

test.each([
  ['a pure folder reaching for Node', 'workshops/language/reader.ts', "import 'node:fs'", 'fs'],
  ['a screen reaching for Node', 'kiosk/screens/main.ts', "import 'node:fs'", 'fs'],
  ['a screen reaching into the devices', 'kiosk/screens/main.ts', "import '../devices/main.ts'", 'kiosk/devices/main.ts'],
  ['workshops reaching into the kiosk', 'workshops/language/reader.ts', "import '../../kiosk/devices/main.ts'", 'kiosk/devices/main.ts'],
  ['the domain of the scheduler reaching for anything of ours', 'scheduler/domain/slot.ts', "import '../../workshops/catalogue.ts'", 'workshops/catalogue.ts'],
  ['the scheduler reaching into the kiosk', 'scheduler/server/main.ts', "import '../../kiosk/devices/main.ts'", 'kiosk/devices/main.ts'],
  ['the host reaching past the client of the devices', 'kiosk/host/host.ts', "import '../devices/main.ts'", 'kiosk/devices/main.ts'],
  ['the host importing electron', 'kiosk/host/host.ts', "import 'electron'", 'node_modules/electron/index.js'],
  ['a screen importing johnny-five', 'kiosk/screens/main.ts', "import 'johnny-five'", 'node_modules/johnny-five/lib/johnny-five.js'],
  ['a folder that the table does not name', 'somewhere/else.ts', "import '../workshops/catalogue.ts'", 'workshops/catalogue.ts'],
])('%s is refused', (_, file, line, to) => {
  plant('kiosk/devices/main.ts', 'export {}\n')
  plant('workshops/catalogue.ts', 'export {}\n')
  plant(file, `${line}\n`)
  expect(broken()).toEqual([`not-in-allowed: ${file} → ${to}`])
})

test('nothing imports tests, and no circle is closed', () => {
  plant('tests/support/page.ts', 'export {}\n')
  plant('kiosk/host/host.ts', "import '../../tests/support/page.ts'\nimport './other.ts'\n")
  plant('kiosk/host/other.ts', "import './host.ts'\n")
  expect(broken().toSorted()).toEqual([
    'nothing-imports-tests: kiosk/host/host.ts → tests/support/page.ts',
    'no-cycles: kiosk/host/host.ts → kiosk/host/other.ts',
    'not-in-allowed: kiosk/host/host.ts → tests/support/page.ts',
  ].toSorted())
})
