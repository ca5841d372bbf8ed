import { Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { CrewPicture } from '../../common/crews.ts'
import { afterwards, blocksStand } from '../afterwards.ts'
import { ignoreLostLink } from '../kiosk.ts'
import type { Kiosk } from '../kiosk.ts'
import { Truck } from '../parts/truck.tsx'
import { leaveNothing } from '../settings/kept-settings.ts'
import { usual } from '../settings/settings.ts'
import type { Settings } from '../settings/settings.ts'
import type { Keeping } from '../work/keeping.ts'
import { newCreation } from '../work/new-creation.ts'
import { Making } from './making.tsx'
import { rememberedScreen, rememberScreen, screenAt } from './screen-shown.ts'

const CrewPicker = afterwards((later) => later.CrewPicker)
const Creations = afterwards((later) => later.Creations)

type WayProps = { readonly kiosk: Kiosk; readonly keeping: Keeping; readonly settings: Settings; readonly onSettings: (settings: Settings) => void }

/** A child's way: who sits here, what they have made, what they make. Until the kiosk speaks, the screen that was there last. */
export function Way({ kiosk, keeping, settings, onSettings }: WayProps) {
  const seat = useSyncExternalStore(kiosk.subscribe, () => kiosk.known().seat)
  const [remembered] = useState(rememberedScreen)
  const [isSitting, setSitting] = useState(false)
  const [isBeginning, setBeginning] = useState(false)
  const isWishing = useRef(false)
  // Its screen stands while the kiosk makes room for a new creation.
  const isNew = isBeginning || (isSitting && seat?.crew && seat.creations.length === 0)
  const screen = isNew ? 'making' : seat ? screenAt(seat) : remembered

  useEffect(() => {
    rememberScreen(screen)
    if (screen !== 'making') blocksStand()
  }, [screen])
  const isLeaving = useEachCrewItsPage(seat?.crew, settings, onSettings)

  function begin(): Promise<unknown> {
    return kiosk.calls().begin(newCreation(kiosk.known().seat?.creations ?? []))
  }

  /** A crew that has made nothing yet goes straight to something new. */
  async function sit(picture: CrewPicture): Promise<void> {
    const { ok } = await kiosk.calls().sit(picture)
    if (ok && kiosk.known().seat?.creations.length === 0) await begin()
  }

  /** One wish at a time: of two hands that tap two pictures at once, the first is heard. */
  function wish(deed: () => Promise<unknown>, set: (isSo: boolean) => void = () => {}): void {
    if (isWishing.current) return
    isWishing.current = true
    set(true)
    deed()
      .catch(ignoreLostLink)
      .finally(() => {
        isWishing.current = false
        set(false)
      })
  }

  if (isLeaving) return <Waiting />
  if (screen === 'making') return <Making kiosk={kiosk} keeping={keeping} settings={settings} onSettings={onSettings} />
  return (
    <Suspense fallback={<Waiting />}>
      {seat && screen === 'crew' && <CrewPicker gone={seat.gone} onPick={(picture) => wish(() => sit(picture), setSitting)} />}
      {seat && screen === 'creations' && (
        <Creations seat={seat} onNew={() => wish(begin, setBeginning)} onTakeUp={(creation) => wish(() => kiosk.calls().takeUp(creation))} onHandOver={() => wish(() => kiosk.calls().handOver(null))} />
      )}
      {!seat && <Waiting />}
    </Suspense>
  )
}

function Waiting() {
  return (
    <div className="waiting-screen">
      <Truck />
    </div>
  )
}

/** Who sits down after somebody else does so at a page loaded anew: nothing of the last crew is in it, and it is set as usual but for its language. Whether this page is on its way out. */
function useEachCrewItsPage(crew: string | null | undefined, settings: Settings, onSettings: (settings: Settings) => void): boolean {
  const before = useRef<string>(null)
  const [isLeaving, setLeaving] = useState(false)
  useEffect(() => {
    if (crew === undefined) return
    const isAnother = before.current !== null && before.current !== crew
    before.current = crew
    const clean = { ...usual, locale: settings.locale }
    if (isAnother) {
      setLeaving(true)
      void leaveNothing(clean).finally(() => location.reload())
    } else if (crew === null && JSON.stringify(settings) !== JSON.stringify(clean)) onSettings(clean)
  }, [crew, settings, onSettings])
  return isLeaving
}
