import { Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { kit, objectNamed } from '../../../hardware/objects/objects.ts'
import type { BlockType } from '../../../workshops/language/blocks.ts'
import { hasWiring } from '../../../hardware/objects/wiring.ts'
import { parseCreation } from '../../../workshops/language/creation.ts'
import { stepNamed } from '../../../workshops/session/workshop-place.ts'
import type { Started } from '../../common/device-calls.ts'
import { buttons } from '../../common/life.ts'
import { titleOrUsual } from '../../common/titles.ts'
import { afterwards, ofWorkshops, workshopParts } from '../afterwards.ts'
import type { OwnUndo } from '../blocks/put-anew.ts'
import type { SavedBlocks } from '../blocks/saved-blocks.ts'
import { ignoreLostLink } from '../kiosk.ts'
import type { Kiosk, Known } from '../kiosk.ts'
import type { HintName } from '../parts/hint.tsx'
import { Truck } from '../parts/truck.tsx'
import type { Settings } from '../settings/settings.ts'
import { usePack } from '../steps/use-pack.ts'
import { useShow } from '../steps/use-show.ts'
import type { Keeping } from '../work/keeping.ts'
import { useWork } from '../work/use-work.ts'
import { useWords } from '../words/words.ts'
import { BlocksPanel } from './blocks-panel.tsx'
import { ScreenTitle } from './screen-title.tsx'
import { buttonsWhenWalking } from './slow.ts'
import type { Pressed } from './slow.ts'
import { unableOn } from './unable.ts'
import { useSlowMotion } from './use-slow-motion.ts'

const ProgramButtons = afterwards((later) => later.ProgramButtons)
const SeatButtons = afterwards((later) => later.SeatButtons)
const SettingsButton = afterwards((later) => later.SettingsButton)
const SettingsSheet = afterwards((later) => later.SettingsSheet)
const ObjectPanel = afterwards((later) => later.ObjectPanel)
const StillThere = afterwards((later) => later.StillThere)
const Dimming = afterwards((later) => later.Dimming)
const StepPanel = ofWorkshops((parts) => parts.StepPanel)
const LookStage = ofWorkshops((parts) => parts.LookStage)
const Wiring = afterwards((later) => later.Wiring)

const SETTINGS_PLACE = 'settings-place'

/** Until a step says which. */
const noBlocks: readonly BlockType[] = []

type MakingProps = { readonly kiosk: Kiosk; readonly keeping: Keeping; readonly settings: Settings; readonly onSettings: (settings: Settings) => void; readonly onAway: () => void }

/** The screen where a child makes something: blocks on one side, the living object on the other. */
export function Making({ kiosk, keeping, settings, onSettings, onAway }: MakingProps) {
  const { words, locale } = useWords()
  const known = useSyncExternalStore(kiosk.subscribe, kiosk.known)
  const [hint, setHint] = useState<HintName>()
  const [asking, setAsking] = useState<readonly string[]>([])
  const [refused, setRefused] = useState(0)
  const [isSetting, setSetting] = useState(false)
  const [wiring, setWiring] = useState<string>()
  const settingsButton = useRef<HTMLButtonElement>(null)

  const { isLinked } = known
  const { work, creation, put, earlier, onBlocks, onTurn, onMove } = useWork(kiosk, keeping, isLinked, known.seat?.open ?? undefined)
  const object = objectNamed(work.object) ?? kit
  const place = work.workshop
  const pack = usePack(place?.workshop)
  const step = pack && place && stepNamed(pack, place.step)
  const show = useShow(kiosk, known, place?.workshop, step?.id, wiring === object.id)
  const looked = step?.way === 'look' ? pack?.finished : undefined
  const unable = useMemo(() => unableOn(known.connection), [known.connection])
  const isReady = known.connection.is === 'ready'
  useEffect(() => {
    if (isLinked && creation !== undefined) kiosk.calls().object(object.id).catch(ignoreLostLink)
  }, [kiosk, isLinked, isReady, creation, object])

  const start = useCallback(
    (call: 'flag' | 'step') => {
      if (looked) {
        show.begin(looked)
        return
      }
      const reading = parseCreation(work)
      if (!reading.problem && reading.program.stacks.every(({ body }) => body.length === 0)) {
        setHint(reading.program.stacks.length === 0 ? 'noStart' : 'noBlocks')
        setRefused((times) => times + 1)
        return
      }
      show.giveWay()
      kiosk
        .calls()
        [call](work)
        .then((started: Started) => {
          setAsking(started.ok ? [] : started.blocks.map(({ block }) => block))
          setHint(started.ok ? undefined : started.reason === 'not-ready' ? 'notReady' : 'block')
          if (!started.ok && started.reason !== 'not-ready') setRefused((times) => times + 1)
        })
        .catch(ignoreLostLink)
    },
    [kiosk, work, looked, show],
  )

  function ask(calls: Pressed['calls']): void {
    setHint(undefined)
    if (calls.some((call) => call === 'flag' || call === 'step')) setWiring(undefined)
    for (const call of calls) {
      if (call === 'flag' || call === 'step') start(call)
      else kiosk.calls()[call](null).catch(ignoreLostLink)
    }
  }

  const stepOn = useCallback(() => start('step'), [start])
  const slow = useSlowMotion(known.life, ask, stepOn)
  const lifeSaid = slow.isWalking ? 'running' : known.life.is
  const available = isLinked ? buttons(known.connection, known.life) : []

  /** From one step to another, nothing goes on; the object is glad of a goal that was met. */
  function leaveStep(isGlad: boolean): void {
    if (!isGlad) kiosk.calls().stop(null).catch(ignoreLostLink)
    else void workshopParts().then(({ celebrationOf }) => show.begin(celebrationOf(object)))
  }

  function toFreePlay(): void {
    keeping
      .settled()
      .then(() => kiosk.calls().putAway(null))
      .catch(ignoreLostLink)
  }

  /** Whoever closes them by keyboard is where they were opened. */
  function closeSettings(): void {
    setSetting(false)
    settingsButton.current?.focus()
  }

  const changed = useCallback(
    (blocks: SavedBlocks, own: OwnUndo) => {
      onBlocks(blocks, own)
      setHint(undefined)
      setAsking([])
    },
    [onBlocks],
  )

  const onWire = hasWiring(object) ? () => setWiring(wiring === object.id ? undefined : object.id) : undefined
  const covered =
    wiring === object.id ? (
      <Wiring key={object.id} kiosk={kiosk} known={known} object={object} onDone={() => setWiring(undefined)} />
    ) : (
      looked && pack && <LookStage pack={pack} isShowing={show.isOn} canShow={isReady} onLook={() => show.begin(looked)} onWire={onWire} />
    )

  return (
    <div className={place ? 'making in-workshop' : 'making'}>
      <header>
        <Truck />
        <ScreenTitle>{(pack?.title ?? titleOrUsual(work.title))[locale]}</ScreenTitle>
        <Suspense>
          <SeatButtons kiosk={kiosk} keeping={keeping} known={known} work={work} isHere={creation !== undefined} onTitle={place ? undefined : (title) => onTurn({ title })} />
          <ProgramButtons available={slow.isWalking ? buttonsWhenWalking(available) : available} onPress={slow.press} isSlow={slow.isSlow} onSlow={slow.turn} />
          <SettingsButton ref={settingsButton} isOpen={isSetting} onOpen={setSetting} opens={SETTINGS_PLACE} />
        </Suspense>
      </header>
      <div id={SETTINGS_PLACE} className="settings-place">
        <Suspense>{isSetting && <SettingsSheet settings={settings} onChange={onSettings} onClose={closeSettings} />}</Suspense>
      </div>
      <main>
        <Suspense fallback={<section className="panel step-panel" />}>
          {pack && step && (
            <StepPanel key={step.id} pack={pack} step={step} place={place} object={object} mood={settings.mood} known={known} isShow={show.isOn} refused={refused} blocks={work.blocks} onMove={onMove} onLeave={leaveStep} onFree={toFreePlay} />
          )}
        </Suspense>
        <BlocksPanel covered={covered} only={place && (step?.toolbox ?? noBlocks)} object={object} put={put} saved={work.blocks} onChange={changed} earlier={earlier} atWork={known.work.blocks} asking={asking} unable={unable} mood={settings.mood} hand={settings.hand} />
        <Suspense fallback={<section className="panel object-panel" />}>
          <ObjectPanel kiosk={kiosk} known={known} object={object} onObject={place ? undefined : ({ id }) => onTurn({ object: id })} hint={hint ?? hintOf(known)} isWiring={wiring === object.id} onWire={onWire} />
        </Suspense>
      </main>
      <Suspense>{known.seat?.crew && creation !== undefined && (place ? <Dimming /> : <StillThere crew={known.seat.crew} onAway={onAway} />)}</Suspense>
      <p role="status" className="heard">
        {lifeSaid !== 'idle' && words(`life.${lifeSaid}`)}
      </p>
    </div>
  )
}

/** Why a program ended that nobody stopped, once there is a board to start it on again. */
function hintOf({ life, connection }: Known): HintName | undefined {
  return life.is === 'stopped' && life.why !== 'asked' && connection.is === 'ready' ? life.why : undefined
}
