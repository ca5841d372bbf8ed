import * as Blockly from 'blockly/core'
import { isAble, partsAble } from '../../../hardware/objects/object.ts'
import type { Ability, BuiltObject, Part } from '../../../hardware/objects/object.ts'
import { objects } from '../../../hardware/objects/objects.ts'
import { abilitiesNeeded, blocks } from '../../../workshops/language/blocks.ts'
import type { BlockDefinition, BlockType, Place } from '../../../workshops/language/blocks.ts'
import { colours } from '../../../workshops/language/colours.ts'
import { HIGHEST_NOTE, LOWEST_NOTE } from '../../../workshops/language/notes.ts'
import { boxes, messages, myBlocks } from '../../../workshops/language/pictures.ts'
import { noteWord } from '../pads/note-words.ts'
import type { Option } from '../pads/open-pad.ts'
import type { Mood } from '../settings/settings.ts'
import type { Locale } from '../words/words.ts'
import { linesOf } from './block-lines.ts'
import { inPictures } from './block-pictures.ts'
import { endless, inRows, pictured } from './block-room.ts'
import type { Room, Showable } from './block-room.ts'
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

/** What the blocks are shown with: whose parts, in which language, in words or in pictures, on how wide a table. */
type Showing = { readonly object: BuiltObject; readonly locale: Locale; readonly mood: Mood; readonly room: Room }

type Defining = {
  /** Each new block, when it has its shape. */
  readonly onNew?: (block: Blockly.Block) => void
  readonly room?: Room
}

/** Defines our blocks for Blockly, from the language's data. Defining again replaces; what is saved does not depend on it. */
export function defineBlocks(object: BuiltObject, locale: Locale, mood: Mood = 'words', { onNew, room = endless }: Defining = {}): void {
  registerFields()
  for (const [type, definition] of Object.entries(blocks) as [BlockType, BlockDefinition][]) {
    let shape: object | undefined
    Blockly.Blocks[type] = {
      init(this: Blockly.Block) {
        // Only a few of all blocks are drawn when a page opens, and measuring words takes time.
        shape ??= shapeOf(type, definition, { object, locale, mood, room })
        this.jsonInit(shape)
        onNew?.(this)
      },
      ...(mood === 'pictures' ? sidewaysSize : {}),
    }
  }
}

/** Blockly's zelos draws what fits a `Boolean` with six corners, and all other values round. */
const checks = { number: 'number', condition: ['condition', 'Boolean'] } as const

function shapeOf(type: BlockType, { form, category, text, places }: BlockDefinition, showing: Showing): object {
  const { locale, mood, room } = showing
  const measured = { text: text[locale], places, showable: (place: Place) => showable(place, showing) }
  const small = mood === 'pictures' ? new Set<string>() : pictured(measured, room)
  return {
    type,
    ...linesOf({ template: mood === 'pictures' ? inPictures[type] : inRows(measured, small, room), spoken: text[locale], places, argumentFor: (place) => argumentFor(place, showing, small.has(place.name)) }),
    style: category,
    classes: `category-${category}`,
    inputsInline: true,
    ...(form === 'number' || form === 'condition' ? { output: checks[form] } : {}),
    ...(form === 'statement' || form === 'end' ? { previousStatement: null } : {}),
    ...(form === 'statement' || form === 'event' ? { nextStatement: null } : {}),
    ...(form === 'event' ? { hat: 'cap' } : {}),
  }
}

function argumentFor(place: Place, { object, locale, mood }: Showing, isSmall: boolean): object {
  const { name } = place
  const setup = { locale, mood }
  const field = (type: FieldName, more: object) => ({ type, name, setup, ...more })
  const choice = (asks: string, shows: string, options: readonly Option[], absent: readonly Option[] = []) => field('pad_choice', { setup: { ...setup, asks, shows, options, absent } })
  const shown = isSmall ? 'picture' : 'word'
  const optionOf = (part: Part): Option => ({ id: part.id, word: part.names[locale], picture: partIcon(part) })
  const named = (things: readonly Named[], picture: (thing: Named) => string | undefined) => things.map((thing) => ({ id: thing.id, word: thing.names[locale], picture: picture(thing) }))
  switch (place.kind) {
    case 'number':
    case 'condition':
      return { type: 'input_value', name, check: checks[place.kind] }
    case 'statements':
      return { type: 'input_statement', name }
    case 'choice':
      return choice('choice', shown, place.choices.map(({ id, words }) => ({ id, word: words[locale], picture: choiceIcons[`${name}.${id}`] })))
    case 'part':
      return choice('part', shown, partsAble(object, place.able).map(optionOf), objects.flatMap((other) => partsAble(other, place.able)).map(optionOf))
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

const notes = Array.from({ length: HIGHEST_NOTE - LOWEST_NOTE + 1 }, (_, above) => LOWEST_NOTE + above)

/** What a place may show, where that is one of a few words. */
function showable(place: Place, { object, locale }: Showing): Showable | undefined {
  switch (place.kind) {
    case 'choice':
      return { words: place.choices.map(({ words }) => words[locale]), hasPictures: place.choices.every(({ id }) => choiceIcons[`${place.name}.${id}`] !== undefined) }
    case 'part':
      return { words: partsShown(object, place.able).map(({ names }) => names[locale]), hasPictures: true }
    case 'note':
      return { words: notes.map((note) => noteWord(note, locale)), hasPictures: false }
    default:
      return undefined
  }
}

/** What an object without any such part shows of another's. */
function partsShown(object: BuiltObject, able: Ability): readonly Part[] {
  const own = partsAble(object, able)
  return own.length > 0 ? own : objects.flatMap((other) => partsAble(other, able))
}

type Named = { readonly id: string; readonly names: Readonly<Record<Locale, string>> }
