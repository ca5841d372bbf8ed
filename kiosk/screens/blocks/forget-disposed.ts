import * as Blockly from 'blockly/core'

const { renderManagement } = Blockly
let disposed: Blockly.BlockSvg[] = []
let isForgetting = false

/**
 * Blockly lists the blocks to be drawn anew, and takes off that list only those that it draws: one that is disposed of first would stay
 * there for as long as the page is open, with its whole table, and every drawing would measure that table again.
 */
export function forgetDisposedBlocks(): void {
  if (isForgetting) return
  isForgetting = true
  const { prototype } = Blockly.BlockSvg
  const { dispose } = prototype as { dispose: (this: Blockly.BlockSvg, ...how: Parameters<Blockly.BlockSvg['dispose']>) => void }
  prototype.dispose = function (this: Blockly.BlockSvg, ...how) {
    if (disposed.push(this) === 1) queueMicrotask(forget)
    dispose.apply(this, how)
  }
}

/** What Blockly has drawn it takes off with its children: so blocks that are no more become the children of one that is drawn as nothing. */
function forget(): void {
  const children = disposed
  disposed = []
  const table = { resizeContents: () => {}, connectionDBList: [] } as unknown as Blockly.WorkspaceSvg
  const nothing = { workspace: table, initialized: false, isDisposed: () => false, getParent: () => null, getChildren: () => children, getRelativeToSurfaceXY: () => ({ x: 0, y: 0 }), updateComponentLocations: () => {}, bumpNeighbours: () => {} }
  void renderManagement.queueRender(nothing as unknown as Blockly.BlockSvg)
  renderManagement.triggerQueuedRenders(table)
}
