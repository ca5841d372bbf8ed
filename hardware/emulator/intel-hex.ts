/** Flash of the ATmega328P, bytes (datasheet, "Features"). */
export const FLASH_BYTES = 32_768

/**
 * Why a file is not a program for this chip. `line` counts from 1.
 * - `not-a-record`: the line is not `:` followed by pairs of hexadecimal digits.
 * - `wrong-length`: the record's own count does not match its digits: a line was cut.
 * - `bad-checksum`: a digit changed on the way.
 * - `unknown-record`: a record type this format does not have.
 * - `outside-flash`: the program is larger than the chip, or made for another one.
 * - `after-the-end`: something follows the end record: two files were joined.
 * - `no-end`: the end record is missing: the file was cut.
 * - `empty`: a well-formed file without one byte of program.
 */
export type HexRefusalReason =
  | 'not-a-record' | 'wrong-length' | 'bad-checksum' | 'unknown-record'
  | 'outside-flash' | 'after-the-end' | 'no-end' | 'empty'

export type HexReading =
  | {
      readonly ok: true
      /** The whole flash, `FLASH_BYTES` long; what the file does not set is 0xFF, as after an erase. */
      readonly flash: Uint8Array
      /** One past the last byte that the file sets. */
      readonly size: number
    }
  | { readonly ok: false; readonly reason: HexRefusalReason; readonly line: number }

const recordType = { data: 0, end: 1, segment: 2, segmentStart: 3, upperAddress: 4, linearStart: 5 } as const

/**
 * Reads an Intel HEX file (Intel, Hexadecimal Object File Format Specification, revision A, 1988) into a flash image.
 * Total: every text gives an image or a refusal, it never throws.
 */
export function readIntelHex(text: string): HexReading {
  const flash = new Uint8Array(FLASH_BYTES).fill(0xff)
  let base = 0
  let size = 0
  let hasEnded = false
  const lines = text.split(/\r\n|\r|\n/)

  for (const [index, rawLine] of lines.entries()) {
    const refuse = (reason: HexRefusalReason): HexReading => ({ ok: false, reason, line: index + 1 })
    const line = rawLine.trim()
    if (line === '') continue
    if (hasEnded) return refuse('after-the-end')
    if (!/^:(?:[0-9a-f]{2})+$/i.test(line)) return refuse('not-a-record')

    const bytes = Uint8Array.from(line.slice(1).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    const [count = 0, addressHigh = 0, addressLow = 0, type] = bytes
    // Count, address (2), type, data, checksum.
    if (bytes.length !== count + 5) return refuse('wrong-length')
    if (bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0) !== 0) return refuse('bad-checksum')
    const data = bytes.subarray(4, 4 + count)
    const word = ((data[0] ?? 0) << 8) | (data[1] ?? 0)

    switch (type) {
      case recordType.data: {
        const start = base + ((addressHigh << 8) | addressLow)
        if (start + count > FLASH_BYTES) return refuse('outside-flash')
        flash.set(data, start)
        if (count > 0) size = Math.max(size, start + count)
        break
      }
      case recordType.end:
        hasEnded = true
        break
      case recordType.segment:
        if (count !== 2) return refuse('wrong-length')
        base = word * 16
        break
      case recordType.upperAddress:
        if (count !== 2) return refuse('wrong-length')
        base = word * 65_536
        break
      case recordType.segmentStart:
      case recordType.linearStart:
        break // where a PC would start running; a microcontroller starts at its reset vector
      default:
        return refuse('unknown-record')
    }
  }

  if (!hasEnded) return { ok: false, reason: 'no-end', line: lines.length }
  if (size === 0) return { ok: false, reason: 'empty', line: lines.length }
  return { ok: true, flash, size }
}
