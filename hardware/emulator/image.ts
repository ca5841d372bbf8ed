import { readFileSync } from 'node:fs'
import { readIntelHex } from './intel-hex.ts'
import type { HexReading } from './intel-hex.ts'

/** Our own firmware, as `npm run firmware` built it. */
export const ourFirmware = new URL('../firmware/camion.hex', import.meta.url)

/** Reads a flash image from an Intel HEX file. @throws what the file system says when there is no such file */
export const readImage = (file: URL | string): HexReading => readIntelHex(readFileSync(file, 'latin1'))

/** The flash of a board that carries our firmware. @throws Error when the committed image is damaged: that is a bug */
export const ourFlash = (): Uint8Array => ourImage().flash

/** Our firmware alone, from address 0 to its last byte. @throws as `ourFlash` */
export function ourProgram(): Uint8Array {
  const { flash, size } = ourImage()
  return flash.slice(0, size)
}

function ourImage(): HexReading & { readonly ok: true } {
  const reading = readImage(ourFirmware)
  if (!reading.ok) throw new Error(`${ourFirmware.pathname} line ${reading.line}: ${reading.reason}`)
  return reading
}
