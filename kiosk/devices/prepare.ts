import { ourProgram } from '../../hardware/emulator/image.ts'
import { prepareBoard } from '../../hardware/transport/prepare-board.ts'
import type { Prepared } from '../../hardware/transport/prepare-board.ts'
import type { Transport } from '../../hardware/transport/transport.ts'
import type { Plug } from './plug.ts'

/** Our firmware on its way onto a board. */
export type Preparing = {
  /** Resolves once the line is free again. */
  readonly prepared: Promise<Prepared>
  /** Ends it in the middle: it comes to `cut`, and may be tried again. */
  end(): void
}

/** Puts our firmware on a board within reach; its plug is this one's, and is let go in the end. */
export function prepare(within: Plug, onProgress: (share: number) => void): Preparing {
  let line: Transport | undefined
  let isEnded = false
  const lineAt = (speed: number): Transport => {
    const next = within.lineAt(speed)
    line = next
    // Whoever asks for a line opens it at once: only then there is something to close.
    if (isEnded) queueMicrotask(() => void next.close())
    return next
  }
  const prepared = prepareBoard({ lineAt, clock: within.clock, image: ourProgram(), onProgress }).finally(() => within.end())
  return {
    prepared,
    end() {
      isEnded = true
      void line?.close()
    },
  }
}
