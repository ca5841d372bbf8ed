import * as Blockly from 'blockly/core'
import type { FoundPlace } from './placing-places.ts'
import type { Point } from './placing-nearest.ts'

/** What is put: a block as it was saved (from the drawer, the bin), or one that is there already. */
export type Source = { readonly saved: Blockly.serialization.blocks.State } | { readonly moved: Blockly.BlockSvg }

/** Puts a block into a place as one gesture, which one undo takes back. `at`: where on the table. */
export function put(workspace: Blockly.WorkspaceSvg, source: Source, place: FoundPlace, at: Point = place.area): Blockly.BlockSvg {
  const group = Blockly.Events.getGroup()
  Blockly.Events.setGroup(group || true)
  try {
    const block = 'saved' in source ? appended(workspace, source.saved, at) : unplugged(source.moved)
    join(block, place, at)
    return block
  } finally {
    Blockly.Events.setGroup(group)
  }
}

/** Puts a saved block by itself on the table. */
function appended(workspace: Blockly.WorkspaceSvg, saved: Blockly.serialization.blocks.State, { x, y }: Point): Blockly.BlockSvg {
  return rendered(Blockly.serialization.blocks.append({ ...saved, x, y }, workspace, { recordUndo: true }))
}

/** Takes a block and what is inside it out of its stack, which closes. */
function unplugged(block: Blockly.BlockSvg): Blockly.BlockSvg {
  block.unplug(!block.outputConnection)
  return block
}

function join(block: Blockly.BlockSvg, { spot, connection }: FoundPlace, at: Point): void {
  switch (spot.kind) {
    case 'hole':
      if (block.outputConnection) connection?.connect(block.outputConnection)
      return
    case 'gap':
      if (connection) hang(block, connection)
      return
    case 'top':
      crown(block, connection)
      return
    case 'table':
      block.moveTo(new Blockly.utils.Coordinate(at.x, at.y))
      return
    case 'before-event':
    case 'after-end':
      throw new Error(`nothing goes ${spot.kind}`)
  }
}

/** What followed hangs below the block, or inside it when it lets nothing follow. */
function hang(block: Blockly.BlockSvg, connection: Blockly.RenderedConnection): void {
  const follower = connection.targetBlock()
  const first = follower && !block.nextConnection ? firstInside(block) : undefined
  if (first) connection.disconnect()
  if (block.previousConnection) connection.connect(block.previousConnection)
  if (follower?.previousConnection) first?.connect(follower.previousConnection)
}

/** Puts a block above a stack, which stays where it is. */
function crown(block: Blockly.BlockSvg, top: Blockly.RenderedConnection | undefined): void {
  const below = block.nextConnection ?? firstInside(block)
  if (!top || !below) return
  const stack = top.getSourceBlock().getRelativeToSurfaceXY()
  block.moveTo(new Blockly.utils.Coordinate(stack.x, stack.y - block.getHeightWidth().height))
  below.connect(top)
}

const firstInside = (block: Blockly.BlockSvg) => block.inputList.find(({ connection }) => connection?.type === Blockly.ConnectionType.NEXT_STATEMENT)?.connection

/** A block of a drawn work area is a drawn one. */
export function rendered(block: Blockly.Block): Blockly.BlockSvg {
  if (!(block instanceof Blockly.BlockSvg)) throw new Error(`${block.type} is not drawn`)
  return block
}
