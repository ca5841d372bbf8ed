import * as Blockly from 'blockly/core'
import * as blocklyEn from 'blockly/msg/en'
import * as blocklyFr from 'blockly/msg/fr'
import { useEffect, useRef } from 'react'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { useWords } from '../words/words.ts'
import { frenchMissing } from './blockly-french.ts'
import { defineBlocks } from './define.ts'
import { theme } from './theme.ts'
import { toolboxOf } from './toolbox.ts'

/** Blockly draws a block at least this high (px) at scale 1 (zelos, 12 units of 4). */
const BLOCK_HEIGHT = 48

/** A block is 15 mm high under a finger. */
const BLOCK_MILLIMETRES = 15

/** Blocks saved by Blockly: what a creation's `blocks` holds. */
export type SavedBlocks = { readonly languageVersion: number; readonly blocks: readonly unknown[] }

type EditorProps = {
  readonly object: BuiltObject
  /** Looked at when the editor opens; from then on the blocks are the editor's. */
  readonly saved: SavedBlocks
  readonly onChange: (saved: SavedBlocks) => void
  /** Blocks at work now, and blocks that want attention. */
  readonly atWork: readonly string[]
  readonly asking: readonly string[]
}

/** Where a child puts blocks together. */
export function Editor({ object, saved, onChange, atWork, asking }: EditorProps) {
  const { words, locale } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const workspace = useRef<Blockly.WorkspaceSvg>(null)
  const latest = useRef({ saved, onChange })
  useEffect(() => {
    latest.current.onChange = onChange
  }, [onChange])

  useEffect(() => {
    if (!place.current) return
    Blockly.setLocale({ ...(locale === 'fr' ? { ...blocklyFr, ...frenchMissing } : blocklyEn) } as unknown as Record<string, string>)
    defineBlocks(object, locale)
    const made = Blockly.inject(place.current, {
      theme,
      renderer: 'zelos',
      media: 'media/',
      sounds: false,
      toolbox: toolboxOf(words),
      trashcan: true,
      disable: false,
      collapse: false,
      comments: false,
      zoom: { controls: false, wheel: false, pinch: false, startScale: (BLOCK_MILLIMETRES * millimetre(place.current)) / BLOCK_HEIGHT },
      move: { scrollbars: true, drag: true, wheel: true },
    })
    workspace.current = made
    Blockly.serialization.workspaces.load({ blocks: latest.current.saved }, made)
    made.addChangeListener((event) => {
      if (event.isUiEvent || event instanceof Blockly.Events.FinishedLoading) return
      latest.current.saved = savedBlocks(made)
      latest.current.onChange(latest.current.saved)
    })
    return () => made.dispose()
  }, [object, locale, words])

  useMarks(workspace, atWork, 'at-work')
  useMarks(workspace, asking, 'asking')
  return <div ref={place} className="blocks" role="group" aria-label={words('blocks.label')} />
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

function savedBlocks(workspace: Blockly.WorkspaceSvg): SavedBlocks {
  const { blocks } = Blockly.serialization.workspaces.save(workspace) as { blocks?: SavedBlocks }
  return blocks ?? { languageVersion: 0, blocks: [] }
}

/** How many px a millimetre is on this screen, as `look.css` has it. */
function millimetre(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--mm'))
}
