import { inflateSync } from 'node:zlib'
import { nameTable } from './name-table.ts'

/*
 * WOFF 1.0 (W3C recommendation of 13 December 2012) is a font file whose tables are each compressed with zlib.
 * The typesetter reads only the plain file (sfnt, as in the OpenType specification).
 */

const WOFF_SIGNATURE = 0x774f4646
const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

type Table = { readonly tag: string; readonly checksum: number; readonly data: Buffer }

/**
 * The plain font that a WOFF file holds, under a family name of ours: the subsets of one family all bear the same,
 * and the typesetter takes only one of those that do. Throws on a file that is no WOFF.
 */
export function woffToSfnt(woff: Buffer, family: string): Buffer {
  if (woff.readUInt32BE(0) !== WOFF_SIGNATURE) throw new Error(`not a WOFF file, for the font ${family}`)
  const tables = tablesIn(woff).map((table) => (table.tag === 'name' ? named(family) : table))
  return Buffer.concat([directory(woff.readUInt32BE(4), tables), ...tables.map(({ data }) => padded(data))])
}

function tablesIn(woff: Buffer): readonly Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = WOFF_HEADER + index * WOFF_ENTRY
    const [offset, compressed, original, checksum] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12), woff.readUInt32BE(entry + 16)]
    const data = woff.subarray(offset, offset + compressed)
    return { tag: woff.toString('latin1', entry, entry + 4), checksum, data: compressed < original ? inflateSync(data) : data }
  })
}

function named(family: string): Table {
  const data = nameTable(family)
  const whole = padded(data)
  let checksum = 0
  for (let at = 0; at < whole.length; at += 4) checksum = (checksum + whole.readUInt32BE(at)) >>> 0
  return { tag: 'name', checksum, data }
}

function directory(flavour: number, tables: readonly Table[]): Buffer {
  const written = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * tables.length)
  const power = Math.floor(Math.log2(tables.length))
  const searchRange = SFNT_ENTRY * 2 ** power
  written.writeUInt32BE(flavour, 0)
  ;[tables.length, searchRange, power, SFNT_ENTRY * tables.length - searchRange].forEach((value, index) => written.writeUInt16BE(value, 4 + 2 * index))
  let offset = written.length
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = SFNT_HEADER + SFNT_ENTRY * index
    written.write(tag, entry, 'latin1')
    ;[checksum, offset, data.length].forEach((value, field) => written.writeUInt32BE(value, entry + 4 + 4 * field))
    offset += padded(data).length
  })
  return written
}

/** Tables begin at multiples of four bytes. */
const padded = (data: Buffer): Buffer => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
