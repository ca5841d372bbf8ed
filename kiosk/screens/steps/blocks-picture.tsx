import * as Blockly from 'blockly/core'
import { useLayoutEffect, useRef } from 'react'
import type { SavedBlocks } from '../blocks/saved-blocks.ts'
import { rendererFor } from '../blocks/renderers.ts'
import { themeFor } from '../blocks/theme.ts'
import type { Mood } from '../settings/settings.ts'

/** Around the blocks (px). */
const MARGIN = 8

type BlocksPictureProps = { readonly blocks: SavedBlocks; readonly mood: Mood; readonly name: string }

/** Blocks to look at, as large as their place lets them be; they can't be moved. The editor has defined them for its object and language. */
export function BlocksPicture({ blocks, mood, name }: BlocksPictureProps) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!place.current) return
    const before = Blockly.common.getMainWorkspace()
    const made = Blockly.inject(place.current, { readOnly: true, theme: themeFor(mood), renderer: rendererFor(mood), sounds: false, zoom: { startScale: 1, minScale: 0.2, maxScale: 1.5 }, move: { scrollbars: false, drag: false, wheel: false } })
    Blockly.serialization.workspaces.load({ blocks }, made)
    Blockly.renderManagement.triggerQueuedRenders(made)
    fit(made, place.current)
    // Keys and undo are the table's.
    if (before instanceof Blockly.WorkspaceSvg) Blockly.common.setMainWorkspace(before)
    return () => made.dispose()
  }, [blocks, mood])
  return <div ref={place} className="blocks-picture" role="img" aria-label={name} inert />
}

/** All of them in sight, in the middle. */
function fit(workspace: Blockly.WorkspaceSvg, { clientWidth, clientHeight }: HTMLElement): void {
  const { left, top, right, bottom } = workspace.getBlocksBoundingBox()
  const scale = Math.min(1, (clientWidth - 2 * MARGIN) / (right - left), (clientHeight - 2 * MARGIN) / (bottom - top))
  workspace.setScale(scale)
  workspace.translate((clientWidth - (left + right) * scale) / 2, (clientHeight - (top + bottom) * scale) / 2)
}
