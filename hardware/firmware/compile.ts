import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A program for the ATmega328P, ready for a board. */
export type Image = {
  /** Intel HEX, lines ended by a line feed. */
  readonly hex: string
  /** Program and initial values of its variables, bytes of flash. */
  readonly flashBytes: number
  /** Variables that live as long as the program, bytes of SRAM; the stack has the rest of 2,048. */
  readonly ramBytes: number
}

/**
 * - `no-compiler`: avr-gcc is not on this machine; install Debian's `gcc-avr` and `avr-libc`.
 * - `not-compiled`: the compiler refused the sources; `said` holds its words.
 */
export type CompileRefusal = { readonly ok: false; readonly reason: 'no-compiler' | 'not-compiled'; readonly said: string }
export type Compiled = { readonly ok: true; readonly image: Image } | CompileRefusal

/**
 * The same sources and compiler give the same bytes: sources are named relative to their folder, in order,
 * and nothing asks for dates or paths. Threads, exceptions and type information have no use on 2 KB of SRAM.
 */
const flags = [
  '-mmcu=atmega328p', '-DF_CPU=16000000UL', '-std=c++17', '-Os', '-flto',
  '-fno-exceptions', '-fno-rtti', '-fno-threadsafe-statics',
  '-ffunction-sections', '-fdata-sections', '-Wl,--gc-sections', '-mrelax',
  '-Wall', '-Wextra', '-Wpedantic', '-Werror',
]

type Ran = { readonly ok: true; readonly output: string } | CompileRefusal

function run(tool: string, parameters: readonly string[], folder: string): Ran {
  const { error, status, stdout, stderr } = spawnSync(tool, parameters, { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  if (error) return { ok: false, reason: 'no-compiler', said: `${tool} is not here` }
  return status === 0 ? { ok: true, output: stdout } : { ok: false, reason: 'not-compiled', said: stderr.trim() }
}

/** Every C++ source directly in a folder, in a fixed order. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.cpp')).sort()
}

/**
 * Compiles and links a program with avr-gcc.
 * @param folder what source names are relative to
 * @param sources C++ files; headers beside them are found
 */
export function compile(folder: string, sources: readonly string[]): Compiled {
  const work = mkdtempSync(join(tmpdir(), 'camion-firmware-'))
  try {
    const elf = join(work, 'program.elf')
    const hex = join(work, 'program.hex')
    const built = run('avr-g++', [...flags, ...sources, '-o', elf], folder)
    if (!built.ok) return built
    const copied = run('avr-objcopy', ['-O', 'ihex', '-R', '.eeprom', elf, hex], work)
    if (!copied.ok) return copied
    const measured = run('avr-size', ['-A', elf], work)
    if (!measured.ok) return measured
    const size = (section: string) => Number(new RegExp(`^\\${section}\\s+(\\d+)`, 'm').exec(measured.output)?.[1] ?? 0)
    return {
      ok: true,
      image: {
        hex: readFileSync(hex, 'latin1').replaceAll('\r\n', '\n'),
        flashBytes: size('.text') + size('.data'),
        ramBytes: size('.data') + size('.bss') + size('.noinit'),
      },
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
