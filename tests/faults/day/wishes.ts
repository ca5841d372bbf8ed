/** Something a child may do: to touch one of the things that match `at`. Of the wishes that can be done, the heavier are done more often. */
export type Wish = {
  readonly what: string
  readonly weight: number
  readonly at: string
  /** What a finger on its middle comes down on, where it is not the thing itself. */
  readonly under?: string
  readonly how?: 'tap' | 'slide' | 'drag'
  /** Wished for more as the table fills: a table of so many blocks asks for it once more. */
  readonly perBlocks?: number
}

/** What a child sees: while something matches `when`, these are their wishes. */
export type Scene = { readonly when: string; readonly wishes: readonly Wish[] }

const pad: Scene = {
  when: '.pad',
  wishes: [
    { what: 'pick a word', weight: 8, at: '.pad .option' },
    { what: 'dial', weight: 6, at: '.pad .digits .pad-key, .pad .steps .pad-key' },
    { what: 'type', weight: 6, at: '.pad .key-row .pad-key:not(.done)' },
    { what: 'play a note', weight: 6, at: '.pad .piano-key, .pad .melody-tools .pad-key' },
    { what: 'done', weight: 3, at: '.pad .pad-key.done' },
    { what: 'put a pad back', weight: 0.500, at: '.pad .pad-key.cancel' },
    { what: 'close a pad from elsewhere', weight: 0.500, at: '.blocklyMainBackground', under: '.blocklySvg' },
  ],
}

const inHand: Scene = {
  when: '.marks',
  wishes: [
    { what: 'put a block', weight: 12, at: '.marks .mark:not(.table)', under: '.table' },
    { what: 'put a block down', weight: 1, at: '.blocklyMainBackground', under: '.blocklySvg' },
    { what: 'put a block back', weight: 1, at: '.tool.putBack' },
  ],
}

const bin: Scene = {
  when: '.bin-contents',
  wishes: [
    { what: 'take out of the bin', weight: 2, at: '.thrown' },
    { what: 'close the bin', weight: 1, at: '.tool.closeBin' },
  ],
}

const settings: Scene = {
  when: '.settings-sheet',
  wishes: [
    { what: 'set', weight: 1, at: '.settings-sheet .choice' },
    { what: 'close the settings', weight: 1, at: '.settings-close' },
  ],
}

const creations: Scene = {
  when: '.my-creations',
  wishes: [
    { what: 'take up a creation', weight: 4, at: '.work-card:not(.new)' },
    { what: 'wish for something new', weight: 1, at: '.work-card.new' },
  ],
}

const choosing: Scene = { when: '.workshop-chooser', wishes: [{ what: 'begin a creation', weight: 1, at: '.workshop-card.new' }] }

const seatSheet: Scene = {
  when: '.seat-sheet',
  wishes: [
    { what: 'see my creations', weight: 2, at: '.making .seat-sheet .pill:first-of-type' },
    { what: 'close the crew’s sheet', weight: 1, at: '.crew-button' },
  ],
}

const objects: Scene = { when: '.object-picker', wishes: [{ what: 'change the object', weight: 1, at: '.object-picker .choice' }] }

const making: Scene = {
  when: '.making',
  wishes: [
    { what: 'take a block', weight: 14, at: '.blocklyFlyout .blocklyDraggable' },
    { what: 'drag a block', weight: 1, at: '.blocklyFlyout .blocklyDraggable', how: 'drag' },
    { what: 'open a drawer', weight: 5, at: '[role=treeitem]' },
    { what: 'choose a block', weight: 3, at: '.blocklyBlockCanvas .blocklyDraggable' },
    { what: 'open a pad', weight: 4, at: '.blocklyBlockCanvas .pad-field' },
    { what: 'move a block', weight: 1, at: '.tool.move' },
    { what: 'copy', weight: 0.700, at: '.tool.copy' },
    { what: 'throw away', weight: 1, at: '.tool.throwAway', perBlocks: 6 },
    { what: 'undo', weight: 1, at: '.tool.undo', perBlocks: 20 },
    { what: 'redo', weight: 0.500, at: '.tool.redo' },
    { what: 'change the size', weight: 0.200, at: '.tool.smaller, .tool.larger, .tool.usualSize' },
    { what: 'open the bin', weight: 0.300, at: '.tool.bin' },
    { what: 'flag', weight: 2, at: '.program-button.flag' },
    { what: 'stop', weight: 1, at: '.program-button.stop' },
    { what: 'pause', weight: 0.500, at: '.program-button.pause, .program-button.resume' },
    { what: 'step', weight: 0.500, at: '.program-button.step' },
    { what: 'slowly', weight: 0.100, at: '.program-button.slow' },
    { what: 'slide a sensor', weight: 2, at: '.tile[role=slider]', how: 'slide' },
    { what: 'press a drawn button', weight: 1, at: 'button.tile' },
    { what: 'open the objects', weight: 0.300, at: '.object-button' },
    { what: 'open the titles', weight: 0.200, at: '.title-button' },
    { what: 'open the settings', weight: 0.150, at: '.settings-button' },
    { what: 'read the text', weight: 0.200, at: '.text-switch' },
    { what: 'open the crew’s sheet', weight: 0.100, at: '.crew-button' },
  ],
}

/** The first that is on the screen is what a child sees. */
export const scenes: readonly Scene[] = [pad, settings, seatSheet, inHand, bin, creations, choosing, objects, making]
