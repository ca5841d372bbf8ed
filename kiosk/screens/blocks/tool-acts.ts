import type * as Blockly from 'blockly/core'
import type { Placing } from './placing.ts'
import type { Tool } from './tools.tsx'

/** What each tool does to the table. */
export function performTool(tool: Tool, workspace: Blockly.WorkspaceSvg, placing: Placing, byKeys: boolean): void {
  const { chosen } = placing.state()
  const block = chosen === undefined ? null : workspace.getBlockById(chosen)
  switch (tool) {
    case 'undo':
    case 'redo':
      placing.putBack()
      workspace.undo(tool === 'redo')
      return
    case 'move':
      if (block) placing.take(block, byKeys)
      return
    case 'copy':
      if (block) placing.takeCopy(block, byKeys)
      return
    case 'throwAway':
      if (block) placing.throwAway(block)
      return
    case 'larger':
    case 'smaller':
      zoom(workspace, tool === 'larger' ? 1 : -1)
      return
    case 'usualSize': {
      const { startScale, scaleSpeed } = workspace.options.zoomOptions
      zoom(workspace, Math.log(startScale / workspace.scale) / Math.log(scaleSpeed))
      return
    }
    case 'putBack':
      placing.putBack()
      return
    case 'bin':
    case 'closeBin':
      placing.openBin(tool === 'bin')
  }
}

/** So many steps larger; what is at the view's left top corner stays there. */
function zoom(workspace: Blockly.WorkspaceSvg, steps: number): void {
  const { left, top } = workspace.getMetricsManager().getAbsoluteMetrics()
  workspace.zoom(left, top, steps)
}
