// `npm run firmware`: compiles source/ into camion.hex, the image that is committed, flashed and emulated.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile, sourcesIn } from './compile.ts'
import type { Compiled } from './compile.ts'

/** What the firmware may take of the chip's 32,256 bytes of flash (bootloader aside) and 2,048 of SRAM, so far. */
export const bounds = { flashBytes: 8192, ramBytes: 1024 } as const

const sourceFolder = fileURLToPath(new URL('source/', import.meta.url))

/** Where the committed image is. */
export const imageFile = fileURLToPath(new URL('camion.hex', import.meta.url))

/** Compiles the firmware without writing anything that stays. */
export function buildFirmware(): Compiled {
  return compile(sourceFolder, sourcesIn(sourceFolder))
}

/** Builds, says the sizes, writes the image. Answers the exit code: 0, or 1 with the reason said. */
function main(): number {
  const built = buildFirmware()
  if (!built.ok) {
    console.error(built.reason === 'no-compiler'
      ? `${built.said}. Install the compiler: sudo apt-get install gcc-avr avr-libc`
      : built.said)
    return 1
  }
  const { image } = built
  const sizes = [
    { what: 'flash', bytes: image.flashBytes, bound: bounds.flashBytes },
    { what: 'RAM', bytes: image.ramBytes, bound: bounds.ramBytes },
  ]
  for (const { what, bytes, bound } of sizes) console.log(`${what} ${bytes} bytes of ${bound}`)
  const over = sizes.filter(({ bytes, bound }) => bytes > bound)
  if (over.length > 0) {
    console.error(`too large: ${over.map(({ what }) => what).join(' and ')}; the bounds are in hardware/firmware/build.ts`)
    return 1
  }
  writeFileSync(imageFile, image.hex)
  console.log('written: hardware/firmware/camion.hex')
  return 0
}

if (import.meta.main) process.exitCode = main()
