import type * as Blockly from 'blockly/core'
import { melodyIn } from '../../../../workshops/language/notes.ts'
import { notesOf } from '../../pads/melody-draft.ts'
import { melodyPicture, melodyWidth } from '../../pads/melody-picture.ts'
import type { Asked } from '../../pads/open-pad.ts'
import { wordsIn } from '../../words/words.ts'
import { PadField } from './pad-field.ts'
import type { Setup, Shown } from './pad-field.ts'

/** A drawn melody is at most so wide on its block, in the block's units; longer ones are drawn smaller. */
const WIDEST = 170
const HEIGHT = 34

/** A melody, saved as `C4:2 R:1`, shown as little dots at their heights. */
export class MelodyField extends PadField<string> {
  constructor(value: string, setup: Setup) {
    super(setup)
    this.setValue(value)
  }

  protected override doClassValidation_(value?: unknown): string | null {
    return melodyIn(value) === undefined ? null : String(value)
  }

  protected override asked(): Asked {
    return { asks: 'melody', value: this.getValue() ?? '' }
  }

  protected override spoken(): string {
    return wordsIn[this.setup.locale]('pictures.notes', { notes: notesOf(this.getValue() ?? '').length })
  }

  protected override shown(): Shown {
    const notes = notesOf(this.getValue() ?? '')
    const width = Math.min(WIDEST, melodyWidth(notes))
    return { picture: { source: melodyPicture(notes), width, height: Math.round(HEIGHT * Math.max(0.5, width / melodyWidth(notes))) } }
  }

  static override fromJson(options: Blockly.FieldConfig): MelodyField {
    const { value, setup } = options as Blockly.FieldConfig & { readonly value: string; readonly setup: Setup }
    return new MelodyField(value, setup)
  }
}
