import type { Lockstep } from './lockstep.ts'

/** How often (ms) emulated time catches up with the clock on the wall. */
const STRIDE = 4

/** Further behind than this (ms), emulated time gives up what it missed: a busy machine makes it slower, never jerky. */
const FURTHEST_BEHIND = 100

/** Lets a board's time pass as fast as real time, from now on. Answers how to end that. */
export function keepPace(time: Lockstep): () => void {
  let isEnded = false
  /** Wall time at the board's power-on, as if it had always kept pace. */
  let origin = performance.now() - time.now()

  async function stride(): Promise<void> {
    if (isEnded) return
    // Whoever kept the pace before us may be in the middle of a stride.
    if (time.isAdvancing) {
      setTimeout(() => void stride(), STRIDE)
      return
    }
    const now = performance.now()
    origin += Math.max(0, now - origin - time.now() - FURTHEST_BEHIND)
    await time.advanceTo(now - origin)
    setTimeout(() => void stride(), STRIDE)
  }

  void stride()
  return () => {
    isEnded = true
  }
}
