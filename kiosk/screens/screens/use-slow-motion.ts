import { useEffect, useState } from 'react'
import type { Life, ProgramButton } from '../../common/life.ts'
import { pressed, SLOW_STEP, turnedSlow } from './slow.ts'
import type { Pressed } from './slow.ts'

export type SlowMotion = {
  readonly isSlow: boolean
  /** The program is paused for the devices and goes on for whoever looks. */
  readonly isWalking: boolean
  readonly press: (button: ProgramButton) => void
  readonly turn: (isSlow: boolean) => void
}

/** @param call asks the devices, in order; whoever steps is asked to say what to run */
export function useSlowMotion(life: Life, call: (calls: Pressed['calls']) => void, step: () => void): SlowMotion {
  const [isSlow, setSlow] = useState(false)
  const [walks, setWalks] = useState(false)
  const isWalking = walks && life.is === 'paused'

  useEffect(() => {
    if (!isWalking) return undefined
    const timer = setInterval(step, SLOW_STEP)
    return () => clearInterval(timer)
  }, [isWalking, step])

  function become({ calls, isWalking: goesOn }: Pressed): void {
    setWalks(goesOn)
    call(calls)
  }

  return {
    isSlow,
    isWalking,
    press: (button) => become(pressed(button, isSlow)),
    turn(slow) {
      setSlow(slow)
      become(turnedSlow(slow, life, isWalking))
    },
  }
}
