import * as Blockly from 'blockly/core'
import { blocks, isBlockType } from '../../../workshops/language/blocks.ts'
import type { BlockDefinition } from '../../../workshops/language/blocks.ts'
import type { Mood } from '../settings/settings.ts'
import type { Locale, Words } from '../words/words.ts'
import { binAfter } from './bin.ts'
import type { Thrown } from './bin.ts'
import { heldOf, whyNot } from './fits.ts'
import type { Held, WhyNot } from './fits.ts'
import { lackSaid } from './lack-words.ts'
import { lackOf } from './lacks.ts'
import type { AtHand } from './lacks.ts'
import { blockName, blockSays } from './placing-names.ts'
import { meant } from './placing-nearest.ts'
import type { Area, Point } from './placing-nearest.ts'
import { pictureOf, pictureOfSaved } from './placing-picture.ts'
import { placesIn } from './placing-places.ts'
import type { FoundPlace } from './placing-places.ts'
import { put } from './placing-put.ts'
import type { Source } from './placing-put.ts'
import { tellPlace } from './placing-words.ts'

/** A block between being taken and being put. `byKeys`: taken with the keyboard, which then goes through the places. `origin`: the block of the table it was taken as or from. */
export type Hand = { readonly source: Source; readonly origin: Blockly.BlockSvg | undefined; readonly held: Held; readonly name: string; readonly picture: SVGSVGElement; readonly byKeys: boolean }

/** A place while a block is in hand. It is lit where the block fits. `shown`: where, px from the table's corner. */
export type MarkedPlace = FoundPlace & { readonly fits: boolean; readonly whyNot: WhyNot | undefined; readonly told: string; readonly shown: Area }

/** What the tools and the marks show. `said` is read beside the blocks and aloud, `heard` aloud only. */
export type PlacingState = {
  readonly hand: Hand | undefined
  readonly places: readonly MarkedPlace[]
  readonly chosen: string | undefined
  /** The block in hand or the chosen one, as it is said aloud. */
  readonly says: string | undefined
  readonly said: string
  readonly heard: string
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly thrown: readonly Thrown[]
  readonly isBinOpen: boolean
}

const nothing: PlacingState = { hand: undefined, places: [], chosen: undefined, says: undefined, said: '', heard: '', canUndo: false, canRedo: false, thrown: [], isBinOpen: false }

/** A work area, and the words it speaks with. */
type Table = { readonly workspace: Blockly.WorkspaceSvg; readonly words: Words; readonly locale: Locale; readonly mood: Mood; readonly atHand: () => AtHand }

/** Blocks being placed: what is in hand, where it goes, what was thrown away. Screens subscribe to it. */
export class Placing {
  #state = nothing
  #table: Table | undefined
  readonly #listeners = new Set<() => void>()

  readonly state = (): PlacingState => this.#state
  readonly subscribe = (changed: () => void) => {
    this.#listeners.add(changed)
    return () => void this.#listeners.delete(changed)
  }

  /** Works on this table from now on. What was thrown away stays in the bin. */
  sitAt(table: Table | undefined): void {
    this.#table = table
    this.#set({ ...nothing, thrown: this.#state.thrown })
  }

