import { ConnectionType } from 'blockly/core'
import type { Mood } from '../settings/settings.ts'
import type { Locale, Words } from '../words/words.ts'
import { blockName } from './placing-names.ts'
import type { FoundPlace } from './placing-places.ts'

type Telling = { readonly words: Words; readonly locale: Locale; readonly mood: Mood }

/** Blocks of pictures go from left to right: nothing is above or below another. */
const alongRow: Record<Locale, Readonly<Partial<Record<PlaceWord, (block: string) => string>>>> = {
  fr: { below: (block) => `après ${block}`, above: (block) => `avant ${block}`, inside: (block) => `dans ${block}, au début` },
  en: { below: (block) => `after ${block}`, above: (block) => `before ${block}`, inside: (block) => `inside ${block}, first` },
}

/** Where a place is, in words: "au départ, sous attendre 5 dixièmes de seconde". */
export function tellPlace(place: FoundPlace, { words, locale, mood }: Telling): string {
  const { block } = place
  if (!block) return words('placing.at.table')
  const root = block.getRootBlock()
  const name = blockName(block, locale)
  const word = wordFor(place)
  const inRow = mood === 'pictures' ? alongRow[locale][word] : undefined
  const at = inRow ? inRow(name) : words(`placing.at.${word}`, { block: name, index: holes(place).indexOf(place.input ?? '') + 1 })
  return root === block ? at : words('placing.at.within', { stack: blockName(root, locale), place: at })
}

type PlaceWord = 'below' | 'above' | 'inside' | 'otherwise' | 'hole' | 'onlyHole' | 'table'

function wordFor(place: FoundPlace): PlaceWord {
  switch (place.spot.kind) {
    case 'gap':
      return place.input === undefined ? 'below' : place.input === 'ELSE' ? 'otherwise' : 'inside'
    case 'hole':
      return holes(place).length > 1 ? 'hole' : 'onlyHole'
    case 'after-end':
      return 'below'
    case 'top':
    case 'before-event':
      return 'above'
    case 'table':
      return 'table'
  }
}

const holes = ({ block }: FoundPlace): readonly string[] => block?.inputList.filter(({ connection }) => connection?.type === ConnectionType.INPUT_VALUE).map(({ name }) => name) ?? []
