import * as Blockly from 'blockly/core'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { blocks } from '../../../workshops/language/blocks.ts'
import type { BlockDefinition, Place } from '../../../workshops/language/blocks.ts'
import { boxes } from '../../../workshops/language/boxes.ts'
import type { Locale } from '../words/words.ts'
import { boxPictures } from './pictures.ts'

/** A box's picture inside a block, in the block's own units. */
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

/** Blocks inside a block hang under its first line. */
function shapeOf(type: string, { form, category, text, places }: BlockDefinition, object: BuiltObject, locale: Locale): object {
  const isValue = form === 'number' || form === 'condition'
  const isOnFirstLine = ({ kind }: Place) => kind !== 'statements'
  const body = places.find(({ kind }) => kind === 'statements')
  return {
    type,
    message0: body ? text[locale].replace(/ ?%\d$/, '') : text[locale],
    args0: places.filter(isOnFirstLine).map((place) => argumentFor(place, object, locale)),
    ...(body ? { message1: '%1', args1: [argumentFor(body, object, locale)] } : {}),
    style: category,
    classes: `category-${category}`,
    inputsInline: true,
    ...(isValue ? { output: form } : {}),
    ...(form === 'statement' || form === 'end' ? { previousStatement: null } : {}),
    ...(form === 'statement' || form === 'start' ? { nextStatement: null } : {}),
    ...(form === 'start' ? { hat: 'cap' } : {}),
  }
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
      return { type: 'field_dropdown', name, options: boxes.map(({ id, names }) => [{ src: boxPictures[id], width: PICTURE, height: PICTURE, alt: names[locale] }, id]) }
    case 'typed number':
      return { type: 'field_number', name, value: place.usual, precision: 1, min: -2147483648, max: 2147483647 }
  }
}
