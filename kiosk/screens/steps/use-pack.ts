import { useEffect, useState } from 'react'
import type { Pack } from '../../../workshops/packs/pack.ts'
import { workshopParts } from '../afterwards.ts'

/** The workshop of that id once it is loaded; undefined: it is on its way, or this kiosk knows none of that name. */
export function usePack(id: string | undefined): Pack | undefined {
  const [pack, setPack] = useState<Pack>()
  useEffect(() => {
    if (id === undefined) return
    let isWanted = true
    void workshopParts().then(({ workshopNamed }) => {
      if (isWanted) setPack(workshopNamed(id))
    })
    return () => {
      isWanted = false
    }
  }, [id])
  return pack?.id === id ? pack : undefined
}
