/** The CRC-32 of a text's UTF-8 (ISO 3309, as gzip has it), in eight hexadecimal digits: another text has another, but for chance. */
export function checksumOf(text: string): string {
  let rest = 0xffffffff
  for (const byte of bytesOf(text)) rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0)
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** What the first of two, three or four bytes begins with. */
const leads = [0, 0xc0, 0xe0, 0xf0]

function* bytesOf(text: string): Generator<number> {
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    if (point < 0x80) yield point
    else {
      const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
      yield (leads[more] ?? 0) | (point >> (6 * more))
      for (let left = more - 1; left >= 0; left -= 1) yield 0x80 | ((point >> (6 * left)) & 0x3f)
    }
  }
}
