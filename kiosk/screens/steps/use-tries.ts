import { useEffect, useRef, useState } from 'react'
import type { GoalTold } from '../../common/device-calls.ts'
import type { Life } from '../../common/life.ts'
import type { Verdict } from '../../../workshops/session/goals/goal.ts'
import type { StepEvent } from './step-story.ts'

/** The judge looks once more when a program has ended (ms). */
const LAST_LOOK = 400

/**
 * Tells when a program is begun, and when it has been tried: it came to its end, or it has run for as long as the goal needs.
 * @param refused how many programs could not begin, since the screen is there
 * @param seconds how long the goal needs to be seen
 */
export function useTries(life: Life, refused: number, told: GoalTold, seconds: number, tell: (event: StepEvent) => void): void {
  const verdict = useRef<Verdict>(null)
  const isTried = useRef(false)
  useEffect(() => {
    verdict.current = (told?.verdict ?? null) as Verdict | null
  }, [told])

  const [before] = useState(refused)
  useEffect(() => {
    if (refused > before) tell({ is: 'refused' })
  }, [refused, before, tell])

  const isRunning = life.is === 'running'
  const hasEnded = life.is === 'idle' || life.is === 'stopped'
  useEffect(() => {
    const tried = () => {
      if (isTried.current || !verdict.current) return
      isTried.current = true
      tell({ is: 'tried', verdict: verdict.current })
    }
    if (!isRunning && !hasEnded) return
    if (isRunning) {
      isTried.current = false
      tell({ is: 'began' })
    }
    const timer = setTimeout(tried, isRunning ? seconds * 1_000 : LAST_LOOK)
    return () => clearTimeout(timer)
  }, [isRunning, hasEnded, seconds, tell])
}
