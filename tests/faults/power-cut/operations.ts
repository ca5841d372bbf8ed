/** One thing that was done to the files of a folder. Paths are from that folder, which is ''. */
export type Operation =
  | { readonly is: 'open'; readonly descriptor: number; readonly path: string; readonly isEmptied: boolean }
  | { readonly is: 'write'; readonly descriptor: number; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly is: 'resize'; readonly descriptor: number; readonly size: number }
  | { readonly is: 'sync'; readonly descriptor: number }
  | { readonly is: 'close'; readonly descriptor: number }
  | { readonly is: 'rename'; readonly from: string; readonly to: string }
  | { readonly is: 'link'; readonly from: string; readonly to: string }
  | { readonly is: 'delete'; readonly path: string }
  | { readonly is: 'folder'; readonly path: string }

/** Before each operation in the log: its kind, descriptor, number and length (see `recorder.c`). */
const HEAD = 17

const TRUNCATE = 0o1000

/**
 * Reads what `recorder.c` wrote.
 * @throws Error when something was done that is not followed: the images would be wrong
 */
export function readOperations(log: Buffer, folder: string): readonly Operation[] {
  const operations: Operation[] = []
  let at = 0
  const inside = (path: string) => path.slice(folder.length + 1)
  while (at < log.length) {
    const kind = String.fromCharCode(log.readUInt8(at))
    const descriptor = log.readInt32LE(at + 1)
    const number = Number(log.readBigUInt64LE(at + 5))
    const end = at + HEAD + log.readUInt32LE(at + 13)
    const bytes = log.subarray(at + HEAD, end)
    const [path = '', other = ''] = kind === 'W' ? [] : bytes.toString().split('\0')
    at = end
    if (kind === 'O') operations.push({ is: 'open', descriptor, path: inside(path), isEmptied: (number & TRUNCATE) !== 0 })
    else if (kind === 'W') operations.push({ is: 'write', descriptor, offset: number, bytes })
    else if (kind === 'T') operations.push({ is: 'resize', descriptor, size: number })
    else if (kind === 'S') operations.push({ is: 'sync', descriptor })
    else if (kind === 'C') operations.push({ is: 'close', descriptor })
    else if (kind === 'R' || kind === 'L') operations.push({ is: kind === 'R' ? 'rename' : 'link', from: inside(path), to: inside(other) })
    else if (kind === 'D') operations.push({ is: 'delete', path: inside(path) })
    else if (kind === 'M') operations.push({ is: 'folder', path: inside(path) })
    else throw new Error(`the recording has what is not followed: ${kind} ${path}`)
  }
  return operations
}
