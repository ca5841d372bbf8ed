import { objects, workshopObjects } from '../../hardware/objects/objects.ts'
import { blocks } from '../../workshops/language/blocks.ts'
import type { BlockType } from '../../workshops/language/blocks.ts'
import { titles } from '../common/titles.ts'
import { blockVoices } from '../screens/blocks/block-voice.ts'
import { lackSaid } from '../screens/blocks/lack-words.ts'
import { en } from '../screens/words/en.ts'
import { fr } from '../screens/words/fr.ts'
import type { Locale, Text } from './text.ts'

const pages = { fr, en }

type Tree = { readonly [key: string]: string | Tree }

/** What the page says to a child; the rest is for the adult beside her, or is said by a screen reader only. */
const childs = ({ work, steps, crews, object, part, text, placing, blocks: drawers, buttons, board, life, hint, settings, choices, pads, pictures }: typeof fr): Tree =>
  ({ work, steps, crews, object, part, text, placing, blocks: drawers, buttons, board, life, hint, settings, choices, pads, pictures })

/** How many boards may lie beside each other before nobody counts them. */
const MOST_BOARDS = 6

/** What fills a sentence's gap, where it is one of few. */
function fillings(key: string, locale: Locale): readonly Readonly<Record<string, string>>[] {
  switch (key) {
    case 'board.choosing':
      return Array.from({ length: MOST_BOARDS - 1 }, (_, index) => ({ boards: String(index + 2) }))
    case 'work.seat.crew':
      return Object.values(pages[locale].crews).map((crew) => ({ crew }))
    case 'work.seat.title':
      return titles.map((title) => ({ title: title[locale] }))
    default:
      return []
  }
}

function gathered(tree: Tree, way = ''): readonly Text[] {
  return Object.entries(tree).flatMap(([key, inside]) => (typeof inside === 'string' ? [{ key: way + key, text: inside }] : gathered(inside, `${way}${key}.`)))
}

const hasGap = (text: string) => text.includes('{{')

const filled = (text: string, values: Readonly<Record<string, string>>) => text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')

/** Every text of the kiosk that a child meets: its sentences and buttons, its blocks, its objects and their parts, its titles. */
export function kioskTexts(locale: Locale): readonly Text[] {
  return [
    ...gathered(childs(pages[locale])).flatMap(({ key, text }) => (hasGap(text) ? fillings(key, locale).map((values, index) => ({ key: `${key}-${index + 1}`, text: filled(text, values) })) : [{ key, text }])),
    ...(Object.keys(blocks) as BlockType[]).flatMap((type) => blockVoices(type, locale).map((text, index) => ({ key: `block-${type}-${index + 1}`, text }))),
    { key: 'block-lacks-part', text: lackSaid({ by: 'object' }, locale) },
    ...[...objects, ...workshopObjects].flatMap(({ id, names, parts }) => [{ key: `object-${id}`, text: names[locale] }, ...parts.map((part) => ({ key: `object-${id}-${part.id}`, text: part.names[locale] }))]),
    ...titles.map((title) => ({ key: `title-${title.id}`, text: title[locale] })),
  ]
}

/** The sentences that have no voice: their gaps take too many words. */
export const withoutVoice = (locale: Locale): readonly string[] => gathered(childs(pages[locale])).flatMap(({ key, text }) => (hasGap(text) && fillings(key, locale).length === 0 ? [key] : []))
