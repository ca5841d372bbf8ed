import type * as Blockly from 'blockly/core'
import type { Asked, ChoiceOf, Option } from '../../pads/open-pad.ts'
import { PadField } from './pad-field.ts'
import type { Setup, Shown } from './pad-field.ts'

/** A picture inside a block, in the block's own units. */
const PICTURE = 30

/** Whether the block says the word of what was picked, beside its picture or alone. */
export type Shows = 'word' | 'picture' | 'both'

type ChoiceSetup = Setup & { readonly asks: ChoiceOf; readonly options: readonly Option[]; readonly shows: Shows }

/** One of several things: a part, a colour, a picture, a word. */
export class ChoiceField extends PadField<string> {
  private readonly choice: ChoiceSetup

  constructor(choice: ChoiceSetup) {
    super(choice)
    this.choice = choice
    this.setValue(choice.options[0]?.id ?? '')
  }

  protected override doClassValidation_(value?: unknown): string | null {
    return typeof value === 'string' && this.choice.options.some(({ id }) => id === value) ? value : null
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
    return this.choice.options.find(({ id }) => id === value)
  }

  static override fromJson(options: Blockly.FieldConfig): ChoiceField {
    return new ChoiceField((options as Blockly.FieldConfig & { readonly setup: ChoiceSetup }).setup)
  }
}
