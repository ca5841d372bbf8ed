import * as Blockly from 'blockly/core'
import { BAND, FLOOR } from './side-path.ts'
import type { Side, Tray } from './side-path.ts'

const { Types } = Blockly.blockRendering

/** Block units: to the sides, between two things, and over and under what is in the band. */
const EDGE = 14
const BETWEEN = 8
const AROUND = 6

/** How wide a tray's right side is, at the end of a block. */
const LEG = 28

/** How wide an empty tray is. */
const EMPTY_TRAY = 70

type Slot = Blockly.blockRendering.StatementInput & { left: number }

/** Lays a block's pictures, places and trays out from left to right. Values stay as zelos lays them out. */
export class SideInfo extends Blockly.zelos.RenderInfo {
  /** Undefined for a value. */
  side: Side | undefined
  slots: readonly { readonly connection: Blockly.RenderedConnection; readonly tray: Tray }[] = []

  override measure(): void {
    if (this.outputConnection) {
      super.measure()
      return
    }
    this.createRows_()
    const elements = this.inputRows.flatMap((row) => row.elements)
    const inBand = elements.filter((element) => !Types.isStatementInput(element))
    const band = Math.max(BAND, ...inBand.map(({ height }) => height + 2 * AROUND))
    const slots: { connection: Blockly.RenderedConnection; tray: Tray }[] = []
    let inside = 0
    let x = EDGE
    for (const element of elements) {
      element.xPos = x
      element.centerline = band / 2
      if (Types.isStatementInput(element)) {
        const tray = { left: x, right: x + (element.connectedBlockWidth || EMPTY_TRAY) }
        slots.push({ connection: (element as Slot).connectionModel, tray })
        inside = Math.max(inside, element.connectedBlockHeight || BAND)
        x = tray.right + BETWEEN
      } else x += element.width + BETWEEN
    }
    this.slots = slots
    const endsWithTray = elements.length > 0 && Types.isStatementInput(elements.at(-1) as Blockly.blockRendering.Measurable)
    this.width = Math.max(x - BETWEEN + (endsWithTray ? LEG : EDGE), BAND)
    this.height = slots.length > 0 ? Math.max(band, inside + FLOOR) : band
    this.widthWithChildren = this.width
    this.side = {
      width: this.width,
      height: this.height,
      trays: slots.map(({ tray }) => tray),
      hasBefore: this.topRow.hasPreviousConnection,
      hasAfter: this.bottomRow.hasNextConnection,
    }
  }
}
