import type * as Blockly from 'blockly/core'
import { lettersOf, LONGEST_TEXT } from '../../pads/keyboards.ts'
import type { Asked } from '../../pads/open-pad.ts'
import { wordsIn } from '../../words/words.ts'
import { PadField } from './pad-field.ts'
import type { Setup, Shown } from './pad-field.ts'

/** So many letters are shown on the block; the bubble says them all. */
const SHOWN = 24

/** The one thing a child types. */
export class TextField extends PadField<string> {
  constructor(value: string, setup: Setup) {
    super(setup)
    this.setValue(value)
  }

  protected override doClassValidation_(value?: unknown): string | null {
    return typeof value === 'string' ? lettersOf(value).slice(0, LONGEST_TEXT).join('') : null
  }

  protected override asked(): Asked {
    return { asks: 'text', value: this.getValue() ?? '' }
  }

  protected override spoken(): string {
    const text = this.getValue() ?? ''
    return text === '' ? wordsIn[this.setup.locale]('pictures.noText') : text
  }

  protected override shown(): Shown {
    const letters = lettersOf(this.getValue() ?? '')
    const text = letters.length > SHOWN ? `${letters.slice(0, SHOWN - 1).join('')}…` : letters.join('')
    return { word: text === '' ? '…' : text.replaceAll(' ', '\u00a0') }
  }

  static override fromJson(options: Blockly.FieldConfig): TextField {
    const { value, setup } = options as Blockly.FieldConfig & { readonly value: string; readonly setup: Setup }
    return new TextField(value, setup)
  }
}
