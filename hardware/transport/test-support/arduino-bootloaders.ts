import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readImage } from '../../emulator/image.ts'

/** Arduino's bootloaders (GPL): Debian's package `arduino-core-avr`. They are used where they are, and kept nowhere. */
const folder = '/usr/share/arduino/hardware/arduino/avr/bootloaders/'

/** A flash with a bootloader and nothing else, and where its boot section begins. */
export type BootloaderFlash = { readonly flash: Uint8Array; readonly bootsFrom: number }

function flashIn(hex: string): Uint8Array {
  const reading = readImage(hex)
  if (!reading.ok) throw new Error(`${hex} line ${reading.line}: ${reading.reason}`)
  return reading.flash
}

/**
 * Optiboot 4.4 for the Uno, 115,200 bauds, compiled with the flags of its Makefile. Debian's own image is 20 bytes
 * too long for its 512, so: without flashes of its light, or with them in a section of 1 KB. `signature`: the last byte of
 * the one it answers, 0F (ATmega328P) unless said.
 * @throws Error naming the Debian packages to install
 */
export function optiboot({ flashes = 0, signature = 0x0f }: { readonly flashes?: 0 | 3; readonly signature?: number } = {}): BootloaderFlash {
  const bootsFrom = flashes === 0 ? 0x7e00 : 0x7c00
  const work = mkdtempSync(join(tmpdir(), 'camion-optiboot-'))
  const run = (tool: string, ...parameters: readonly string[]) => execFileSync(tool, parameters, { cwd: work, stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    writeFileSync(join(work, 'signed.c'), `#include <avr/io.h>\n#undef SIGNATURE_2\n#define SIGNATURE_2 ${signature}\n#include "optiboot.c"\n`)
    run(
      'avr-gcc', '-w', '-Os', '-fno-inline-small-functions', '-fno-split-wide-types', '-mshort-calls', '-mmcu=atmega328p',
      '-DF_CPU=16000000L', '-DBAUD_RATE=115200', `-DLED_START_FLASHES=${flashes}`, '-nostartfiles', '-nostdlib', '-Wl,--relax', '-Wl,--gc-sections',
      `-Wl,--section-start=.text=0x${bootsFrom.toString(16)}`, '-Wl,--section-start=.version=0x7ffe', '-I', `${folder}optiboot`, 'signed.c', '-o', 'optiboot.elf',
    )
    run('avr-objcopy', '-j', '.text', '-j', '.data', '-j', '.version', '--set-section-flags', '.version=alloc,load', '-O', 'ihex', 'optiboot.elf', 'optiboot.hex')
    return { flash: flashIn(join(work, 'optiboot.hex')), bootsFrom }
  } catch (error) {
    throw new Error('optiboot could not be built; it needs: apt-get install arduino-core-avr gcc-avr avr-libc', { cause: error })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** ATmegaBOOT for the Nano's ATmega328P, 57,600 bauds, as Debian compiled it. */
export const olderNano = (): BootloaderFlash => ({ flash: flashIn(`${folder}atmega/ATmegaBOOT_168_atmega328.hex`), bootsFrom: 0x7800 })
