import { BootloaderTalk } from './bootloader-talk.ts'
import type { BoardClock } from './bootloader-talk.ts'
import type { Transport, TransportProblem } from './transport.ts'

/** The line to one board, at a speed in bits a second; not open yet. */
export type LineAt = (speed: number) => Transport

/** Optiboot's (Uno, newer Nanos), then ATmegaBOOT's (older Nanos, most clones of them); both once more, as a first reset may be missed. */
const bootloaderSpeeds = [115_200, 57_600, 115_200, 57_600] as const

export type FoundBootloader = { readonly talk: BootloaderTalk; readonly speed: number }

/**
 * Looks for a board's bootloader, resetting the board at each try. Found, the talk is open; else the line is free again.
 * `cut`: the board went meanwhile. Takes 6 s of the board's time to find none.
 */
export async function findBootloader(lineAt: LineAt, clock: BoardClock): Promise<FoundBootloader | TransportProblem | 'no-bootloader' | 'cut'> {
  for (const speed of bootloaderSpeeds) {
    const talk = new BootloaderTalk(lineAt(speed), clock)
    const problem = await talk.open()
    if (problem) return problem
    if (await talk.sync()) return { talk, speed }
    if (talk.isGone) return 'cut'
    await talk.close()
  }
  return 'no-bootloader'
}
