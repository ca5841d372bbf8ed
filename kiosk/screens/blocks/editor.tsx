import * as Blockly from 'blockly/core'
import * as blocklyEn from 'blockly/msg/en'
import * as blocklyFr from 'blockly/msg/fr'
import { Suspense, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Ability, BuiltObject } from '../../../hardware/objects/object.ts'
import type { BlockType } from '../../../workshops/language/blocks.ts'
import { afterwards, blocksStand } from '../afterwards.ts'
import type { Settings } from '../settings/settings.ts'
import { useWords } from '../words/words.ts'
import './placing.css'
import { acceptDrops } from './bin.ts'
import { mendBlockly } from './blockly-accessible.ts'
import { frenchMissing } from './blockly-french.ts'
import { defineBlocks } from './define.ts'
import { Drawer } from './drawer.ts'
import { forgetDisposedBlocks } from './forget-disposed.ts'
import { rendererFor } from './renderers.ts'
import { sharedWith } from './saved-blocks.ts'
import type { SavedBlocks } from './saved-blocks.ts'
import { lackOf } from './lacks.ts'
import { Marks } from './placing-marks.tsx'
import { hearKeys } from './placing-keys.ts'
import { hearTable } from './placing-hears.ts'
import { Placing } from './placing.ts'
import { hearUndoKeys, ownUndo, putAnew } from './put-anew.ts'
import type { OwnUndo } from './put-anew.ts'
import { neverLong, quietBlockly } from './quiet-blockly.ts'
import { themeFor, widthInWords } from './theme.ts'
import { performTool } from './tool-acts.ts'
import { toolboxOf } from './toolbox.ts'
import { markUnable, sayLack } from './unable.ts'
import { LINE } from './upright-renderer.ts'

const BinContents = afterwards((later) => later.BinContents)
const Tools = afterwards((later) => later.Tools)

/** A block is 15 mm high under a finger. */
const BLOCK_MILLIMETRES = 15

/** Left and right of a block in the drawer, in the block's units. */
const BESIDE = 20

/** What was before the blocks were put on the table, and what is ahead: gone to where the blocks' own undo ends. */
export type Earlier = { readonly canUndo: boolean; readonly canRedo: boolean; readonly onUndo: () => void; readonly onRedo: () => void }

type EditorProps = {
  readonly object: BuiltObject
  /** Put on the table each time it is another value; from then on the blocks are the editor's. */
  readonly put: SavedBlocks
  readonly onChange: (saved: SavedBlocks, own: OwnUndo) => void
  readonly earlier: Earlier
  /** The blocks in the drawers, where a step has its own; all when it is not said. */
  readonly only?: readonly BlockType[] | undefined
  /** Blocks at work now, and blocks that want attention. */
  readonly atWork: readonly string[]
  readonly asking: readonly string[]
  /** What the board that is there can't do. */
  readonly unable?: ReadonlySet<Ability>
  /** Blocks of words or of pictures, and the hand that points: the drawer is on the other side. */
  readonly mood?: Settings['mood']
  readonly hand?: Settings['hand']
}

/** Around the first block of a table that is shown from its beginning (px). */
const MARGIN = 16

const none: ReadonlySet<Ability> = new Set()

