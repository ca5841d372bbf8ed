import type * as Blockly from 'blockly/core'
import { noteNamed } from '../../../../workshops/language/notes.ts'
import { melodyPicture } from '../../pads/melody-picture.ts'
import { noteWord, noteWordOf } from '../../pads/note-words.ts'
import type { Asked } from '../../pads/open-pad.ts'
import { PadField } from './pad-field.ts'
import type { Setup, Shown } from './pad-field.ts'

/** A note, saved as `C4`. In pictures it is a dot at its height. */
export class NoteField extends PadField<string> {
  constructor(value: string, setup: Setup) {
    super(setup)
    this.setValue(value)
  }

  protected override doClassValidation_(value?: unknown): string | null {
    return noteNamed(value) === undefined ? null : String(value)
  }

  protected override asked(): Asked {
    return { asks: 'note', value: this.getValue() ?? '' }
  }

  protected override spoken(): string {
    return noteWordOf(this.getValue() ?? '', this.setup.locale)
  }

  protected override shown(): Shown {
    const note = noteNamed(this.getValue())
    if (this.setup.mood === 'words' || note === undefined) return { word: note === undefined ? '' : noteWord(note, this.setup.locale) }
    return { picture: { source: melodyPicture([{ note, halfBeats: 1 }]), width: 30, height: 34 } }
  }

  static override fromJson(options: Blockly.FieldConfig): NoteField {
    const { value, setup } = options as Blockly.FieldConfig & { readonly value: string; readonly setup: Setup }
    return new NoteField(value, setup)
  }
}
