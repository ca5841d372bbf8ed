import { partsAble } from '../../../hardware/objects/object.ts'
import { objects, workshopObjects } from '../../../hardware/objects/objects.ts'
import { blocks } from '../../../workshops/language/blocks.ts'
import type { BlockDefinition, BlockType, Place } from '../../../workshops/language/blocks.ts'
import { colours } from '../../../workshops/language/colours.ts'
import { boxes, messages, myBlocks } from '../../../workshops/language/pictures.ts'

type Locale = 'fr' | 'en'

/** What stands for a number, a note, a tune, a typed text or other blocks: the voice waits a moment. */
const LEFT_OUT = '…'

/** A block as it is said aloud: "allumer la lumière rouge", "attendre … dixièmes de seconde". What is inside it is not said. */
export function blockVoice(type: BlockType, wordIn: (place: Place) => string | undefined, locale: Locale): string {
  const { text, places }: BlockDefinition = blocks[type]
  return text[locale]
    .replace(/%(\d)/g, (_, digit: string) => {
      const place = places[Number(digit) - 1]
      if (!place || place.kind === 'statements') return ''
      return (wordsFor(place, locale).length > 0 ? wordIn(place) : undefined) ?? LEFT_OUT
    })
    .replace(/\s+/g, ' ')
    .trim()
}

/** Every way in which a block may be said, whatever its object. */
export function blockVoices(type: BlockType, locale: Locale): readonly string[] {
  const { places }: BlockDefinition = blocks[type]
  const named = places.map((place) => ({ place, words: wordsFor(place, locale) })).filter(({ words }) => words.length > 0)
  const ways = named.reduce<readonly ReadonlyMap<Place, string>[]>((found, { place, words }) => found.flatMap((way) => words.map((word) => new Map([...way, [place, word]]))), [new Map()])
  return [...new Set(ways.map((way) => blockVoice(type, (place) => way.get(place), locale)))].filter((text) => text !== LEFT_OUT)
}

/** All that a place may hold, where that is a word of few. */
function wordsFor(place: Place, locale: Locale): readonly string[] {
  const named = (things: readonly { readonly names: Readonly<Record<Locale, string>> }[]) => [...new Set(things.map(({ names }) => names[locale]))]
  switch (place.kind) {
    case 'choice':
      return place.choices.map(({ words }) => words[locale])
    case 'part':
      return named([...objects, ...workshopObjects].flatMap((object) => partsAble(object, place.able)))
    case 'colour':
      return named(colours)
    case 'box':
      return named(boxes)
    case 'message':
      return named(messages)
    case 'my block':
      return named(myBlocks)
    default:
      return []
  }
}
