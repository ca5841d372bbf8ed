import * as Blockly from 'blockly/core'
import { rendered } from './placing-put.ts'

/** Around a picture, in the block's units: its outline is drawn on its edge. */
const MARGIN = 3

/** A block with what is inside it, as a picture of its own; what hangs below stays away. */
export function pictureOf(block: Blockly.BlockSvg): SVGSVGElement {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const drawn = block.getSvgRoot().cloneNode(true) as SVGGElement
  const next = block.getNextBlock()
  if (next) drawn.querySelector(`[data-id="${CSS.escape(next.id)}"]`)?.remove()
  drawn.removeAttribute('transform')
  for (const mark of drawn.querySelectorAll('.blocklyPathSelected, .blocklyHighlightedConnectionPath')) mark.remove()
  for (const element of [drawn, ...drawn.querySelectorAll('*')]) for (const name of spoken(element)) element.removeAttribute(name)
  for (const state of states) for (const element of [drawn, ...drawn.querySelectorAll(`.${state}`)]) element.classList.remove(state)
  const { x, y, width, height } = (block.getSvgRoot().querySelector('.blocklyPath') as SVGPathElement).getBBox()
  picture.setAttribute('viewBox', [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN].join(' '))
  picture.setAttribute('aria-hidden', 'true')
  picture.append(drawn)
  return picture
}

/** The same for a block that was saved: it is drawn in the work area for no longer than that takes, and nobody hears of it. */
export function pictureOfSaved(saved: Blockly.serialization.blocks.State, workspace: Blockly.WorkspaceSvg): SVGSVGElement {
  Blockly.Events.disable()
  try {
    const block = rendered(Blockly.serialization.blocks.append(saved, workspace))
    Blockly.renderManagement.triggerQueuedRenders(workspace)
    const picture = pictureOf(block)
    block.dispose(false)
    return picture
  } finally {
    Blockly.Events.enable()
  }
}

/** What makes the original focusable, found and read aloud; a picture is none of that. */
const spoken = (element: Element) => element.getAttributeNames().filter((name) => ['id', 'role', 'tabindex', 'data-id'].includes(name) || name.startsWith('aria-'))

const states = ['in-hand', 'at-work', 'asking', 'blocklySelected', 'blocklyActiveFocus', 'blocklyPassiveFocus', 'blocklyDragging']
