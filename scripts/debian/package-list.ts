import { Trouble } from '../prepare/trouble.mjs'

/** A Debian package, and the tests that need it. */
export interface DebianPackage {
  readonly name: string
  readonly neededBy: readonly string[]
}

/** Reads scripts/debian-packages.txt: a package a line, then the tests that need it, separated by commas. */
export function readPackageList(text: string): DebianPackage[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [, name, tests] = /^(\S+)\s+(\S.*)$/.exec(line.trim()) ?? []
    if (name === undefined || tests === undefined) throw new Trouble(`debian-packages.txt: "${line}" does not say which tests need it.`)
    return { name, neededBy: tests.split(',').map((test) => test.trim()) }
  })
}

/** The tests that cannot run without these packages. */
export function testsNeeding(packages: readonly DebianPackage[]): string[] {
  return [...new Set(packages.flatMap(({ neededBy }) => neededBy))]
}

/** What somebody types to install them. */
export function whatToType(packages: readonly DebianPackage[]): string {
  return `sudo apt-get update && sudo apt-get install --no-install-recommends ${namesOf(packages).join(' ')}`
}

export function namesOf(packages: readonly DebianPackage[]): string[] {
  return packages.map(({ name }) => name)
}
