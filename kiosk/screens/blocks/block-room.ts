import type { BlockDefinition, Place } from '../../../workshops/language/blocks.ts'

/** A table so wide (block units), and how wide words are on it. */
export type Room = { readonly width: number; readonly widthOf: (text: string) => number }

/** Where nothing is ever too wide. */
export const endless: Room = { width: Infinity, widthOf: () => 0 }

/** Block units: a picture, what is beside a word or a picture inside its place, between two things and at a block's ends. */
const PICTURE = 30
const PADDING = 12
const BETWEEN = 8
const ENDS = 12

/** A number and what is around it: three digits in a hole. */
const NUMBER = 58

/** What a place can show: the words it may be set to, and whether each has a picture too. */
export type Showable = { readonly words: readonly string[]; readonly hasPictures: boolean }

type Measured = Pick<BlockDefinition, 'places'> & { readonly text: string; readonly showable: (place: Place) => Showable | undefined }

/**
 * The places that show pictures in place of their words, so that the block fits into a line of the table.
 * Short words go last: a choice between two gives way before the name of a part.
 */
export function pictured(block: Measured, room: Room): ReadonlySet<string> {
  const yielding = [...block.places.filter(({ kind }) => kind === 'choice'), ...block.places.filter(({ kind }) => kind === 'part')].filter((place) => block.showable(place)?.hasPictures)
  const chosen = new Set<string>()
  for (const { name } of yielding) {
    if (lineWidth(block, chosen, room) <= room.width) break
    chosen.add(name)
  }
  return chosen
}

/** The block's text with a line's end (`\n`) wherever it would be wider than the table. Words stay with the place after them. */
export function inRows(block: Measured, inPictures: ReadonlySet<string>, room: Room): string {
  let row = ENDS
  return phrases(block.text).reduce((text, phrase) => {
    const width = phraseWidth(phrase, block, inPictures, room)
    const isNext = text !== '' && row + width > room.width
    row = isNext ? ENDS + width : row + width
    return text + (text === '' ? '' : isNext ? '\n' : ' ') + phrase
  }, '')
}

const lineWidth = (block: Measured, inPictures: ReadonlySet<string>, room: Room) => phrases(block.text).reduce((sum, phrase) => sum + phraseWidth(phrase, block, inPictures, room), ENDS)

/** Some words and the places after them: `passe %2 %3`. */
const phrases = (text: string): readonly string[] => text.split(/(?<=%\d)\s*(?!\s*%)/).map((phrase) => phrase.trim()).filter((phrase) => phrase !== '')

function phraseWidth(phrase: string, { places, showable }: Measured, inPictures: ReadonlySet<string>, room: Room): number {
  const pieces = phrase.split(/(%\d)/).map((piece) => piece.trim()).filter((piece) => piece !== '')
  return pieces.reduce((sum, piece) => {
    const place = piece.startsWith('%') ? places[Number(piece.slice(1)) - 1] : undefined
    if (place?.kind === 'statements') return sum
    return sum + BETWEEN + (place ? placeWidth(showable(place), inPictures.has(place.name), room) : room.widthOf(piece))
  }, 0)
}

function placeWidth(shown: Showable | undefined, isPictured: boolean, room: Room): number {
  if (!shown) return NUMBER
  return PADDING + (isPictured ? PICTURE : Math.max(0, ...shown.words.map(room.widthOf)))
}
