import * as Blockly from 'blockly/core'
import type { SideInfo } from './side-info.ts'
import { JOINT, jointPath, sidePath } from './side-path.ts'

const VALUE_PLACE: number = Blockly.ConnectionType.INPUT_VALUE

/** Draws what `SideInfo` laid out, with the joints at the sides. */
export class SideDrawer extends Blockly.zelos.Drawer {
  private readonly sideInfo: SideInfo

  constructor(block: Blockly.BlockSvg, info: SideInfo) {
    super(block, info)
    this.sideInfo = info
  }

  override drawOutline_(): void {
    const { side, slots } = this.sideInfo
    if (!side) {
      super.drawOutline_()
      return
    }
    this.outlinePath_ += sidePath(side)
    // Blockly types them as never missing.
    const { previousConnection, nextConnection } = this.block_ as { readonly previousConnection: Blockly.RenderedConnection | null; readonly nextConnection: Blockly.RenderedConnection | null }
    previousConnection?.setOffsetInBlock(0, JOINT)
    nextConnection?.setOffsetInBlock(side.width, JOINT)
    for (const { connection, tray } of slots) connection.setOffsetInBlock(tray.left, JOINT)
  }

  override drawConnectionHighlightPath(measurable: Blockly.blockRendering.Connection): SVGElement | undefined {
    const { connectionModel } = measurable
    if (!this.sideInfo.side || connectionModel.type === VALUE_PLACE) return super.drawConnectionHighlightPath(measurable)
    const block = connectionModel.getSourceBlock()
    return block.pathObject.addConnectionHighlight?.(connectionModel, jointPath, connectionModel.getOffsetInBlock(), block.RTL)
  }
}
