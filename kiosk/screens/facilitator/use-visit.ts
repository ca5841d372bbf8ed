import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Answer } from '../../common/calls.ts'
import type { Kiosk } from '../kiosk.ts'
import type { Deed } from './deed.tsx'

export type Visit = Answer<'visit'>

/** What was made during this visit, asked again whenever somebody sits down, leaves or keeps something. */
export function useVisit(kiosk: Kiosk, ask: Deed['ask']): Visit | undefined {
  const { seat } = useSyncExternalStore(kiosk.subscribe, kiosk.known)
  const [visit, setVisit] = useState<Visit>()
  useEffect(() => {
    let isWanted = true
    void ask('visit', null).then((asked) => {
      if (isWanted && asked) setVisit(asked.answer)
    })
    return () => {
      isWanted = false
    }
  }, [ask, seat])
  return visit
}