/** Where a child puts blocks together. */
export function Editor({ object, put, only, onChange, earlier, atWork, asking, unable = none, mood = 'words', hand = 'right' }: EditorProps) {
  const { words, locale } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const bin = useRef<HTMLDivElement>(null)
  const workspace = useRef<Blockly.WorkspaceSvg>(null)
  const latest = useRef({ saved: put, only, onChange, unable, earlier })
  const [placing] = useState(() => new Placing())
  const state = useSyncExternalStore(placing.subscribe, placing.state)
  useEffect(() => {
    latest.current = { ...latest.current, onChange, unable, earlier }
    if (workspace.current) markUnable(workspace.current, { object, unable }, { locale, mood })
  }, [onChange, unable, earlier, object, locale, mood])

  // Before the table is made: it may be made anew for the same reason.
  useLayoutEffect(() => {
    latest.current.saved = put
    if (!workspace.current) return
    placing.putBack()
    putAnew(workspace.current, put)
    if (latest.current.only?.length === 0) showWhole(workspace.current)
    placing.sitAgain()
  }, [put, placing])

  // Before the screen is painted: a table without blocks is never seen.
  useLayoutEffect(() => {
    const table = place.current?.parentElement
    if (!place.current || !table) return
    Blockly.setLocale({ ...(locale === 'fr' ? { ...blocklyFr, ...frenchMissing } : blocklyEn) } as unknown as Record<string, string>)
    quietBlockly()
    forgetDisposedBlocks()
    const millimetre = millimetreOf(place.current)
    const startScale = (BLOCK_MILLIMETRES * millimetre) / LINE
    const made = Blockly.inject(place.current, {
      theme: themeFor(mood),
      renderer: rendererFor(mood),
      plugins: { flyoutsVerticalToolbox: Drawer },
      toolboxPosition: hand === 'left' ? 'end' : 'start',
      media: 'media/',
      sounds: false,
      toolbox: toolboxOf(object, words, latest.current.only),
      trashcan: false,
      disable: false,
      collapse: false,
      comments: false,
      zoom: { controls: false, wheel: false, pinch: false, startScale, minScale: startScale / 2, maxScale: startScale * 1.5 },
      move: { scrollbars: true, drag: true, wheel: true },
    })
    workspace.current = made
    const saying = { locale, mood }
    const atHand = () => ({ object, unable: latest.current.unable })
    defineBlocks(object, locale, mood, {
      room: { width: made.getMetricsManager().getViewMetrics().width / startScale - BESIDE, widthOf: widthInWords },
      onNew: (block) => sayLack(block, lackOf(block, atHand()), saying),
    })
    putAnew(made, latest.current.saved)
    if (latest.current.only?.length === 0) showWhole(made)
    made.MAX_UNDO = Infinity
    made.addChangeListener((event) => {
      markUnable(made, atHand(), saying)
      if (event.isUiEvent) return
      latest.current.saved = sharedWith(latest.current.saved, savedBlocks(made))
      latest.current.onChange(latest.current.saved, ownUndo(made))
    })
    acceptDrops(made, () => bin.current)
    placing.sitAt({ workspace: made, words, locale, mood, atHand })
    const beyond = {
      undo: () => made.getUndoStack().length === 0 && goneTo(latest.current.earlier.canUndo, latest.current.earlier.onUndo),
      redo: () => made.getRedoStack().length === 0 && goneTo(latest.current.earlier.canRedo, latest.current.earlier.onRedo),
    }
    const ends = [hearUndoKeys(beyond), hearTable(made, placing, { table, millimetre }), hearKeys(placing), neverLong(table), mendBlockly(words('placing.list'))]
    blocksStand()
    return () => {
      for (const end of ends) end()
      placing.sitAt(undefined)
      workspace.current = null
      made.dispose()
    }
  }, [object, locale, words, placing, mood, hand])

  useEffect(() => {
    if (latest.current.only === only) return
    latest.current.only = only
    const table = workspace.current
    table?.updateToolbox(toolboxOf(object, words, only))
    if (!table) return
    if (only?.length === 0) showWhole(table)
    else showAtHand(table)
  }, [only, object, words])

  useMarks(workspace, atWork, 'at-work')
  useMarks(workspace, asking, 'asking')
  return (
    <div className="editor">
      <div className={state.hand ? 'table placing' : 'table'}>
        <div ref={place} className="blocks" role="group" aria-label={words('blocks.label')} />
        {state.hand && <Marks placing={placing} state={state} />}
        <Suspense>{state.isBinOpen && <BinContents mood={mood} thrown={state.thrown} onTakeOut={(thrown, byKeys) => placing.takeOut(thrown, byKeys)} />}</Suspense>
        <p className="placing-said" role="status">
          {state.said}
        </p>
        <p className="heard" role="status">
          {state.heard}
        </p>
      </div>
      <Suspense fallback={<div className="tools" />}>
        <Tools
          state={{ ...state, canUndo: state.canUndo || earlier.canUndo, canRedo: state.canRedo || earlier.canRedo }}
          mood={mood}
          bin={bin}
          onTool={(tool, byKeys) => {
            if (tool === 'undo' && !state.canUndo) earlier.onUndo()
            else if (tool === 'redo' && !state.canRedo) earlier.onRedo()
            else if (workspace.current) performTool(tool, workspace.current, placing, byKeys)
          }}
        />
      </Suspense>
    </div>
  )
}

/** Gives blocks a class as long as they are in the list. */
function useMarks(workspace: React.RefObject<Blockly.WorkspaceSvg | null>, ids: readonly string[], mark: string): void {
  useEffect(() => {
    const marked = ids.flatMap((id) => workspace.current?.getBlockById(id) ?? [])
    for (const block of marked) block.addClass(mark)
    return () => {
      for (const block of marked) block.removeClass(mark)
    }
  }, [workspace, ids, mark])
}

/** Blocks to look at: all of them are seen, however small. */
function showWhole(workspace: Blockly.WorkspaceSvg): void {
  const { startScale } = workspace.options.zoomOptions
  workspace.zoomToFit()
  if (workspace.getScale() > startScale) workspace.setScale(startScale)
  workspace.scrollCenter()
}

/** Blocks to change: as large as a finger wants them, from where they begin. */
function showAtHand(workspace: Blockly.WorkspaceSvg): void {
  workspace.setScale(workspace.options.zoomOptions.startScale)
  workspace.scrollBoundsIntoView(workspace.getBlocksBoundingBox(), MARGIN)
}

function goneTo(canGo: boolean, go: () => void): boolean {
  if (canGo) go()
  return canGo
}

function savedBlocks(workspace: Blockly.WorkspaceSvg): SavedBlocks {
  const { blocks } = Blockly.serialization.workspaces.save(workspace) as { blocks?: SavedBlocks }
  return blocks ?? { languageVersion: 0, blocks: [] }
}

/** How many px a millimetre is on this screen, as `look.css` has it. */
function millimetreOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--mm'))
}
