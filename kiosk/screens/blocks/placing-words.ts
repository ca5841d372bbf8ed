import { ConnectionType } from 'blockly/core'
import type { TFunction } from 'i18next'
import type { Locale } from '../words/words.ts'
import { blockName } from './placing-names.ts'
import type { FoundPlace } from './placing-places.ts'

/** Where a place is, in words: "au départ, sous attendre 5 dixièmes de seconde". */
export function tellPlace(place: FoundPlace, words: TFunction, locale: Locale): string {
  const { block } = place
  if (!block) return words('placing.at.table')
  const root = block.getRootBlock()
  const at = words(`placing.at.${wordFor(place)}`, { block: blockName(block, locale), index: holes(place).indexOf(place.input ?? '') + 1 })
  return root === block ? at : words('placing.at.within', { stack: blockName(root, locale), place: at })
}

function wordFor(place: FoundPlace) {
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
