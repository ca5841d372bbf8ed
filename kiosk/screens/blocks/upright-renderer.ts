import * as Blockly from 'blockly/core'

/** How high (block units) a block is at least: as high as one with a place in its line. */
export const LINE = 54

class UprightConstants extends Blockly.zelos.ConstantProvider {
  override MIN_BLOCK_HEIGHT = LINE
}

/** A place that begins a block begins at its edge: lines are high enough for the notch above it. */
class UprightInfo extends Blockly.zelos.RenderInfo {
  protected override adjustXPosition_(): void {}
}

/** Blocks of words, which hang below one another: zelos, with lines of one height. */
class UprightRenderer extends Blockly.zelos.Renderer {
  protected override makeConstants_(): UprightConstants {
    return new UprightConstants()
  }

  protected override makeRenderInfo_(block: Blockly.BlockSvg): UprightInfo {
    return new UprightInfo(this, block)
  }
}

Blockly.blockRendering.register('upright', UprightRenderer)
