import type { Clock } from '../../workshops/language/run.ts'

/** Time for a board on a port: monotonic, ms. */
export const monotonicClock: Clock = {
  now: () => performance.now(),
  wakeAt(time, wake) {
    let timer: NodeJS.Timeout
    // Node rounds delays down to whole milliseconds, so a timer may be early: then it waits again.
    const arm = () => {
      timer = setTimeout(() => (performance.now() < time ? arm() : wake()), Math.max(0, time - performance.now()))
    }
    arm()
    return () => clearTimeout(timer)
  },
}
