import { useMemo, useState, useSyncExternalStore } from 'react'
import { bareBoard } from '../../../hardware/objects/objects.ts'
import { CREATION_VERSION, parseCreation } from '../../../workshops/language/creation.ts'
import type { Creation } from '../../../workshops/language/creation.ts'
import type { Started } from '../../common/calls.ts'
import { buttons } from '../../common/life.ts'
import { Editor } from '../blocks/editor.tsx'
import type { SavedBlocks } from '../blocks/editor.tsx'
import { ignoreLostLink } from '../link.ts'
import type { Kiosk } from '../link.ts'
import { BoardStatus } from '../parts/board-status.tsx'
import { BoxContents } from '../parts/box-contents.tsx'
import { Hint } from '../parts/hint.tsx'
import type { HintName } from '../parts/hint.tsx'
import { LanguageButton } from '../parts/language-button.tsx'
import { ObjectDrawing } from '../parts/object-drawing.tsx'
import { ProgramButtons } from '../parts/program-buttons.tsx'
import { Truck } from '../parts/truck.tsx'
import { useWords } from '../words/words.ts'

const object = bareBoard

/** What a child finds: one *at start*, waiting for blocks. */
const firstBlocks: SavedBlocks = { languageVersion: 0, blocks: [{ type: 'start', id: 'start', x: 16, y: 16 }] }

type MakingProps = { readonly kiosk: Kiosk; readonly onOtherLanguage: () => void }

/** The screen where a child makes something: blocks on one side, the living object on the other. */
export function Making({ kiosk, onOtherLanguage }: MakingProps) {
  const { words } = useWords()
  const known = useSyncExternalStore(kiosk.subscribe, kiosk.known)
  const [saved, setSaved] = useState(firstBlocks)
  const [hint, setHint] = useState<HintName>()
  const [asking, setAsking] = useState<readonly string[]>([])

  const creation: Creation = useMemo(() => ({ format: 'camion', version: CREATION_VERSION, title: words('creation.title'), object: object.id, blocks: saved }), [saved, words])

  function changed(blocks: SavedBlocks): void {
    setSaved(blocks)
    setHint(undefined)
    setAsking([])
  }

  function start(call: 'flag' | 'step'): void {
    const reading = parseCreation(creation)
    if (!reading.problem && reading.program.stacks.every(({ body }) => body.length === 0)) {
      setHint(reading.program.stacks.length === 0 ? 'noStart' : 'noBlocks')
      return
    }
    kiosk.calls()[call](creation).then(answered).catch(ignoreLostLink)
  }

  function answered(started: Started): void {
    setAsking(started.ok ? [] : started.blocks.map(({ block }) => block))
    setHint(started.ok ? undefined : started.reason === 'not-ready' ? 'notReady' : 'block')
  }

  function press(button: ReturnType<typeof buttons>[number]): void {
    setHint(undefined)
    if (button === 'flag' || button === 'step') start(button)
    else kiosk.calls()[button](null).catch(ignoreLostLink)
  }

  const hasLostBoard = known.life.is === 'stopped' && known.life.why === 'boardLost' && known.connection.is === 'ready'
  return (
    <div className="making">
      <header>
        <Truck />
        <h1>{words('creation.title')}</h1>
        <BoardStatus isLinked={known.isLinked} connection={known.connection} onRetry={() => void kiosk.calls().retry(null).catch(ignoreLostLink)} />
        <LanguageButton onPress={onOtherLanguage} />
      </header>
      <main>
        <section className="panel blocks-panel">
          <Editor object={object} saved={saved} onChange={changed} atWork={known.work.blocks} asking={asking} />
        </section>
        <section className="panel object-panel">
          <h2>{words('object.title')}</h2>
          <ObjectDrawing object={object} pins={known.pins} />
          <BoxContents boxes={known.work.boxes} />
          <Hint name={hint ?? (hasLostBoard ? 'boardLost' : undefined)} />
          <p role="status" className="heard">
            {words(`life.${known.life.is}`)}
          </p>
          <ProgramButtons available={known.isLinked ? buttons(known.connection, known.life) : []} onPress={press} />
        </section>
      </main>
    </div>
  )
}
