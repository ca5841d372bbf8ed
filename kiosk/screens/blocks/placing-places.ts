import type * as Blockly from 'blockly/core'
import { blocks, isBlockType } from '../../../workshops/language/blocks.ts'
import type { BlockDefinition, Place } from '../../../workshops/language/blocks.ts'
import type { Spot } from './fits.ts'
import type { Area } from './placing-nearest.ts'
import { rendererFor } from './renderers.ts'

/** A spot of this work area; `area` in its units, of which a block is 48 high. */
export type FoundPlace = {
  readonly key: string
  readonly spot: Spot
  readonly area: Area
  /** The block it belongs to; none for the table. */
  readonly block?: Blockly.BlockSvg
  readonly connection?: Blockly.RenderedConnection
  /** The name of the place in its block's definition, of which there are so many of its kind. */
  readonly input?: string
}

/** Of a gap's mark, lying between blocks of words or standing between blocks of pictures, and of an empty hole (zelos). */
const GAP = { width: 90, height: 20 }
const SIDE_GAP = { width: 22, height: 60 }
const EMPTY_HOLE = { width: 48, height: 32 }

/** Between the table's mark and the other blocks, and how large it is. */
const APART = 36
const TABLE = { width: 120, height: 64 }

/** Every spot of a work area in reading order, the table last. A block on the move and what is in it are passed over, and so is where it is. */
export function placesIn(workspace: Blockly.WorkspaceSvg, moved: Blockly.BlockSvg | null): readonly FoundPlace[] {
  const own = moved && (moved.outputConnection ?? moved.previousConnection)?.targetConnection
  const stacks = workspace.getTopBlocks(true).flatMap((top) => [...(top === moved ? [] : above(top)), ...stackPlaces(top, moved)])
  return [...stacks.filter(({ connection }) => !own || connection !== own), tablePlace(workspace)]
}

function stackPlaces(first: Blockly.BlockSvg, moved: Blockly.BlockSvg | null): FoundPlace[] {
  const places: FoundPlace[] = []
  for (let block: Blockly.BlockSvg | null = first; block; block = block.getNextBlock()) if (block !== moved) places.push(...inside(block, moved), ...below(block, moved))
  return places
}

function above(block: Blockly.BlockSvg): readonly FoundPlace[] {
  const { x, y } = block.getRelativeToSurfaceXY()
  if (block.outputConnection) return []
  const before = isSideways(block) ? { x: x - SIDE_GAP.width, y, ...SIDE_GAP } : { x, y: y - GAP.height, ...GAP }
  const place = { key: `${block.id}/above`, block, area: before }
  return block.previousConnection ? [{ ...place, connection: block.previousConnection, spot: { kind: 'top' } }] : [{ ...place, spot: { kind: 'before-event' } }]
}

function below(block: Blockly.BlockSvg, moved: Blockly.BlockSvg | null): readonly FoundPlace[] {
  if (block.outputConnection) return []
  const key = `${block.id}/below`
  if (block.nextConnection) {
    const follower = block.getNextBlock()
    const isBetween = Boolean(follower && (follower !== moved || follower.getNextBlock()))
    return [{ key, block, connection: block.nextConnection, spot: { kind: 'gap', isBetween }, area: gapAt(block.nextConnection) }]
  }
  const { left, right, top, bottom } = block.getBoundingRectangle()
  const beyond = isSideways(block) ? { x: right - SIDE_GAP.width / 2, y: top, width: SIDE_GAP.width, height: bottom - top } : { x: left, y: bottom - GAP.height / 2, ...GAP }
  return [{ key, block, spot: { kind: 'after-end', isHollow: placesOf(block).some(({ kind }) => kind === 'statements') }, area: beyond }]
}

function inside(block: Blockly.BlockSvg, moved: Blockly.BlockSvg | null): readonly FoundPlace[] {
  return placesOf(block).flatMap(({ kind, name }) => {
    const connection = block.getInput(name)?.connection as Blockly.RenderedConnection | null | undefined
    if (!connection) return []
    const content = block.getInputTargetBlock(name) as Blockly.BlockSvg | null
    const place = { key: `${block.id}/${name}`, block, connection, input: name }
    const within = content ? stackPlaces(content, moved) : []
    if (kind === 'statements') return [{ ...place, spot: { kind: 'gap', isBetween: content !== null }, area: mouthAt(connection) }, ...within]
    if (kind !== 'number' && kind !== 'condition') return []
    return [{ ...place, spot: { kind: 'hole', takes: kind }, area: content ? areaOf(content) : { x: connection.x, y: connection.y - EMPTY_HOLE.height / 2, ...EMPTY_HOLE } }, ...within]
  })
}

/** In the corner of an empty table. Below all blocks, or beside them where only that is in view: what is put there covers nothing. */
function tablePlace(workspace: Blockly.WorkspaceSvg): FoundPlace {
  const { left, top, right, bottom } = workspace.getBlocksBoundingBox()
  const view = workspace.getMetricsManager().getViewMetrics(true)
  if (workspace.getTopBlocks().length === 0) return tableAt({ x: view.left + APART / 2, y: view.top + APART / 2 })
  const isBelow = bottom + APART + TABLE.height < view.top + view.height || right + APART + TABLE.width > view.left + view.width
  return tableAt(isBelow ? { x: left, y: bottom + APART } : { x: right + APART, y: Math.max(top, view.top + APART / 2) })
}

const tableAt = (corner: { readonly x: number; readonly y: number }): FoundPlace => ({ key: 'table', spot: { kind: 'table' }, area: { ...corner, ...TABLE } })

const placesOf = (block: Blockly.BlockSvg): readonly Place[] => (isBlockType(block.type) ? (blocks[block.type] as BlockDefinition).places : [])

/** Blocks of words hang below one another; blocks of pictures go from left to right, joined in their middle. */
export const isSideways = ({ workspace }: Blockly.BlockSvg) => workspace.options.renderer === rendererFor('pictures')

function gapAt(connection: Blockly.RenderedConnection): Area {
  const { x, y } = connection
  if (isSideways(connection.getSourceBlock())) return { x: x - SIDE_GAP.width / 2, y: y - SIDE_GAP.height / 2, ...SIDE_GAP }
  return { x, y: y - GAP.height / 2, ...GAP }
}

/** A mouth's mark stands in the mouth: what is before it in the block stays seen. */
function mouthAt(connection: Blockly.RenderedConnection): Area {
  const gap = gapAt(connection)
  return isSideways(connection.getSourceBlock()) ? { ...gap, x: connection.x - 3 } : gap
}

function areaOf(block: Blockly.BlockSvg): Area {
  const { left, right, top, bottom } = block.getBoundingRectangle()
  return { x: left, y: top, width: right - left, height: bottom - top }
}
