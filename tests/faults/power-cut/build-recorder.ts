import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = new URL('./recorder.c', import.meta.url)
const folder = new URL('../../../.cache/power-cut/', import.meta.url)

/** A file of each Debian package it is built from. */
const packages: Readonly<Record<string, string>> = { 'gcc': '/usr/bin/gcc', 'libc6-dev': '/usr/include/dlfcn.h' }

// A fortified libc has its own `open` in its headers, and ours would be a second.
const flags = ['-std=gnu11', '-O2', '-Wall', '-Wextra', '-Werror', '-U_FORTIFY_SOURCE', '-shared', '-fPIC']
const libraries = ['-ldl', '-lpthread']

/**
 * The path of the library that writes down what a process does to its files, built when its source or flags changed.
 * @throws Error naming the Debian packages to install, or with what the compiler said.
 */
export function buildRecorder(): string {
  const missing = Object.entries(packages).filter(([, file]) => !existsSync(file)).map(([name]) => name)
  if (missing.length > 0) throw new Error(`recording a disk needs Debian packages: apt-get install ${missing.join(' ')}`)
  const hash = createHash('sha256').update(readFileSync(source)).update([...flags, ...libraries].join(' ')).digest('hex').slice(0, 16)
  const library = fileURLToPath(new URL(`recorder-${hash}.so`, folder))
  if (existsSync(library)) return library
  mkdirSync(folder, { recursive: true })
  // Built beside and renamed: two test files may build at once.
  const unfinished = `${library}.${process.pid}`
  execFileSync('gcc', [...flags, '-o', unfinished, fileURLToPath(source), ...libraries], { stdio: ['ignore', 'ignore', 'pipe'] })
  renameSync(unfinished, library)
  return library
}
