import { keepAliveMilliseconds } from '../../hardware/protocol/firmata.ts'
import type { Clock } from '../../workshops/language/run.ts'
import type { OpenedBoard } from './open-board.ts'

/** A sign of life so often (ms): our firmware bears a second without one, so that four may be late or lost. */
const SIGN_EVERY = 200

/** After so long (ms) without a sign, what is said may come too late. */
const TOO_LATE = keepAliveMilliseconds - 50

/** A board that is told that somebody is there. */
export type KeptAlive = {
  /** Time for a program on this board: when we have slept so long that the board made itself safe, `onOverslept` is called before anything is done. */
  readonly clock: Clock
  /** To be called when anything is heard: `onOverslept` is called first if we have. */
  readonly look: () => void
  /** The next silence is borne for a second. */
  readonly end: () => void
}

/**
 * Gives a board of ours signs of life from now on; it makes its outputs safe by itself once it hears nothing any more.
 * A machine that slept wakes to timers and to news of before: programs would go on until it hears that the board is safe.
 */
export function keepAlive(board: OpenedBoard, clock: Clock, onOverslept: () => void = () => {}): KeptAlive {
  if (!board.isOurs) return { clock, look: () => {}, end: () => {} }
  let callOff: () => void
  let signed = clock.now()
  const look = () => {
    if (clock.now() - signed >= TOO_LATE) onOverslept()
  }
  const sign = () => {
    look()
    board.keepAlive()
    signed = clock.now()
    callOff = clock.wakeAt(signed + SIGN_EVERY, sign)
  }
  sign()
  return {
    clock: {
      now: () => clock.now(),
      wakeAt(time, wake) {
        let isCalledOff = false
        const callOffWake = clock.wakeAt(time, () => {
          look()
          if (!isCalledOff) wake()
        })
        return () => {
          isCalledOff = true
          callOffWake()
        }
      },
    },
    look,
    end: () => callOff(),
  }
}
