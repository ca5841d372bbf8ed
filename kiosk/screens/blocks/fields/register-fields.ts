import * as Blockly from 'blockly/core'
import { ChoiceField } from './choice-field.ts'
import { IconField } from './icon-field.ts'
import { MelodyField } from './melody-field.ts'
import { NoteField } from './note-field.ts'
import { NumberField } from './number-field.ts'
import { TextField } from './text-field.ts'

const fields = { pad_number: NumberField, pad_choice: ChoiceField, pad_note: NoteField, pad_melody: MelodyField, pad_text: TextField, field_icon: IconField } as const

export type FieldName = keyof typeof fields

let areRegistered = false

/** Makes our fields known to Blockly; once is enough. */
export function registerFields(): void {
  if (areRegistered) return
  areRegistered = true
  for (const [name, field] of Object.entries(fields)) Blockly.fieldRegistry.register(name, field)
}
