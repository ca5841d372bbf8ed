import { crc32 } from 'node:zlib'

/** A zip archive whose files are stored as they are, each with the right to be run: enough to stand in for Electron's. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const sizes = fields([crc32(content), 4], [content.length, 4], [content.length, 4], [name.length, 2], [0, 2])
    const local = Buffer.concat([fields([0x04034b50, 4], [20, 2], [0, 2], [0, 2], [0, 4]), sizes, Buffer.from(name), content])
    const place = fields([0, 2], [0, 2], [0, 2], [0o100755 * 0x10000, 4], [offset, 4])
    entries.push(Buffer.concat([fields([0x02014b50, 4], [0x0314, 2], [20, 2], [0, 2], [0, 2], [0, 4]), sizes, place, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = fields([0x06054b50, 4], [0, 4], [entries.length, 2], [entries.length, 2], [directory.length, 4], [offset, 4], [0, 2])
  return Buffer.concat([...locals, directory, end])
}

/** Numbers one after the other, each in so many bytes, the small end first. */
function fields(...numbers: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(numbers.map(([value, bytes]) => {
    const field = Buffer.alloc(bytes)
    field.writeUIntLE(value, 0, bytes)
    return field
  }))
}
