/** Windows, Unicode, English (United States): the names every reader of fonts looks for. */
const PLATFORM = [3, 1, 0x409] as const
const HEADER = 6
const RECORD = 12

/** A font's `name` table (OpenType specification, format 0) with its family alone: weight and slant are told by the `OS/2` table. */
export function nameTable(family: string): Buffer {
  const names: readonly (readonly [number, string])[] = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(/[^A-Za-z]/g, '')],
  ]
  const texts = names.map(([, name]) => Buffer.from(name, 'utf16le').swap16())
  const head = Buffer.alloc(HEADER + RECORD * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  names.forEach(([id], index) => {
    const length = texts[index]?.length ?? 0
    ;[...PLATFORM, id, length, offset].forEach((value, field) => head.writeUInt16BE(value, HEADER + RECORD * index + 2 * field))
    offset += length
  })
  return Buffer.concat([head, ...texts])
}
