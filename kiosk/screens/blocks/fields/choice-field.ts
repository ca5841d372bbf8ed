import type * as Blockly from 'blockly/core'
import type { Asked, ChoiceOf, Option } from '../../pads/open-pad.ts'
import { PadField } from './pad-field.ts'
import type { Setup, Shown } from './pad-field.ts'

/** A picture inside a block, in the block's own units. */
const PICTURE = 30

/** Whether the block says the word of what was picked, beside its picture or alone. */
export type Shows = 'word' | 'picture' | 'both'

/** `absent`: what another object has and a saved block may name; it is kept and shown, and never offered. */
type ChoiceSetup = Setup & { readonly asks: ChoiceOf; readonly options: readonly Option[]; readonly absent: readonly Option[]; readonly shows: Shows }

/** One of several things: a part, a colour, a picture, a word. */
export class ChoiceField extends PadField<string> {
  private readonly choice: ChoiceSetup
  /** The one that was saved and is not among the options. */
  private kept: Option | undefined

  constructor(choice: ChoiceSetup) {
    super(choice)
    this.choice = choice
    this.setValue(choice.options[0]?.id ?? '')
  }

  protected override doClassValidation_(value?: unknown): string | null {
    return typeof value === 'string' && this.known().some(({ id }) => id === value) ? value : null
  }

  override loadState(saved: unknown): void {
    this.kept = this.choice.options.some(({ id }) => id === saved) ? undefined : this.choice.absent.find(({ id }) => id === saved)
    this.setValue(saved)
  }

  private known(): readonly Option[] {
    return this.kept ? [...this.choice.options, this.kept] : this.choice.options
  }

  protected override asked(): Asked {
    const { asks, options } = this.choice
    return { asks, value: this.getValue() ?? '', options }
  }

  protected override spoken(): string {
    return this.picked()?.word ?? ''
  }

  protected override shown(): Shown {
    const { word = '', picture } = this.picked() ?? {}
    const shows = this.setup.mood === 'pictures' ? 'picture' : this.choice.shows
    if (!picture || shows === 'word') return { word }
    return { picture: { source: picture, width: PICTURE, height: PICTURE }, ...(shows === 'both' ? { word } : {}) }
  }

  private picked(): Option | undefined {
    const value = this.getValue()
    return this.known().find(({ id }) => id === value)
  }

  static override fromJson(options: Blockly.FieldConfig): ChoiceField {
    return new ChoiceField((options as Blockly.FieldConfig & { readonly setup: ChoiceSetup }).setup)
  }
}
