import type * as Blockly from 'blockly/core'
import type { Ability } from '../../../hardware/objects/object.ts'
import { abilitiesNeeded, blocks, isBlockType } from '../../../workshops/language/blocks.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** What blocks of this type ask that the board can't do. */
export const lacking = (type: string, unable: ReadonlySet<Ability>): Ability | undefined => (isBlockType(type) ? abilitiesNeeded(blocks[type]).find((ability) => unable.has(ability)) : undefined)

/** Marks the blocks, on the table and in the drawer, that ask what the board can't do: dimmed, with a sign. */
export function markUnable(workspace: Blockly.WorkspaceSvg, unable: ReadonlySet<Ability>): void {
  const all = [...workspace.getAllBlocks(false), ...(workspace.getFlyout()?.getWorkspace().getAllBlocks(false) ?? [])] as Blockly.BlockSvg[]
  for (const block of all) {
    const root = block.getSvgRoot()
    const isUnable = lacking(block.type, unable) !== undefined
    root.classList.toggle('unable', isUnable)
    const sign = [...root.children].find((child) => child.classList.contains('unable-sign'))
    if (!isUnable) sign?.remove()
    else if (!sign) root.append(drawnSign())
  }
}

/** A round sign at the block's left top corner: a plug with a line through it. */
function drawnSign(): SVGGElement {
  const sign = document.createElementNS(SVG, 'g')
  sign.setAttribute('class', 'unable-sign')
  sign.setAttribute('transform', 'translate(10 2)')
  const circle = document.createElementNS(SVG, 'circle')
  circle.setAttribute('r', '12')
  const plug = document.createElementNS(SVG, 'path')
  plug.setAttribute('d', 'M-3-7v4M3-7v4M-5-3H5V0a5 5 0 0 1-10 0zM0 5v3M-8 8L8-8')
  sign.append(circle, plug)
  return sign
}
