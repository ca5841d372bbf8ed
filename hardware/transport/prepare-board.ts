import type { BoardClock, BootloaderTalk } from './bootloader-talk.ts'
import { findBootloader } from './find-bootloader.ts'
import type { LineAt } from './find-bootloader.ts'
import { installImage } from './install-image.ts'
import type { TransportProblem } from './transport.ts'

/**
 * Why a board is not prepared. After each of them it is safe to try again. What the facilitator does:
 * - `port-…`: the line could not be opened; see `TransportProblem`.
 * - `image-too-large`: this image would reach the bootloader. Nothing was asked of the board. A bug of who built it.
 * - `no-bootloader`: nothing answered. Plug the cable again; else the board needs a programmer, or is not an Uno or Nano.
 * - `wrong-chip`: a bootloader answered for another chip. Nothing was written. Take another board.
 * - `cut`: the board went, fell silent or was not understood. Plug it again; until it is prepared it does nothing, or what it did before (`installImage`).
 * - `not-verified`: what was read back is not what was written. Try again; twice is a worn board.
 */
export type PrepareProblem = TransportProblem | 'image-too-large' | 'no-bootloader' | 'wrong-chip' | 'cut' | 'not-verified'

/** `speed`: the bootloader's, bits a second. `detail`: for the log. */
export type Prepared =
  | { readonly ok: true; readonly speed: number }
  | { readonly ok: false; readonly problem: PrepareProblem; readonly detail?: string }

export type Preparation = {
  /** The line to the board, closed; called once for each speed tried. */
  readonly lineAt: LineAt
  readonly clock: BoardClock
  /** The program, from address 0 on. */
  readonly image: Uint8Array
  /** Called with a share of the work done, rising from 0; 1 once all is verified. */
  readonly onProgress?: (share: number) => void
}

/**
 * One past the last byte that a program may have. An older Nano's bootloader has the 2 KB from here on. Optiboot has only
 * the last 512 bytes, but a Nano that carries it starts here all the same (boards.txt, high fuse DA), and a program there
 * would run instead of it. From outside these boards can't be told apart, so the smallest holds for all.
 * A genuine board's lock bits protect its bootloader; a clone's may not.
 */
export const APPLICATION_BYTES = 0x7800

/** ATmega328P, ATmega328 (datasheet, "Signature Bytes"). */
const signatures = ['1e 95 0f', '1e 95 14']

/**
 * Puts a program on an Uno or a Nano through its bootloader, and reads it back. The line is closed in the end; opening
 * it again resets the board, which then starts the program after its bootloader's wait.
 * Never rejects for what the outside world did.
 * @throws RangeError for an empty image
 */
export async function prepareBoard({ lineAt, clock, image, onProgress = () => {} }: Preparation): Promise<Prepared> {
  if (image.length === 0) throw new RangeError('an image of 0 bytes')
  if (image.length > APPLICATION_BYTES) return refused('image-too-large', `${image.length} bytes of ${APPLICATION_BYTES}`)
  const found = await findBootloader(lineAt, clock)
  if (typeof found === 'string') return refused(found)
  const { talk, speed } = found
  try {
    return await program(talk, image, onProgress) ?? { ok: true, speed }
  } finally {
    await talk.close()
  }
}

const refused = (problem: PrepareProblem, detail?: string): Prepared => ({ ok: false, problem, ...(detail === undefined ? {} : { detail }) })

async function program(talk: BootloaderTalk, image: Uint8Array, onProgress: (share: number) => void): Promise<Prepared | undefined> {
  const signature = await talk.ask({ kind: 'readSignature' })
  if (typeof signature === 'string') return refused('cut', signature)
  const name = [...signature].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
  if (!signatures.includes(name)) return refused('wrong-chip', name)
  const entered = await talk.ask({ kind: 'enterProgramming' })
  if (typeof entered === 'string') return refused('cut', entered)
  onProgress(0)
  const trouble = await installImage(talk, image, onProgress)
  if (trouble === 'not-verified') return refused('not-verified')
  if (trouble) return refused('cut', trouble)
  // Optiboot starts the program upon this. All is verified: a board that goes now is prepared.
  await talk.ask({ kind: 'leaveProgramming' })
  return undefined
}
