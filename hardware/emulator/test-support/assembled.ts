import { assemble } from 'avr8js/dist/cjs/utils/assembler.js'
import { FLASH_BYTES } from '../intel-hex.ts'

/** A blank flash with a few lines of assembly, which must not care where they are, at a byte address. Registers are memory addresses of the datasheet's register summary. */
export function assembled(source: string, at = 0): Uint8Array {
  const { bytes, errors } = assemble(source)
  if (errors.length > 0) throw new Error(errors.join('\n'))
  const flash = new Uint8Array(FLASH_BYTES).fill(0xff)
  flash.set(bytes, at)
  return flash
}
