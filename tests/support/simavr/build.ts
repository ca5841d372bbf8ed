import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = new URL('./uno-pty.c', import.meta.url)
const folder = new URL('../../../.cache/simavr/', import.meta.url)

/** A file of each Debian package it is built from. */
const packages: Readonly<Record<string, string>> = {
  'gcc': '/usr/bin/gcc',
  'libc6-dev': '/usr/include/pty.h',
  'libelf-dev': '/usr/include/libelf.h',
  'libsimavr-dev': '/usr/include/simavr/sim_avr.h',
}

const flags = ['-std=gnu11', '-O2', '-Wall', '-Wextra', '-Werror']
// -lelf after -lsimavr, which needs it.
const libraries = ['-lsimavr', '-lelf', '-lutil']

/** The Debian packages that `buildUnoPty` lacks here. */
export function missingPackages(): readonly string[] {
  return Object.entries(packages).filter(([, file]) => !existsSync(file)).map(([name]) => name)
}

/**
 * The path of the second Uno's program, built when its source or flags changed.
 * @throws Error naming the Debian packages to install, or with what the compiler said.
 */
export function buildUnoPty(): string {
  const missing = missingPackages()
  if (missing.length > 0) throw new Error(`the second Uno needs Debian packages: apt-get install ${missing.join(' ')}`)
  const hash = createHash('sha256').update(readFileSync(source)).update([...flags, ...libraries].join(' ')).digest('hex').slice(0, 16)
  const program = fileURLToPath(new URL(`uno-pty-${hash}`, folder))
  if (existsSync(program)) return program
  mkdirSync(folder, { recursive: true })
  // Built beside and renamed: two test files may build at once.
  const unfinished = `${program}.${process.pid}`
  execFileSync('gcc', [...flags, '-o', unfinished, fileURLToPath(source), ...libraries], { stdio: ['ignore', 'ignore', 'pipe'] })
  renameSync(unfinished, program)
  return program
}
