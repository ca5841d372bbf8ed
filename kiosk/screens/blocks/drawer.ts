import * as Blockly from 'blockly/core'

/** The drawer of a category. Where its blocks are wider than the table, they begin at the table's edge: their first words are read. */
export class Drawer extends Blockly.VerticalFlyout {
  override getX(): number {
    return Math.max(0, super.getX())
  }
}
