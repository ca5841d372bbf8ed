import { pageBytes } from '../protocol/stk500.ts'
import type { BootloaderTalk, Break } from './bootloader-talk.ts'

type Page = { readonly address: number; readonly bytes: Uint8Array }

/** `rjmp .-2`, and nothing else: a chip that starts here stays here, its pins all inputs. */
const parked: Page = { address: 0, bytes: new Uint8Array(pageBytes).fill(0xff).fill(0xcf, 1, 2) }

/** An image as whole pages from address 0; what is left of the last one is 0xFF, as after an erase. */
function pagesOf(image: Uint8Array): readonly [Page, ...Page[]] {
  const page = (address: number): Page => {
    const bytes = new Uint8Array(pageBytes).fill(0xff)
    bytes.set(image.subarray(address, address + pageBytes))
    return { address, bytes }
  }
  const count = Math.ceil(image.length / pageBytes)
  return [page(0), ...Array.from({ length: count - 1 }, (_, index) => page((index + 1) * pageBytes))]
}

/**
 * Writes an image from address 0 and reads all of it back, with a bootloader that waits for commands. The first page,
 * where the chip starts, comes last: a board cut off in the middle has its old program, or does nothing, or has the new
 * program whole. Only in the 16 ms in which that page itself is erased and written, at the beginning and at the end, may
 * a cut leave it blank; the chip then runs into whatever the second page holds.
 * Asks nothing about sizes: whoever calls keeps the bootloader safe.
 * @param onProgress called with a share of the work done, rising to 1
 */
export async function installImage(talk: BootloaderTalk, image: Uint8Array, onProgress: (share: number) => void): Promise<Break | 'not-verified' | undefined> {
  const [first, ...others] = pagesOf(image)
  const steps = [
    () => write(talk, parked),
    ...others.map((page) => () => write(talk, page)),
    ...others.map((page) => () => verify(talk, page)),
    () => write(talk, first),
    () => verify(talk, first),
  ]
  for (const [index, step] of steps.entries()) {
    const trouble = await step()
    if (trouble) return trouble
    onProgress((index + 1) / steps.length)
  }
  return undefined
}

async function write(talk: BootloaderTalk, { address, bytes }: Page): Promise<Break | undefined> {
  const at = await talk.ask({ kind: 'loadAddress', address })
  if (typeof at === 'string') return at
  const written = await talk.ask({ kind: 'programPage', bytes })
  return typeof written === 'string' ? written : undefined
}

async function verify(talk: BootloaderTalk, { address, bytes }: Page): Promise<Break | 'not-verified' | undefined> {
  const at = await talk.ask({ kind: 'loadAddress', address })
  if (typeof at === 'string') return at
  const held = await talk.ask({ kind: 'readPage', length: bytes.length })
  if (typeof held === 'string') return held
  return held.every((byte, index) => byte === bytes[index]) ? undefined : 'not-verified'
}
