import type { Random } from '../random.ts'

/** What is torn off a write: a disk writes a sector whole or not at all, and leaves its neighbours alone. */
export const SECTOR = 512

type Change = { readonly offset: number; readonly bytes: Uint8Array } | { readonly size: number }

/** How much of what was not synced is there after the cut. */
export type Fate = 'dropped' | 'kept' | 'torn' | 'reordered'

/** The bytes of a file: those that are on the disk for sure, and what was done to it since, which may be there or not. */
export class DiskFile {
  #safe: Buffer
  #changes: Change[] = []

  constructor(safe: Buffer = Buffer.alloc(0)) {
    this.#safe = safe
  }

  write(offset: number, bytes: Uint8Array): void {
    this.#changes.push({ offset, bytes })
  }

  resize(size: number): void {
    this.#changes.push({ size })
  }

  sync(): void {
    this.#safe = this.#after(this.#changes)
    this.#changes = []
  }

  /** What the disk may hold. A file that was made larger may have its size before its bytes: zeros. */
  bytes(fate: Fate, random: Random): Buffer {
    if (fate === 'dropped' || this.#changes.length === 0) return this.#safe
    if (fate === 'kept') return this.#after(this.#changes)
    if (fate === 'torn') return this.#after(torn(this.#changes, random))
    return resized(this.#after(this.#changes.flatMap(sectors).filter(() => random.isTrue(0.5))), this.#someSize(random))
  }

  #after(changes: readonly Change[]): Buffer {
    let bytes: Buffer = Buffer.from(this.#safe)
    for (const change of changes) {
      if ('size' in change) {
        bytes = resized(bytes, change.size)
      } else {
        bytes = resized(bytes, Math.max(bytes.length, change.offset + change.bytes.length))
        bytes.set(change.bytes, change.offset)
      }
    }
    return bytes
  }

  /** One of the sizes that the file has had since it was synced. */
  #someSize(random: Random): number {
    const sizes: [number, ...number[]] = [this.#safe.length]
    for (const change of this.#changes) sizes.push('size' in change ? change.size : Math.max(sizes.at(-1) ?? 0, change.offset + change.bytes.length))
    return random.isTrue(0.5) ? (sizes.at(-1) ?? 0) : random.pick(sizes)
  }
}

/** The first so many changes, the last of them only in part. */
function torn(changes: readonly Change[], random: Random): readonly Change[] {
  // Mostly the last ones: what came before is a cut at an earlier moment.
  const whole = random.isTrue(0.5) ? changes.length - 1 : random.below(changes.length)
  const last = changes[whole]
  return [...changes.slice(0, whole), ...(last ? sectors(last).filter(() => random.isTrue(0.5)) : [])]
}

/** A write as the sectors it falls into; they end where the file's own sectors end. */
function sectors(change: Change): readonly Change[] {
  if ('size' in change) return [change]
  const pieces: Change[] = []
  for (let at = 0; at < change.bytes.length;) {
    const length = SECTOR - ((change.offset + at) % SECTOR)
    pieces.push({ offset: change.offset + at, bytes: change.bytes.subarray(at, at + length) })
    at += length
  }
  return pieces
}

function resized(bytes: Buffer, size: number): Buffer {
  if (bytes.length === size) return bytes
  const other = Buffer.alloc(size)
  bytes.copy(other, 0, 0, Math.min(size, bytes.length))
  return other
}
