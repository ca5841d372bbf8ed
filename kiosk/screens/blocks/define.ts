import * as Blockly from 'blockly/core'
import { isAble, partsAble } from '../../../hardware/objects/object.ts'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { abilitiesNeeded, blocks } from '../../../workshops/language/blocks.ts'
import type { BlockDefinition, BlockType, Place } from '../../../workshops/language/blocks.ts'
import { colours } from '../../../workshops/language/colours.ts'
import { boxes, messages, myBlocks } from '../../../workshops/language/pictures.ts'
import type { Option } from '../pads/open-pad.ts'
import type { Mood } from '../settings/settings.ts'
import type { Locale } from '../words/words.ts'
import { linesOf } from './block-lines.ts'
import { inPictures } from './block-pictures.ts'
import { choiceIcons } from './choice-icons.ts'
import { colourPicture } from './colour-picture.ts'
import { registerFields } from './fields/register-fields.ts'
import type { FieldName } from './fields/register-fields.ts'
import { partIcon } from './part-icons.ts'
import { pictures } from './pictures.ts'
import { sidewaysSize } from './sideways/side-renderer.ts'

/** The blocks that mean something for an object: what they ask for, some part of it can do. */
export function blocksFor(object: BuiltObject): readonly (readonly [BlockType, BlockDefinition])[] {
  return (Object.entries(blocks) as [BlockType, BlockDefinition][]).filter(([, definition]) => abilitiesNeeded(definition).every((ability) => object.parts.some((part) => isAble(part, ability))))
}

/** What the blocks are shown with: whose parts, in which language, in words or in pictures. */
type Showing = { readonly object: BuiltObject; readonly locale: Locale; readonly mood: Mood }

/** Defines our blocks for Blockly, from the language's data. Defining again replaces; what is saved does not depend on it. */
export function defineBlocks(object: BuiltObject, locale: Locale, mood: Mood = 'words'): void {
  registerFields()
  for (const [type, definition] of blocksFor(object)) {
    Blockly.Blocks[type] = {
      init(this: Blockly.Block) {
        this.jsonInit(shapeOf(type, definition, { object, locale, mood }))
      },
      ...(mood === 'pictures' ? sidewaysSize : {}),
    }
  }
}

/** Blockly's zelos draws what fits a `Boolean` with six corners, and all other values round. */
const checks = { number: 'number', condition: ['condition', 'Boolean'] } as const

function shapeOf(type: BlockType, { form, category, text, places }: BlockDefinition, showing: Showing): object {
  const { locale, mood } = showing
  return {
    type,
    ...linesOf({ template: mood === 'pictures' ? inPictures[type] : text[locale], spoken: text[locale], places, argumentFor: (place) => argumentFor(place, showing) }),
    style: category,
    classes: `category-${category}`,
    inputsInline: true,
    ...(form === 'number' || form === 'condition' ? { output: checks[form] } : {}),
    ...(form === 'statement' || form === 'end' ? { previousStatement: null } : {}),
    ...(form === 'statement' || form === 'event' ? { nextStatement: null } : {}),
    ...(form === 'event' ? { hat: 'cap' } : {}),
  }
}

function argumentFor(place: Place, { object, locale, mood }: Showing): object {
  const { name } = place
  const setup = { locale, mood }
  const field = (type: FieldName, more: object) => ({ type, name, setup, ...more })
  const choice = (asks: string, shows: string, options: readonly Option[]) => field('pad_choice', { setup: { ...setup, asks, shows, options } })
  const named = (things: readonly Named[], picture: (thing: Named) => string | undefined) => things.map((thing) => ({ id: thing.id, word: thing.names[locale], picture: picture(thing) }))
  switch (place.kind) {
    case 'number':
    case 'condition':
      return { type: 'input_value', name, check: checks[place.kind] }
    case 'statements':
      return { type: 'input_statement', name }
    case 'choice':
      return choice('choice', 'word', place.choices.map(({ id, words }) => ({ id, word: words[locale], picture: choiceIcons[`${name}.${id}`] })))
    case 'part':
      return choice('part', 'word', partsAble(object, place.able).map((part) => ({ id: part.id, word: part.names[locale], picture: partIcon(part) })))
    case 'colour':
      return choice('colour', 'both', colours.map(({ id, names, paint }) => ({ id, word: names[locale], picture: colourPicture(paint) })))
    case 'box':
      return choice('box', 'picture', named(boxes, ({ id }) => pictures[id]))
    case 'message':
      return choice('message', 'picture', named(messages, ({ id }) => pictures[id]))
    case 'my block':
      return choice('myBlock', 'picture', named(myBlocks, ({ id }) => pictures[id]))
    case 'note':
      return field('pad_note', { value: place.usual })
    case 'melody':
      return field('pad_melody', { value: place.usual })
    case 'typed text':
      return field('pad_text', { value: '' })
    case 'typed number':
      return field('pad_number', { value: place.usual })
  }
}

type Named = { readonly id: string; readonly names: Readonly<Record<Locale, string>> }
