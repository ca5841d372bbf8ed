import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { printFonts } from './fonts.ts'
import { nameTable } from './name-table.ts'
import { woffToSfnt } from './woff-to-sfnt.ts'

/** A WOFF file of two tables: one that compressing made smaller, one that it did not. */
function woff(): Buffer {
  const long = Buffer.alloc(102, 'a')
  const tables = [
    { tag: 'glyf', data: deflateSync(long), original: long.length, checksum: 7 },
    { tag: 'name', data: Buffer.from('abc'), original: 3, checksum: 8 },
  ]
  const head = Buffer.alloc(44 + 20 * tables.length)
  head.write('wOFF', 'latin1')
  head.writeUInt32BE(0x10000, 4)
  head.writeUInt16BE(tables.length, 12)
  let offset = head.length
  tables.forEach(({ tag, data, original, checksum }, index) => {
    head.write(tag, 44 + 20 * index, 'latin1')
    ;[offset, data.length, original, checksum].forEach((value, field) => head.writeUInt32BE(value, 48 + 20 * index + 4 * field))
    offset += data.length
  })
  return Buffer.concat([head, ...tables.map(({ data }) => data)])
}

/** The tables of a plain font, as its directory says. */
function tablesOf(font: Buffer) {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + 16 * index
    const [checksum, offset, length] = [font.readUInt32BE(entry + 4), font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)]
    return { tag: font.toString('latin1', entry, entry + 4), checksum, offset, data: font.subarray(offset, offset + length) }
  })
}

const sumOf = (data: Buffer) => {
  const whole = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
  return Array.from({ length: whole.length / 4 }, (_, word) => whole.readUInt32BE(word * 4)).reduce((sum, word) => (sum + word) >>> 0, 0)
}

test('a font comes out as it was before it was packed, under our name', () => {
  const font = woffToSfnt(woff(), 'Fredoka More')
  const name = nameTable('Fredoka More')
  expect(font.subarray(0, 12).toString('hex')).toBe('00010000' + '0002' + '0020' + '0001' + '0000')
  expect(tablesOf(font)).toEqual([
    { tag: 'glyf', checksum: 7, offset: 44, data: Buffer.alloc(102, 'a') },
    { tag: 'name', checksum: sumOf(name), offset: 148, data: name },
  ])
})

test('what is no WOFF file is refused', () => {
  expect(() => woffToSfnt(Buffer.from('wOF2 and more'), 'Fredoka')).toThrow('not a WOFF file, for the font Fredoka')
})

test('every table of our fonts is whole: it adds up to what the font says', async () => {
  const wrong = (await printFonts()).flatMap((font, index) =>
    tablesOf(font)
      // That of `head` holds the sum of the whole file, and counts it as nothing.
      .filter(({ tag, checksum, data }) => tag !== 'head' && checksum !== sumOf(data))
      .map(({ tag }) => `${tag} of font ${index}`),
  )
  expect(wrong).toEqual([])
})
