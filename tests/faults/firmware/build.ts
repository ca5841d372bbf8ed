import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sourcesIn } from '../../../hardware/firmware/compile.ts'
import { withoutGuard } from './guards.ts'
import type { Guard } from './guards.ts'
import { keptBuild } from './kept-builds.ts'

const firmwareFolder = fileURLToPath(new URL('../../../hardware/firmware/source/', import.meta.url))
const machineFolder = fileURLToPath(new URL('./', import.meta.url))

/** The first thing a sanitizer finds ends the program. */
const sanitizers = ['-fsanitize=address,undefined', '-fsanitize=bounds-strict', '-fno-sanitize-recover=all']
/** `main` is renamed: the fuzzer has one of its own. */
const firmwareFlags = ['-std=c++17', '-O1', '-g', ...sanitizers, '-Dmain=firmwareMain']
/** The machine around the firmware is not what is tried: without sanitizers there, twice as many cases are. */
const machineFlags = ['-std=c++20', '-O2', '-g', '-Wall', '-Wextra', '-Werror']
/** The firmware's variables in sections of their own, which power.cpp sets back. */
const ownSections = ['--rename-section', '.data=firmware_data', '--rename-section', '.bss=firmware_bss,alloc,load,data,contents']

async function run(tool: string, parameters: readonly string[], folder: string): Promise<void> {
  try {
    await promisify(execFile)(tool, parameters, { cwd: folder, env: { ...process.env, LC_ALL: 'C' } })
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw isMissing ? new Error(`${tool} is not here; the firmware on this machine needs a Debian package: apt-get install g++`) : error
  }
}

/** The Uno that the firmware is put on, and all that is around it. */
const buildMachine = (): Promise<string> => keptBuild('machine', [machineFolder, firmwareFolder], machineFlags, (file) =>
  run('g++', [...machineFlags, '-r', '-nostdlib', '-iquote', firmwareFolder, ...sourcesIn(machineFolder), '-o', file], machineFolder))

async function buildWith(sourceFolder: string): Promise<string> {
  const machine = await buildMachine()
  return keptBuild('fuzz', [sourceFolder, machineFolder], [...firmwareFlags, ...machineFlags, ...ownSections], async (file) => {
    const object = `${file}.o`
    const program = sourcesIn(sourceFolder).filter((name) => !name.startsWith('avr_'))
    try {
      await run('g++', [...firmwareFlags, '-r', '-nostdlib', ...program, '-o', object], sourceFolder)
      await run('objcopy', [...ownSections, object], sourceFolder)
      await run('g++', [...sanitizers, machine, object, '-o', file], sourceFolder)
    } finally {
      rmSync(object, { force: true })
    }
  })
}

/** The path of a program that tries the firmware with the cases it is told (fuzz.cpp), compiled when its sources changed. */
export const buildFuzzer = (): Promise<string> => buildWith(firmwareFolder)

/** The same, of a firmware that lacks something that protects it. */
export async function buildFuzzerWithout(guard: Guard): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'firmware-without-guard-'))
  try {
    cpSync(firmwareFolder, folder, { recursive: true })
    const file = join(folder, guard.file)
    writeFileSync(file, withoutGuard(readFileSync(file, 'utf8'), guard))
    return await buildWith(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
