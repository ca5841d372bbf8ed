import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aptProgress } from './apt-progress.ts'
import { installedNames } from './installed-packages.ts'
import { namesOf, readPackageList, testsNeeding, whatToType } from './package-list.ts'

test('each line is a package and the tests that need it', () => {
  expect(readPackageList('# words\nchromium   journeys, start\n\ngcc-avr firmware\n')).toEqual([
    { name: 'chromium', neededBy: ['journeys', 'start'] },
    { name: 'gcc-avr', neededBy: ['firmware'] },
  ])
})

test('a package that no test needs is refused', () => {
  expect(() => readPackageList('cowsay')).toThrow('"cowsay" does not say which tests need it')
})

test("the project's own list can be read, and a start finds its browser in it", () => {
  const list = readPackageList(readFileSync(new URL('../debian-packages.txt', import.meta.url), 'utf8'))
  expect(namesOf(list.filter(({ neededBy }) => neededBy.includes('start')))).toEqual(['chromium'])
})

test('what is missing is told with the tests that need it and what to type', () => {
  const missing = readPackageList('gcc-avr firmware\navr-libc firmware, examples')
  expect(testsNeeding(missing)).toEqual(['firmware', 'examples'])
  expect(whatToType(missing)).toBe('sudo apt-get update && sudo apt-get install --no-install-recommends gcc-avr avr-libc')
})

test('only packages that are installed to the end count as there', () => {
  expect(installedNames('gcc installed\nsimavr not-installed\ngcc-avr half-configured\navr-libc config-files\n')).toEqual(['gcc'])
})

test('what apt tells on its status channel becomes progress, anything else does not', () => {
  expect(aptProgress('dlstatus:3:12.5829:Retrieving file 3 of 40 (12s remaining)')).toBe('downloading, 12 %')
  expect(aptProgress('pmstatus:libelf-dev:62.5000:Unpacking libelf-dev:amd64 (0.188)')).toBe('Unpacking libelf-dev:amd64 (0.188), 62 %')
  expect(aptProgress('pmconffile:/etc/chromium.d/extensions : ...')).toBeUndefined()
})
