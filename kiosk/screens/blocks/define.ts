import * as Blockly from 'blockly/core'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { blocks } from '../../../workshops/language/blocks.ts'
import type { BlockDefinition, Place } from '../../../workshops/language/blocks.ts'
import { boxes, messages } from '../../../workshops/language/pictures.ts'
import type { Locale } from '../words/words.ts'
import { pictures } from './pictures.ts'

/** A picture inside a block, in the block's own units. */
const PICTURE = 28

/** Defines our blocks for Blockly, from the language's data, in a language and for an object. Defining again replaces. */
export function defineBlocks(object: BuiltObject, locale: Locale): void {
  for (const [type, definition] of Object.entries(blocks)) {
    Blockly.Blocks[type] = {
      init(this: Blockly.Block) {
        this.jsonInit(shapeOf(type, definition, object, locale))
      },
    }
  }
}

function shapeOf(type: string, { form, category, text, places }: BlockDefinition, object: BuiltObject, locale: Locale): object {
  const isValue = form === 'number' || form === 'condition'
  return {
    type,
    ...Object.fromEntries(linesOf(text[locale], places, object, locale)),
    style: category,
    classes: `category-${category}`,
    inputsInline: true,
    ...(isValue ? { output: form } : {}),
    ...(form === 'statement' || form === 'end' ? { previousStatement: null } : {}),
    ...(form === 'statement' || form === 'event' ? { nextStatement: null } : {}),
    ...(form === 'event' ? { hat: 'cap' } : {}),
  }
}

/** A block's lines, as Blockly wants them: `message0` with its `args0`, and so on. Blocks inside a block have a line to themselves. */
function linesOf(text: string, places: readonly Place[], object: BuiltObject, locale: Locale): readonly (readonly [string, unknown])[] {
  const lines: { text: string; places: Place[] }[] = [{ text: '', places: [] }]
  for (const piece of text.split(/(%\d)/)) {
    const place = /^%\d$/.test(piece) ? places[Number(piece.slice(1)) - 1] : undefined
    if (place?.kind === 'statements') {
      lines.push({ text: '%1', places: [place] }, { text: '', places: [] })
      continue
    }
    const line = lines.at(-1)
    line?.places.push(...(place ? [place] : []))
    if (line) line.text += place ? `%${line.places.length}` : piece
  }
  return lines
    .filter((line) => line.text.trim() !== '')
    .flatMap((line, index) => [
      [`message${index}`, line.text.trim()],
      [`args${index}`, line.places.map((place) => argumentFor(place, object, locale))],
    ])
}

function argumentFor(place: Place, object: BuiltObject, locale: Locale): object {
  const { name } = place
  switch (place.kind) {
    case 'number':
      return { type: 'input_value', name, check: 'number' }
    case 'condition':
      return { type: 'input_value', name, check: 'condition' }
    case 'statements':
      return { type: 'input_statement', name }
    case 'choice':
      return { type: 'field_dropdown', name, options: place.choices.map(({ id, words }) => [words[locale], id]) }
    case 'light':
      return { type: 'field_dropdown', name, options: object.parts.map(({ id, names }) => [names[locale], id]) }
    case 'box':
      return { type: 'field_dropdown', name, options: picturesOf(boxes, locale) }
    case 'message':
      return { type: 'field_dropdown', name, options: picturesOf(messages, locale) }
    case 'typed number':
      return { type: 'field_number', name, value: place.usual, precision: 1, min: -2147483648, max: 2147483647 }
  }
}

type Named = { readonly id: string; readonly names: Readonly<Record<Locale, string>> }

const picturesOf = (named: readonly Named[], locale: Locale) => named.map(({ id, names }) => [{ src: pictures[id], width: PICTURE, height: PICTURE, alt: names[locale] }, id])
