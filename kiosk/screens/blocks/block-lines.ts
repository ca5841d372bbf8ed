import type { Place } from '../../../workshops/language/blocks.ts'
import { blockPicture } from './block-pictures.ts'
import type { PictureName } from './block-pictures.ts'

/** A picture among a block's words, in the block's own units. */
const PICTURE = 34

type Written = {
  /** Words or `@pictures`, and places; `\n` ends a line. */
  readonly template: string
  /** The same in words: what a screen reader says in place of the pictures. */
  readonly spoken: string
  readonly places: readonly Place[]
  readonly argumentFor: (place: Place) => object
}

type Line = { text: string; readonly args: object[] }

/** A block's lines, as Blockly wants them: `message0` with its `args0`, and so on. Blocks inside a block have a line to themselves. */
export function linesOf({ template, spoken, places, argumentFor }: Written): Readonly<Record<string, unknown>> {
  const sayings = wordsOf(spoken)
  let line: Line = { text: '', args: [] }
  const lines = [line]
  const next = () => lines.push((line = { text: '', args: [] }))
  const put = (argument: object) => (line.text += `%${line.args.push(argument)}`)
  for (const piece of template.split(/(%\d|@\w+|\n)/)) {
    const place = piece.startsWith('%') ? places[Number(piece.slice(1)) - 1] : undefined
    if (place?.kind === 'statements') {
      if (line.text.trim() !== '') next()
      put(argumentFor(place))
      next()
    } else if (place) put(argumentFor(place))
    else if (piece === '\n') put({ type: 'input_end_row' })
    else if (piece.startsWith('@')) put({ type: 'field_icon', src: blockPicture(piece.slice(1) as PictureName), width: PICTURE, height: PICTURE, alt: sayings.shift() ?? '' })
    else line.text += piece
  }
  const written = lines.filter(({ text }) => text.trim() !== '')
  const entries = written.flatMap(({ text, args }, index): readonly (readonly [string, unknown])[] => [[`message${index}`, text.trim()], [`args${index}`, args]])
  return Object.fromEntries(entries)
}

/** The words between the places. */
const wordsOf = (text: string) => text.split(/%\d/).map((words) => words.trim()).filter((words) => words !== '')
