import * as Blockly from 'blockly/core'
import type { SavedBlocks } from './saved-blocks.ts'

/** How far the blocks' own undo is: how many changes it can take back, and whether it can bring some forward. */
export type OwnUndo = { readonly depth: number; readonly hasAhead: boolean }

/** Puts saved blocks on the table in place of those that are there. It changes nothing, and there is nothing to undo. */
export function putAnew(workspace: Blockly.WorkspaceSvg, saved: SavedBlocks): void {
  Blockly.Events.disable()
  try {
    Blockly.serialization.workspaces.load({ blocks: saved }, workspace)
  } finally {
    Blockly.Events.enable()
  }
  workspace.clearUndo()
}

/** How many times one can press undo: what happened together is taken back together. */
export function ownUndo(workspace: Blockly.WorkspaceSvg): OwnUndo {
  const stack = workspace.getUndoStack()
  const depth = stack.filter(({ group }, index) => group === '' || group !== stack[index - 1]?.group).length
  return { depth, hasAhead: workspace.getRedoStack().length > 0 }
}

/** Ctrl+Z and its opposites, where the blocks' own undo has come to its end. `undo` and `redo` say whether there was something. */
export function hearUndoKeys(acts: { readonly undo: () => boolean; readonly redo: () => boolean }): () => void {
  function pressed(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (event.target instanceof Element && event.target.matches('input'))) return
    const key = event.key.toLowerCase()
    const act = key === 'z' ? acts[event.shiftKey ? 'redo' : 'undo'] : key === 'y' ? acts.redo : undefined
    if (act?.()) event.stopPropagation()
  }
  window.addEventListener('keydown', pressed, { capture: true })
  return () => window.removeEventListener('keydown', pressed, { capture: true })
}
