import * as Blockly from 'blockly/core'

/** What Blockly offers and a child does not need: menus of a long press or a right click, windows of the browser, keys for those. */
export function quietBlockly(): void {
  Blockly.ContextMenuRegistry.registry.reset()
  Blockly.dialog.setAlert((_, done) => done?.())
  Blockly.dialog.setConfirm((_, answer) => answer(true))
  Blockly.dialog.setPrompt((_, __, answer) => answer(null))
  Blockly.BlockSvg.prototype.bumpNeighbours = lieStill
  const { registry } = Blockly.ShortcutRegistry
  for (const name of notOffered) if (registry.getRegistry()[name]) registry.unregister(name)
}

/**
 * Blockly pushes away what lies near a place that it is not put into, as far as its magnet reaches. Ours reaches 15 mm: whole stacks
 * would jump across the table, and the creation with them. What a child laid somewhere lies there.
 */
function lieStill(): void {}

const { names } = Blockly.ShortcutItems

/** Moving and duplicating are ours (`placing-keys.ts`); a child does not tidy or see menus. */
const notOffered: readonly string[] = [names.MENU, names.CLEANUP, names.DUPLICATE, names.START_MOVE, names.START_MOVE_STACK]

/**
 * A press is never long: Blockly's timer would end the gesture, and the block could no longer be dragged.
 * Blockly starts it while it hears the press, so it is stopped just after.
 */
export function neverLong(element: Element): () => void {
  const stop = () => void setTimeout(Blockly.Touch.longStop)
  element.addEventListener('pointerdown', stop, { capture: true })
  const noMenu = (event: Event) => event.preventDefault()
  element.addEventListener('contextmenu', noMenu)
  return () => {
    element.removeEventListener('pointerdown', stop, { capture: true })
    element.removeEventListener('contextmenu', noMenu)
  }
}
