import * as Blockly from 'blockly/core'
import { closePad, openPad } from '../../pads/open-pad.ts'
import type { Asked } from '../../pads/open-pad.ts'
import type { Mood } from '../../settings/settings.ts'
import { wordsIn } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'

/** What `define.ts` tells every field. In pictures or in words, what is saved is the same. */
export type Setup = { readonly locale: Locale; readonly mood: Mood }

/** What a place shows on its block. Sizes in the block's units. */
export type Shown = { readonly word?: string; readonly picture?: { readonly source: string; readonly width: number; readonly height: number } }

/** Block units: a place's own height (less when it is its whole block), how far a finger reaches around it, and the space inside its edge. */
const HEIGHT = 38
const HEIGHT_OF_WHOLE = 30
const REACH = 54
const PADDING = 6
const BETWEEN = 6

/** A place of a block that a child fills in on a pad. */
export abstract class PadField<Value extends string | number> extends Blockly.Field<Value> {
  override SERIALIZABLE = true
  protected readonly setup: Setup
  private picture: SVGImageElement | undefined
  private reach: SVGPathElement | undefined

  protected constructor(setup: Setup) {
    super(Blockly.Field.SKIP_SETUP)
    this.setup = setup
  }

  /** What the pad asks. */
  protected abstract asked(): Asked
  protected abstract shown(): Shown
  /** As a screen reader says it, without commas. */
  protected abstract spoken(): string

  override getAriaTypeName(): string {
    return wordsIn[this.setup.locale](`pictures.${this.asked().asks}`)
  }

  protected override getText_(): string {
    return this.spoken()
  }

  /** Alone in a block that is a number, it is the whole block. */
  override isFullBlockField(): boolean {
    return this.getConstants()?.FULL_BLOCK_FIELDS === true && this.getSourceBlock()?.isSimpleReporter() === true
  }

  protected override initView(): void {
    const group = this.fieldGroup_
    if (!group) return
    group.classList.add('blocklyField', 'pad-field', `pad-field-${this.asked().asks}`)
    const isWhole = this.isFullBlockField()
    if (isWhole) this.clickTarget_ = (this.getSourceBlock() as Blockly.BlockSvg).getSvgRoot()
    else {
      this.reach = Blockly.utils.dom.createSvgElement(Blockly.utils.Svg.PATH, { fill: 'transparent', class: 'pad-field-reach' }, group)
      this.createBorderRect_()
    }
    this.picture = Blockly.utils.dom.createSvgElement(Blockly.utils.Svg.IMAGE, { 'aria-hidden': 'true' }, group)
    this.createTextElement_()
    this.recomputeAriaContext()
  }

  override applyColour(): void {
    const block = this.getSourceBlock() as Blockly.BlockSvg
    if (this.isFullBlockField()) block.pathObject.svgPath.setAttribute('fill', this.getConstants()?.FIELD_BORDER_RECT_COLOUR ?? '#fff')
    else this.borderRect_?.setAttribute('stroke', block.getColourTertiary())
  }

  protected override render_(): void {
    const { word = '', picture } = this.shown()
    const isWhole = this.isFullBlockField()
    const padding = isWhole ? 0 : PADDING
    if (this.textContent_) this.textContent_.nodeValue = word
    const wordWidth = word === '' ? 0 : Blockly.utils.dom.getTextWidth(this.getTextElement())
    const pictureWidth = picture?.width ?? 0
    const between = wordWidth > 0 && pictureWidth > 0 ? BETWEEN : 0
    const width = Math.max(2 * padding + pictureWidth + between + wordWidth, isWhole ? 12 : HEIGHT)
    const height = isWhole ? HEIGHT_OF_WHOLE : Math.max(HEIGHT, (picture?.height ?? 0) + 4)
    this.size_ = new Blockly.utils.Size(width, height)
    const left = (width - pictureWidth - between - wordWidth) / 2
    place(this.picture, picture, left, height)
    this.positionTextElement_(left + pictureWidth + between, wordWidth)
    this.positionBorderRect_()
    this.reach?.setAttribute('d', `M-4 ${height / 2 - REACH / 2}h${width + 8}v${REACH}h${-width - 8}z`)
  }

  protected override doValueUpdate_(value: Value): void {
    super.doValueUpdate_(value)
    this.recomputeAriaContext()
  }

  protected override showEditor_(): void {
    const asked = this.asked()
    // This object has none of it: what the block lacks is said beside the blocks.
    if ('options' in asked && asked.options.length === 0) return
    const before = this.getValue()
    let last: string | number | null = before
    let giveFocusBack: ((restore?: boolean) => void) | undefined
    const { left, top, right, bottom } = this.getScaledBBox()
    openPad({
      asked,
      beside: { left, top, right, bottom },
      onChange: (value) => {
        last = value
        this.setValue(value, false)
      },
      onShown: (first) => {
        giveFocusBack = Blockly.getFocusManager().takeEphemeralFocus(first)
      },
      // The whole of it is one change: one undo takes it back.
      onClosed: (kept) => {
        this.closeWithField = undefined
        this.setValue(before, false)
        if (kept) this.setValue(last)
        giveFocusBack?.()
      },
    })
    this.closeWithField = () => closePad(false)
  }

  private closeWithField: (() => void) | undefined

  override dispose(): void {
    this.closeWithField?.()
    super.dispose()
  }
}

function place(image: SVGImageElement | undefined, picture: Shown['picture'], left: number, height: number): void {
  if (!image) return
  image.style.display = picture ? '' : 'none'
  if (!picture) return
  image.setAttribute('x', String(left))
  image.setAttribute('y', String((height - picture.height) / 2))
  image.setAttribute('width', String(picture.width))
  image.setAttribute('height', String(picture.height))
  image.setAttribute('href', picture.source)
}
