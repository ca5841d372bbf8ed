import type * as Blockly from 'blockly/core'
import { picksFor } from '../../pads/number-picks.ts'
import { LEAST, MOST } from '../../pads/number-draft.ts'
import type { Asked } from '../../pads/open-pad.ts'
import { dotsPicture, MOST_DOTS } from '../dots-picture.ts'
import { PadField } from './pad-field.ts'
import type { Setup, Shown } from './pad-field.ts'

/** A whole number. In pictures, small ones are dots, as on a die. */
export class NumberField extends PadField<number> {
  constructor(value: number, setup: Setup) {
    super(setup)
    this.setValue(value)
  }

  protected override doClassValidation_(value?: unknown): number | null {
    const number = Math.round(Number(value))
    return Number.isFinite(number) && number >= LEAST && number <= MOST ? number : null
  }

  protected override asked(): Asked {
    return { asks: 'number', value: this.getValue() ?? 0, picks: picksFor(this.placeName()) }
  }

  protected override spoken(): string {
    return String(this.getValue() ?? 0).replace('-', '−')
  }

  protected override shown(): Shown {
    const value = this.getValue() ?? 0
    if (this.setup.mood === 'pictures' && value >= 1 && value <= MOST_DOTS) return { picture: { source: dotsPicture(value), width: value > 6 ? 34 : 28, height: 28 } }
    return { word: this.spoken() }
  }

  /** The place that this number fills: its own, or that of the block its block stands in. */
  private placeName(): string | undefined {
    if (this.name !== 'NUMBER') return this.name
    return this.getSourceBlock()?.outputConnection?.targetConnection?.getParentInput()?.name
  }

  static override fromJson(options: Blockly.FieldConfig): NumberField {
    const { value, setup } = options as Blockly.FieldConfig & { readonly value: number; readonly setup: Setup }
    return new NumberField(value, setup)
  }
}
