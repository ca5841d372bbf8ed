import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPackageList, type DebianPackage } from './package-list.ts'

/** The packages of the list that this machine lacks; undefined where there is no such thing as a Debian package. */
export function missingPackages(root: string, isWanted: (one: DebianPackage) => boolean): DebianPackage[] | undefined {
  const wanted = readPackageList(readFileSync(join(root, 'scripts', 'debian-packages.txt'), 'utf8')).filter(isWanted)
  const asked = spawnSync('dpkg-query', ['--show', '--showformat', '${Package} ${db:Status-Status}\n', ...wanted.map(({ name }) => name)], {
    encoding: 'utf8',
  })
  // Exit code 1 only says that some are unknown, which is an answer too.
  if (asked.error !== undefined) return undefined
  const installed = installedNames(asked.stdout)
  return wanted.filter(({ name }) => !installed.includes(name))
}

/** Reads lines such as "gcc installed" and "simavr not-installed". */
export function installedNames(answer: string): string[] {
  return answer
    .split('\n')
    .filter((line) => line.endsWith(' installed'))
    .map((line) => line.slice(0, line.indexOf(' ')))
}
