import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'react'
import type { WorkshopPlace } from '../../../workshops/session/workshop-place.ts'
import type { Earlier } from '../blocks/editor.tsx'
import type { OwnUndo } from '../blocks/put-anew.ts'
import type { SavedBlocks } from '../blocks/saved-blocks.ts'
import { ignoreLostLink } from '../kiosk.ts'
import type { Kiosk } from '../kiosk.ts'
import type { Keeping } from './keeping.ts'
import { workIn } from './new-creation.ts'
import type { Work } from './new-creation.ts'
import { canGoBack, canGoForth, workNow } from './past.ts'
import { atFirst, tableAfter } from './table.ts'
import type { TableNews } from './table.ts'

/** How long (ms) to wait before what the journal could not be asked is asked again: it is started again when it falls, and the link stays. */
const ASK_AGAIN_AFTER = 500

type WorkOnTable = {
  readonly work: Work
  /** The creation that is open; undefined: it is not here yet. */
  readonly creation: string | undefined
  readonly put: SavedBlocks
  readonly earlier: Earlier
  readonly onBlocks: (blocks: SavedBlocks, own: OwnUndo) => void
  readonly onTurn: (to: Partial<Pick<Work, 'title' | 'object'>>) => void
  /** She is elsewhere in the workshop. */
  readonly onMove: (to: WorkshopPlace, brings: SavedBlocks | undefined) => void
}

/** The creation a child works on: taken up from the journal, every change kept, what it was before gone back to. */
export function useWork(kiosk: Kiosk, keeping: Keeping, isLinked: boolean, open: string | undefined): WorkOnTable {
  const [{ past, creation, put, place }, tell] = useReducer(tableAfter, atFirst)
  const made = workNow(past)
  const work = useMemo(() => (place === made.workshop ? made : { ...made, ...(place && { workshop: place }) }), [made, place])
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    if (!isLinked || open === undefined || open === creation) return
    let isWanted = true
    let again: ReturnType<typeof setTimeout> | undefined
    const hear = (news: TableNews) => {
      if (!isWanted) return
      if (news.is === 'opened') keeping.opened(news.work)
      tell(news)
    }
    // What came before it is told once it is open, when another effect has taken this one's place.
    takeUp(kiosk, keeping, open, hear)
      .then((version) => (version === undefined ? undefined : older(kiosk, open, version)))
      .then((works) => works && tell({ is: 'older', creation: open, works }))
      .catch((error: unknown) => {
        ignoreLostLink(error)
        if (isWanted) again = setTimeout(() => setTurn(turn + 1), ASK_AGAIN_AFTER)
      })
    return () => {
      isWanted = false
      clearTimeout(again)
    }
  }, [kiosk, keeping, isLinked, open, creation, turn])

  // At once, and before the screen is painted.
  useLayoutEffect(() => {
    if (creation !== undefined) keeping.keep(creation, work)
  }, [keeping, creation, work])

  const onBlocks = useCallback((blocks: SavedBlocks, own: OwnUndo) => tell({ is: 'blocks', blocks, own }), [])
  const onTurn = useCallback((to: Partial<Pick<Work, 'title' | 'object'>>) => tell({ is: 'turned', to }), [])
  const onMove = useCallback((to: WorkshopPlace, brings: SavedBlocks | undefined) => tell({ is: 'moved', to, brings }), [])
  const canUndo = canGoBack(past)
  const canRedo = canGoForth(past)
  const earlier = useMemo(() => ({ canUndo, canRedo, onUndo: () => tell({ is: 'back' }), onRedo: () => tell({ is: 'forth' }) }), [canUndo, canRedo])
  return { work, creation, put, earlier, onBlocks, onTurn, onMove }
}

/** Opens a creation as it was last kept; the answer is which version that is. One that can't be opened is put back among the others. */
async function takeUp(kiosk: Kiosk, keeping: Keeping, open: string, hear: (news: TableNews) => void): Promise<number | undefined> {
  await keeping.settled()
  const opened = await kiosk.calls().takeUp(open)
  const work = opened.ok ? workIn(opened.work) : undefined
  if (!opened.ok || !work) {
    if (kiosk.known().seat?.open === open) await kiosk.calls().putAway(null)
    return undefined
  }
  hear({ is: 'opened', creation: open, work })
  return opened.version
}

/** What a creation was before a version, oldest first. */
async function older(kiosk: Kiosk, creation: string, before: number): Promise<readonly Work[]> {
  const calls = kiosk.calls()
  const versions = (await calls.versions(creation)).filter(({ version }) => version < before)
  const kept = await Promise.all(versions.map(({ version }) => calls.version({ creation, version })))
  return kept.flatMap((one) => workIn(one) ?? [])
}
