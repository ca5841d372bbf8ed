import { Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { CrewPicture } from '../../common/crews.ts'
import type { Pack } from '../../../workshops/packs/pack.ts'
import { afterwards, blocksStand, ofWorkshops } from '../afterwards.ts'
import { ignoreLostLink } from '../kiosk.ts'
import type { Kiosk } from '../kiosk.ts'
import { Truck } from '../parts/truck.tsx'
import { leaveNothing } from '../settings/kept-settings.ts'
import { usual } from '../settings/settings.ts'
import type { Settings } from '../settings/settings.ts'
import type { Keeping } from '../work/keeping.ts'
import { newCreation, workshopWork } from '../work/new-creation.ts'
import { Making } from './making.tsx'
import type { Given } from './workshop-chooser.tsx'
import { rememberedScreen, rememberScreen, screenAt } from './screen-shown.ts'

const CrewPicker = afterwards((later) => later.CrewPicker)
const Attract = afterwards((later) => later.Attract)
const StillThere = afterwards((later) => later.StillThere)
const Creations = ofWorkshops((parts) => parts.Creations)
const WorkshopChooser = ofWorkshops((parts) => parts.WorkshopChooser)

type WayProps = { readonly kiosk: Kiosk; readonly keeping: Keeping; readonly settings: Settings; readonly onSettings: (settings: Settings) => void }

/** A child's way: who sits here, what they have made, what they make. Until the kiosk speaks, the screen that was there last. */
export function Way({ kiosk, keeping, settings, onSettings }: WayProps) {
  const seat = useSyncExternalStore(kiosk.subscribe, () => kiosk.known().seat)
  const [remembered] = useState(rememberedScreen)
  const [isBeginning, setBeginning] = useState(false)
  const [isChoosing, setChoosing] = useState(false)
  /** Somebody is at the kiosk. Before she has touched it, and when she has gone without a word, it shows the truck. */
  const [isAwake, setAwake] = useState(false)
  const [isAway, setAway] = useState(false)
  const isWishing = useRef(false)
  // Its screen stands while the kiosk makes room for a new creation.
  const screen = isBeginning ? 'making' : isAway ? 'crew' : seat ? screenAt(seat) : remembered

  useEffect(() => {
    rememberScreen(screen)
    if (screen !== 'making') blocksStand()
  }, [screen])
  const isLeaving = useEachCrewItsPage(seat?.crew, settings, onSettings)
  const given = useGiven(kiosk, seat?.crew, () => {
    keeping
      .settled()
      .then(() => kiosk.calls().putAway(null))
      .then(() => setChoosing(true))
      .catch(ignoreLostLink)
  })

  function begin(): Promise<unknown> {
    return kiosk.calls().begin(newCreation(kiosk.known().seat?.creations ?? []))
  }

  /** The screens look as the workshop's children need them; whoever likes can change it. */
  function beginWorkshop(pack: Pack, children: 1 | 2, step: string | undefined): Promise<unknown> {
    onSettings({ ...settings, mood: pack.mood })
    return kiosk.calls().begin(workshopWork(pack, children, step))
  }

  async function sit(picture: CrewPicture): Promise<void> {
    await kiosk.calls().sit(picture)
    setAway(false)
    setChoosing(false)
  }

  /** She has gone without a word: what runs is stopped, what she made is kept under her crew's picture. */
  function goAway(): void {
    kiosk.calls().stop(null).catch(ignoreLostLink)
    void keeping.settled().then(() => {
      setAway(true)
      setAwake(false)
    })
  }

  /** What was chosen is being made: nothing is left to choose. */
  function setNew(isNew: boolean): void {
    setBeginning(isNew)
    setChoosing(false)
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
  const isChooser = screen === 'creations' && (isChoosing || seat?.creations.length === 0)
  if (screen === 'making') return <Making kiosk={kiosk} keeping={keeping} settings={settings} onSettings={onSettings} onAway={goAway} />
  return (
    <Suspense fallback={<Waiting />}>
      {seat && screen === 'crew' && !isAwake && <Attract onTouch={() => setAwake(true)} />}
      {seat && screen === 'crew' && isAwake && <CrewPicker gone={seat.gone} onPick={(picture) => wish(() => sit(picture))} onIdle={() => setAwake(false)} />}
      {seat?.crew && isChooser && (
        <WorkshopChooser
          key={given?.turn}
          crew={seat.crew}
          given={given}
          onBack={seat.creations.length > 0 ? () => setChoosing(false) : undefined}
          onFree={() => wish(begin, setNew)}
          onHandOver={() => wish(() => kiosk.calls().handOver(null))}
          onWorkshop={(pack, children, step) => wish(() => beginWorkshop(pack, children, step), setNew)}
        />
      )}
      {seat && screen === 'creations' && !isChooser && (
        <Creations seat={seat} onNew={() => setChoosing(true)} onTakeUp={(creation) => wish(() => kiosk.calls().takeUp(creation))} onHandOver={() => wish(() => kiosk.calls().handOver(null))} />
      )}
      {seat?.crew && screen === 'creations' && <StillThere crew={seat.crew} onAway={goAway} />}
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

/** What the facilitator has given this kiosk. A crew that sits here when it is given is told. */
function useGiven(kiosk: Kiosk, crew: string | null | undefined, onGiven: () => void): Given {
  const given = useSyncExternalStore(kiosk.subscribe, () => kiosk.known().station?.given) ?? null
  const isKnown = useSyncExternalStore(kiosk.subscribe, () => kiosk.known().station !== undefined)
  const heard = useRef({ isFirst: true, turn: 0, onGiven })
  useEffect(() => {
    heard.current.onGiven = onGiven
  })
  const turn = given?.turn
  useEffect(() => {
    if (!isKnown) return
    const { isFirst, turn: before } = heard.current
    heard.current.isFirst = false
    heard.current.turn = turn ?? before
    if (!isFirst && turn !== undefined && turn !== before && crew) heard.current.onGiven()
  }, [isKnown, turn, crew])
  return given
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
