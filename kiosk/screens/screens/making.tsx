import { Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { kit } from '../../../hardware/objects/objects.ts'
import { CREATION_VERSION, parseCreation } from '../../../workshops/language/creation.ts'
import type { Creation } from '../../../workshops/language/creation.ts'
import type { Started } from '../../common/device-calls.ts'
import { buttons } from '../../common/life.ts'
import { afterwards } from '../afterwards.ts'
import type { SavedBlocks } from '../blocks/editor.tsx'
import { ignoreLostLink } from '../kiosk.ts'
import type { Kiosk, Known } from '../kiosk.ts'
import type { HintName } from '../parts/hint.tsx'
import { Truck } from '../parts/truck.tsx'
import type { Settings } from '../settings/settings.ts'
import { useWords } from '../words/words.ts'
import { BlocksPanel } from './blocks-panel.tsx'
import { buttonsWhenWalking } from './slow.ts'
import type { Pressed } from './slow.ts'
import { unableOn } from './unable.ts'
import { useSlowMotion } from './use-slow-motion.ts'

const ProgramButtons = afterwards((later) => later.ProgramButtons)
const SettingsButton = afterwards((later) => later.SettingsButton)
const SettingsSheet = afterwards((later) => later.SettingsSheet)
const ObjectPanel = afterwards((later) => later.ObjectPanel)

const SETTINGS_PLACE = 'settings-place'

/** What a child finds: one *at start*, waiting for blocks. */
const firstBlocks: SavedBlocks = { languageVersion: 0, blocks: [{ type: 'start', id: 'start', x: 16, y: 16 }] }

type MakingProps = { readonly kiosk: Kiosk; readonly settings: Settings; readonly onSettings: (settings: Settings) => void }

/** The screen where a child makes something: blocks on one side, the living object on the other. */
export function Making({ kiosk, settings, onSettings }: MakingProps) {
  const { words } = useWords()
  const known = useSyncExternalStore(kiosk.subscribe, kiosk.known)
  const [object, setObject] = useState(kit)
  const [saved, setSaved] = useState(firstBlocks)
  const [hint, setHint] = useState<HintName>()
  const [asking, setAsking] = useState<readonly string[]>([])
  const [isSetting, setSetting] = useState(false)
  const settingsButton = useRef<HTMLButtonElement>(null)

  const { isLinked } = known
  const unable = useMemo(() => unableOn(known.connection), [known.connection])
  const isReady = known.connection.is === 'ready'
  useEffect(() => {
    if (isLinked) kiosk.calls().object(object.id).catch(ignoreLostLink)
  }, [kiosk, isLinked, isReady, object])

  const creation: Creation = useMemo(() => ({ format: 'camion', version: CREATION_VERSION, title: words('creation.title'), object: object.id, blocks: saved }), [object, saved, words])

  const start = useCallback(
    (call: 'flag' | 'step') => {
      const reading = parseCreation(creation)
      if (!reading.problem && reading.program.stacks.every(({ body }) => body.length === 0)) {
        setHint(reading.program.stacks.length === 0 ? 'noStart' : 'noBlocks')
        return
      }
      kiosk
        .calls()
        [call](creation)
        .then((started: Started) => {
          setAsking(started.ok ? [] : started.blocks.map(({ block }) => block))
          setHint(started.ok ? undefined : started.reason === 'not-ready' ? 'notReady' : 'block')
        })
        .catch(ignoreLostLink)
    },
    [kiosk, creation],
  )

  function ask(calls: Pressed['calls']): void {
    setHint(undefined)
    for (const call of calls) {
      if (call === 'flag' || call === 'step') start(call)
      else kiosk.calls()[call](null).catch(ignoreLostLink)
    }
  }

  const stepOn = useCallback(() => start('step'), [start])
  const slow = useSlowMotion(known.life, ask, stepOn)
  const lifeSaid = slow.isWalking ? 'running' : known.life.is
  const available = isLinked ? buttons(known.connection, known.life) : []

  /** Whoever closes them by keyboard is where they were opened. */
  function closeSettings(): void {
    setSetting(false)
    settingsButton.current?.focus()
  }

  const changed = useCallback((blocks: SavedBlocks) => {
    setSaved(blocks)
    setHint(undefined)
    setAsking([])
  }, [])

  return (
    <div className="making">
      <header>
        <Truck />
        <h1>{words('creation.title')}</h1>
        <Suspense>
          <ProgramButtons available={slow.isWalking ? buttonsWhenWalking(available) : available} onPress={slow.press} isSlow={slow.isSlow} onSlow={slow.turn} />
          <SettingsButton ref={settingsButton} isOpen={isSetting} onOpen={setSetting} opens={SETTINGS_PLACE} />
        </Suspense>
      </header>
      <div id={SETTINGS_PLACE} className="settings-place">
        <Suspense>{isSetting && <SettingsSheet settings={settings} onChange={onSettings} onClose={closeSettings} />}</Suspense>
      </div>
      <main>
        <BlocksPanel object={object} saved={saved} onChange={changed} atWork={known.work.blocks} asking={asking} unable={unable} mood={settings.mood} hand={settings.hand} />
        <Suspense fallback={<section className="panel object-panel" />}>
          <ObjectPanel kiosk={kiosk} known={known} object={object} onObject={setObject} hint={hint ?? hintOf(known)} />
        </Suspense>
      </main>
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
