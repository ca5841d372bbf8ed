import * as Blockly from 'blockly/core'
import type { Placing } from './placing.ts'

/** Keys that place: Enter takes a block out of the drawer, M takes one of the table, D a copy of it, Escape puts back. */
export function hearKeys(placing: Placing): () => void {
  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    const act = actFor(event.key, placing)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  window.addEventListener('keydown', pressed, { capture: true })
  return () => window.removeEventListener('keydown', pressed, { capture: true })
}

function actFor(key: string, placing: Placing): (() => void) | undefined {
  const { hand, isBinOpen } = placing.state()
  if (key === 'Escape' && hand) return () => placing.putBack()
  if (key === 'Escape' && isBinOpen) return () => placing.openBin(false)
  const block = focusedBlock()
  if (!block || hand) return undefined
  const isTaking = block.isInFlyout ? key === 'Enter' || key === ' ' : key === 'm' || key === 'M'
  if (isTaking) return () => placing.take(block, true)
  return !block.isInFlyout && (key === 'd' || key === 'D') ? () => placing.takeCopy(block, true) : undefined
}

/** The block the keyboard is on, or the one its field or its hole belongs to. */
function focusedBlock(): Blockly.BlockSvg | null {
  const manager = Blockly.getFocusManager()
  if (manager.ephemeralFocusTaken() || !document.activeElement?.closest('.injectionDiv')) return null
  const node = manager.getFocusedNode()
  const block = node instanceof Blockly.BlockSvg ? node : node instanceof Blockly.Field || node instanceof Blockly.RenderedConnection ? (node.getSourceBlock() as Blockly.BlockSvg | null) : null
  if (block?.isInFlyout) return block.getRootBlock()
  return block?.isShadow() ? block.getParent() : block
}

const isTyping = (target: EventTarget | null) => target instanceof Element && target.matches('input, textarea, select')
