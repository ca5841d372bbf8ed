import * as Blockly from 'blockly/core'
import { blockName } from './placing-names.ts'
import { pictureOfSaved } from './placing-picture.ts'
import type { Locale } from '../words/words.ts'

type Saved = Blockly.serialization.blocks.State

/** Beyond these the oldest is gone from the bin; undo brings it back all the same. */
const MOST_THROWN = 30

/** A block that was thrown away with all that hung on it. */
export type Thrown = { readonly id: string; readonly saved: Saved; readonly name: string; readonly picture: SVGSVGElement }

/** The bin after something happened in the work area: what was thrown falls in, what came back by an undo is out. */
export function binAfter(thrown: readonly Thrown[], event: Blockly.Events.Abstract, workspace: Blockly.WorkspaceSvg, locale: Locale): readonly Thrown[] {
  if (event instanceof Blockly.Events.BlockCreate) return thrown.filter(({ id }) => !event.ids?.includes(id))
  if (!(event instanceof Blockly.Events.BlockDelete) || !event.recordUndo || event.wasShadow || !event.oldJson) return thrown
  const saved: Saved = event.oldJson
  return [fallen(saved, workspace, locale), ...thrown].slice(0, MOST_THROWN)
}

function fallen(saved: Saved, workspace: Blockly.WorkspaceSvg, locale: Locale): Thrown {
  const picture = pictureOfSaved(saved, workspace)
  const reader = new Blockly.Workspace()
  Blockly.Events.disable()
  const name = blockName(Blockly.serialization.blocks.append(saved, reader), locale)
  reader.dispose()
  Blockly.Events.enable()
  return { id: saved.id ?? Blockly.utils.idGenerator.genUid(), saved, name, picture }
}

/** The bin's button takes what is dragged onto it. */
class BinTarget extends Blockly.DeleteArea {
  readonly #button: () => Element | null

  constructor(button: () => Element | null) {
    super()
    this.id = 'bin'
    this.#button = button
  }

  override getClientRect(): Blockly.utils.Rect | null {
    const box = this.#button()?.getBoundingClientRect()
    return box ? new Blockly.utils.Rect(box.top, box.bottom, box.left, box.right) : null
  }
}

/** Lets blocks be dragged onto the bin's button, wherever it is when a finger comes down: it comes later than the blocks, and moves. */
export function acceptDrops(workspace: Blockly.WorkspaceSvg, button: () => Element | null): void {
  const { DELETE_AREA, DRAG_TARGET } = Blockly.ComponentManager.Capability
  workspace.getComponentManager().addComponent({ component: new BinTarget(button), weight: 1, capabilities: [DELETE_AREA, DRAG_TARGET] })
  workspace.getInjectionDiv().addEventListener('pointerdown', () => workspace.recordDragTargets(), { capture: true })
}
