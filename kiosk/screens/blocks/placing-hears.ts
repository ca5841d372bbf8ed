import * as Blockly from 'blockly/core'
import type { Placing } from './placing.ts'
import { hearTaps } from './taps.ts'
import type { Tap } from './taps.ts'

/** How far (mm) a finger may slip and still tap, and how far from a place it may come down. */
const SLIP = 3
const REACH = 8

/** A dropped block goes to a place this near (mm). */
const MAGNET = 15

/** Brings what happens on a table to the placing of its blocks: taps, and Blockly's own news. */
export function hearTable(workspace: Blockly.WorkspaceSvg, placing: Placing, { table, millimetre }: { readonly table: HTMLElement; readonly millimetre: number }): () => void {
  const endTaps = hearTaps(table, { millimetre, slip: SLIP, onTap: (tap) => tapped(workspace, placing, tap, (REACH * millimetre) / workspace.scale) })

  function heard(event: Blockly.Events.Abstract): void {
    if (event instanceof Blockly.Events.Selected) chosen(placing, table, event.newElementId)
    if (event instanceof Blockly.Events.BlockDrag && event.isStart) placing.putBack()
    if (event instanceof Blockly.Events.ViewportChange) Object.assign(Blockly.config, magnet(millimetre, workspace.scale))
    if (!event.isUiEvent || event instanceof Blockly.Events.ViewportChange) placing.heard(event)
  }

  Object.assign(Blockly.config, { dragRadius: SLIP * millimetre, flyoutDragRadius: SLIP * millimetre, ...magnet(millimetre, workspace.scale) })
  workspace.addChangeListener(heard)
  return () => {
    endTaps()
    workspace.removeChangeListener(heard)
  }
}

const magnet = (millimetre: number, scale: number) => ({ snapRadius: (MAGNET * millimetre) / scale, connectingSnapRadius: (MAGNET * millimetre) / scale })

/** Whether the tap was for placing: a block of the drawer, or anything while a block is in hand. */
function tapped(workspace: Blockly.WorkspaceSvg, placing: Placing, { target, x, y }: Tap, reach: number): boolean {
  const drawer = workspace.getFlyout()
  const id = target.closest('.blocklyDraggable')?.getAttribute('data-id') ?? ''
  if (target.closest('.blocklyFlyout')) {
    const block = drawer?.getWorkspace().getBlockById(id)?.getRootBlock()
    if (!block) return false
    workspace.cancelCurrentGesture()
    placing.take(block)
    return true
  }
  if (placing.state().isBinOpen && !target.closest('.bin-contents')) placing.openBin(false)
  if (!placing.state().hand) return false
  if (!target.closest('.blocklySvg, .marks')) {
    placing.putBack()
    return false
  }
  workspace.cancelCurrentGesture()
  placing.point(Blockly.utils.svgMath.screenToWsCoordinates(workspace, new Blockly.utils.Coordinate(x, y)), reach, target.closest('.marks') ? null : workspace.getBlockById(id))
  return true
}

/** A block stays chosen while the hand goes to a tool or elsewhere in the page, and until the table itself is touched. */
function chosen(placing: Placing, table: HTMLElement, id: string | null | undefined): void {
  if (id !== null && id !== undefined) placing.choose(id)
  else if (table.contains(document.activeElement)) placing.choose(undefined)
}