  /** Other blocks lie on the same table. */
  sitAgain(): void {
    this.sitAt(this.#table)
  }

  /** Takes a block in hand: out of the drawer a new one, from the table that one and what is inside it. */
  take(block: Blockly.BlockSvg, byKeys = false): void {
    const source: Source = block.isInFlyout ? { saved: savedAlone(block) } : { moved: block }
    this.#hold({ source, origin: block.isInFlyout ? undefined : block, picture: pictureOf(block), byKeys }, block)
  }

  /** Takes one more of a block, with what is inside it. */
  takeCopy(block: Blockly.BlockSvg, byKeys = false): void {
    this.#hold({ source: { saved: savedAlone(block) }, origin: block, picture: pictureOf(block), byKeys }, block)
  }

  /** Takes a block out of the bin; should it be put back, it is still there. */
  takeOut({ saved }: Thrown, byKeys = false): void {
    if (!this.#table) return
    this.#set({ isBinOpen: false })
    const reader = new Blockly.Workspace()
    Blockly.Events.disable()
    const block = Blockly.serialization.blocks.append(saved, reader)
    this.#hold({ source: { saved }, origin: undefined, picture: pictureOfSaved(saved, this.#table.workspace), byKeys }, block)
    reader.dispose()
    Blockly.Events.enable()
  }

  #hold(taken: Pick<Hand, 'source' | 'origin' | 'picture' | 'byKeys'>, block: Blockly.Block): void {
    if (!this.#table || !isBlockType(block.type)) return
    const { words, locale, workspace } = this.#table
    this.#mark('remove')
    const definition: BlockDefinition = blocks[block.type]
    const held = heldOf(definition)
    const hand: Hand = { ...taken, name: blockName(block, locale), held: { ...held, isHollow: held.isHollow && isHollow(block, definition) } }
    closeDrawer(workspace)
    const places = this.#placesFor(hand)
    const lack = lackOf(block, this.#table.atHand())
    const count = places.filter(({ fits }) => fits).length
    const said = lack ? lackSaid(lack, locale) : words('placing.inHand')
    this.#set({ hand, places, says: blockSays(block, locale), said, heard: words('placing.taken', { block: hand.name, count }), isBinOpen: false })
    this.#mark('add')
  }

  putBack(): void {
    const { hand } = this.#state
    if (!hand || !this.#table) return
    const { words, workspace } = this.#table
    this.#empty({ heard: words('placing.back', { block: hand.name }) })
    if (hand.origin && !hand.origin.isDisposed()) Blockly.getFocusManager().focusNode(hand.origin)
    else if (hand.byKeys) Blockly.getFocusManager().focusTree(workspace.getToolbox() ?? workspace)
  }

  /** A finger on the table while a block is in hand: `at` and `reach` in its units. `onBlock`: what is under it. */
  point(at: Point, reach: number, onBlock: Blockly.Block | null): void {
    const { hand, places } = this.#state
    if (!hand || !this.#table) return
    const place = meant(places.filter(({ spot }) => spot.kind !== 'table' || !onBlock), at, reach)
    if (place) this.putAt(place)
    else if (!onBlock) this.putAt(places.at(-1), at)
    else if ('moved' in hand.source && isWithin(onBlock, hand.source.moved)) this.putBack()
    else this.#set({ said: this.#table.words('placing.inHand') })
  }

  /** Brings a place into view. */
  show({ area: { x, y, width, height } }: MarkedPlace): void {
    this.#table?.workspace.scrollBoundsIntoView(new Blockly.utils.Rect(y, y + height, x, x + width))
  }

  /** Puts what is in hand into a place, or says why not. */
  putAt(place: MarkedPlace | undefined, at?: Point): void {
    const { hand } = this.#state
    if (!hand || !place || !this.#table) return
    const { words, workspace } = this.#table
    if (place.whyNot) {
      this.#set({ said: words(`placing.whyNot.${place.whyNot}`) })
      return
    }
    this.#empty({ heard: words('placing.put', { block: hand.name, place: place.told }) })
    const block = put(workspace, hand.source, place, at)
    Blockly.getFocusManager().focusNode(block)
    void Blockly.renderManagement.finishQueuedRenders().then(() => {
      if (!block.isDisposed()) workspace.scrollBoundsIntoView(block.getBoundingRectangleWithoutChildren())
    })
  }

  /** Throws a block away with what is inside it; its stack closes. */
  throwAway(block: Blockly.BlockSvg): void {
    Blockly.Events.setGroup(true)
    block.dispose(!block.outputConnection, true)
    Blockly.Events.setGroup(false)
    if (this.#table) this.#set({ chosen: undefined, says: undefined, heard: this.#table.words('placing.thrown') })
  }

  openBin(isBinOpen: boolean): void {
    this.putBack()
    this.#set({ isBinOpen })
  }

  say(said: string): void {
    this.#set({ said })
  }

  choose(id: string | undefined): void {
    const block = id === undefined ? undefined : this.#table?.workspace.getBlockById(id)
    const whole = block?.isShadow() ? block.getParent() : block
    const lack = whole && this.#table && lackOf(whole, this.#table.atHand())
    if (!this.#state.hand) this.#set({ said: lack && this.#table ? lackSaid(lack, this.#table.locale) : '' })
    this.#set({ chosen: whole?.id, ...(this.#state.hand ? {} : { says: this.#says(whole?.id) }) })
  }

  /** Something happened on the table. */
  heard(event: Blockly.Events.Abstract): void {
    if (!this.#table) return
    const { workspace, locale } = this.#table
    const { hand, chosen, thrown } = this.#state
    if (hand && 'moved' in hand.source && hand.source.moved.isDisposed()) this.#empty({})
    this.#set({
      canUndo: workspace.getUndoStack().length > 0,
      canRedo: workspace.getRedoStack().length > 0,
      chosen: chosen !== undefined && workspace.getBlockById(chosen) ? chosen : undefined,
      thrown: binAfter(thrown, event, workspace, locale),
    })
    if (this.#state.hand) this.#set({ places: this.#placesFor(this.#state.hand) })
    else this.#set({ says: this.#says(this.#state.chosen) })
  }

  #says(id: string | undefined): string | undefined {
    const block = id === undefined ? null : this.#table?.workspace.getBlockById(id)
    return block && this.#table ? blockSays(block, this.#table.locale) : undefined
  }

  #placesFor(hand: Hand): readonly MarkedPlace[] {
    if (!this.#table) return []
    const { workspace, words, locale, mood } = this.#table
    return placesIn(workspace, 'moved' in hand.source ? hand.source.moved : null).map((place) => {
      const why = whyNot(hand.held, place.spot)
      return { ...place, whyNot: why, fits: why === undefined, told: tellPlace(place, { words, locale, mood }), shown: shownAt(place.area, workspace) }
    })
  }

  #empty(more: Partial<PlacingState>): void {
    this.#mark('remove')
    this.#set({ hand: undefined, places: [], says: this.#says(this.#state.chosen), said: '', ...more })
  }

  /** A block on the move shows that it is in hand. */
  #mark(how: 'add' | 'remove'): void {
    const source = this.#state.hand?.source
    if (source && 'moved' in source && !source.moved.isDisposed()) source.moved.getSvgRoot().classList[how]('in-hand')
  }

  #set(part: Partial<PlacingState>): void {
    this.#state = { ...this.#state, ...part }
    for (const changed of this.#listeners) changed()
  }
}

/** A block with what is inside it, saved without its name and what follows. */
function savedAlone(block: Blockly.BlockSvg): Blockly.serialization.blocks.State {
  const saved = Blockly.serialization.blocks.save(block, { addNextBlocks: false })
  if (!saved) throw new Error(`${block.type} can't be saved`)
  delete saved.id
  return saved
}

const isHollow = (block: Blockly.Block, { places }: BlockDefinition) => !places.some(({ kind, name }) => kind === 'statements' && block.getInputTargetBlock(name))

const isWithin = (block: Blockly.Block, outer: Blockly.Block) => block === outer || outer.getDescendants(false).includes(block)

function closeDrawer(workspace: Blockly.WorkspaceSvg): void {
  workspace.getToolbox()?.clearSelection()
  workspace.hideChaff()
}

function shownAt({ x, y, width, height }: Area, workspace: Blockly.WorkspaceSvg): Area {
  const corner = Blockly.utils.svgMath.wsToScreenCoordinates(workspace, new Blockly.utils.Coordinate(x, y))
  const frame = workspace.getParentSvg().getBoundingClientRect()
  return { x: corner.x - frame.left, y: corner.y - frame.top, width: width * workspace.scale, height: height * workspace.scale }
}
