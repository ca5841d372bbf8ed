import { objects, workshopObjects } from '../../hardware/objects/objects.ts'
import { usualFaults, waysWired, wiringOf } from '../../hardware/objects/wiring.ts'
import { spokenText } from '../common/voices.ts'
import type { WiringState } from '../common/wiring-story.ts'
import { sentenceOf } from '../screens/wiring/wiring-sentence.ts'
import { wordsIn } from '../screens/words/words.ts'
import type { Locale, Text } from './text.ts'

/** Every sentence a child hears while she wires one of the objects. */
export function wiringTexts(locale: Locale): readonly Text[] {
  const sentences = [...objects, ...workshopObjects].flatMap((object) =>
    statesOf(object).flatMap((state) => waysWired.flatMap((how) => [true, false].map((isReady) => sentenceOf(state, { isReady, how }, wordsIn[locale], locale)))),
  )
  return [...new Set(sentences.map(spokenText))].filter((text) => text !== '').map((text, index) => ({ key: `wiring-${index + 1}`, text }))
}

function statesOf(object: (typeof objects)[number]): readonly WiringState[] {
  const wiring = wiringOf(object)
  const common = { wiring, without: [] }
  const parts = wiring.flatMap(({ part, wires }, at): WiringState[] => {
    const on = { ...common, at, looked: 0, from: null }
    return [
      ...wires.map((_, wire): WiringState => ({ ...on, is: 'showing', wire })),
      ...(['trying', 'asking', 'feeling', 'stuck', 'working'] as const).map((is): WiringState => ({ ...on, is })),
      ...usualFaults[part.kind].map((fault): WiringState => ({ ...on, is: 'helping', fault })),
    ]
  })
  return [...parts, { ...common, is: 'done' }, { ...common, without: ['lamp'], is: 'done' }]
}
