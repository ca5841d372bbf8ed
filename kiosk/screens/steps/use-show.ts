import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Creation } from '../../../workshops/language/creation.ts'
import type { GoalSought } from '../../common/device-calls.ts'
import { ignoreLostLink } from '../kiosk.ts'
import type { Kiosk, Known } from '../kiosk.ts'

export type Show = {
  /** The object does something of the kiosk's own: what it will do one day, or a dance for joy. */
  readonly isOn: boolean
  readonly begin: (creation: Creation) => void
  /** A program of the crew's takes its place. To be said before it is started. */
  readonly giveWay: () => void
}

/**
 * What the object does for the crew, and which goal is judged meanwhile: none, so that a show meets no goal of theirs.
 * @param isWiring parts are tried one by one: no goal is sought either
 */
export function useShow(kiosk: Kiosk, { isLinked, life }: Known, workshop: string | undefined, step: string | undefined, isWiring: boolean): Show {
  const [phase, setPhase] = useState<'off' | 'asked' | 'on'>('off')
  const sought = useMemo((): GoalSought | null => (workshop === undefined || step === undefined || isWiring ? null : { workshop, step }), [workshop, step, isWiring])
  const isOn = phase !== 'off'
  const isUnderWay = life.is === 'running' || life.is === 'paused'

  useEffect(() => {
    if (isLinked) kiosk.calls().seek(isOn ? null : sought).catch(ignoreLostLink)
  }, [kiosk, isLinked, isOn, sought])

  if (phase === 'on' && !isUnderWay) setPhase('off')

  const begin = useCallback(
    (creation: Creation) => {
      setPhase('asked')
      kiosk.calls().seek(null).catch(ignoreLostLink)
      kiosk
        .calls()
        .flag(creation)
        .then(({ ok }) => setPhase(ok ? 'on' : 'off'))
        .catch((error: unknown) => {
          ignoreLostLink(error)
          setPhase('off')
        })
    },
    [kiosk],
  )

  const giveWay = useCallback(() => {
    if (!isOn) return
    setPhase('off')
    kiosk.calls().seek(sought).catch(ignoreLostLink)
  }, [kiosk, isOn, sought])

  return useMemo(() => ({ isOn, begin, giveWay }), [isOn, begin, giveWay])
}
