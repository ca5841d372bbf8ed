import * as Blockly from 'blockly/core'
import { SideDrawer } from './side-drawer.ts'
import { SideInfo } from './side-info.ts'

/** Blocks in a row, from left to right, as those who don't read yet follow them. */
class SideRenderer extends Blockly.zelos.Renderer {
  protected override makeRenderInfo_(block: Blockly.BlockSvg): SideInfo {
    return new SideInfo(this, block)
  }

  protected override makeDrawer_(block: Blockly.BlockSvg, info: Blockly.blockRendering.RenderInfo): Blockly.zelos.Drawer {
    if (!(info instanceof SideInfo)) throw new TypeError('laid out by another renderer')
    return new SideDrawer(block, info)
  }
}

Blockly.blockRendering.register('sideways', SideRenderer)

/** What every block of pictures is given: how large it is with all that hangs after it. Blockly's own reckons that blocks hang below. */
export const sidewaysSize = {
  getHeightWidth(this: Blockly.BlockSvg): { height: number; width: number } {
    const after = this.getNextBlock()?.getHeightWidth()
    return { height: Math.max(this.height, after?.height ?? 0), width: this.width + (after?.width ?? 0) }
  },
}
