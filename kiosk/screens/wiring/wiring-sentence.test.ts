import { describe, expect, test } from 'vitest'
import { kit, objects, trafficLight, workshopObjects } from '../../../hardware/objects/objects.ts'
import { usualFaults, wiringOf } from '../../../hardware/objects/wiring.ts'
import { kandelMoles, limits, sentencesOf, wordsOf } from '../../../workshops/packs/readability.ts'
import { beginWiring, isFeeling } from '../../common/wiring-story.ts'
import type { WiringState } from '../../common/wiring-story.ts'
import { wordsIn } from '../words/words.ts'
import { sentenceOf } from './wiring-sentence.ts'

const right = { isReady: true, how: 'right' } as const

/** Every state in which a part can be. */
function statesOf(id: string): readonly WiringState[] {
  const wiring = wiringOf([...objects, ...workshopObjects].find((object) => object.id === id) ?? kit)
  return [
    ...wiring.flatMap(({ part, wires }, at): readonly WiringState[] => {
      const on = { wiring, without: [], at }
      const tried: readonly WiringState[] = isFeeling(part) ? [{ is: 'feeling', ...on, looked: 0, from: null }] : [{ is: 'trying', ...on, looked: 0 }, { is: 'asking', ...on, looked: 0 }]
      const helped = usualFaults[part.kind].map((fault): WiringState => ({ is: 'helping', ...on, looked: 1, fault, from: null }))
      return [...wires.map((_, wire): WiringState => ({ is: 'showing', ...on, wire })), ...tried, ...helped, { is: 'stuck', ...on }, { is: 'working', ...on }]
    }),
    { is: 'done', wiring, without: [] },
    { is: 'done', wiring, without: ['red'] },
  ]
}

const french = (state: WiringState, around: Parameters<typeof sentenceOf>[1] = right) => sentenceOf(state, around, wordsIn.fr, 'fr')

test('a light is taken with its long leg, then its short one goes to ground', () => {
  const wiring = wiringOf(trafficLight)
  const begun = beginWiring(wiring)
  const last: WiringState = { is: 'showing', wiring, without: [], at: 0, wire: 1 }
  expect([french(begun), french(last)]).toEqual(['Prends la lumière rouge. Branche la patte longue dans le trou 12.', 'Branche la patte courte dans ce trou GND.'])
  expect(french(last, { isReady: false, how: 'right' })).toBe('Branche le câble de la carte. Puis essaie.')
  expect(french(begun, { isReady: true, how: 'unplugged' })).toBe('Pose la lumière rouge. Touche son dessin.')
})

test('a rail is joined to the board before it is used', () => {
  const [first, second] = statesOf('kit')
  expect([first && french(first), second && french(second)]).toEqual(['Prends la lampe. Branche la patte longue dans le trou 11.', 'Relie la ligne\u00a0− au trou GND.'])
})

describe.each([...objects, ...workshopObjects])('$id', ({ id }) => {
  test.each(['fr', 'en'] as const)('every sentence is there and short, in %s', (locale) => {
    for (const state of statesOf(id)) {
      const said = sentenceOf(state, right, wordsIn[locale], locale)
      const words = wordsOf(said)
      expect(said).not.toMatch(/wiring\.|\{\{|^$|undefined/)
      expect([said, words.length <= limits[2].step]).toEqual([said, true])
      for (const sentence of sentencesOf(said)) expect([sentence, wordsOf(sentence).length <= limits[2].longest]).toEqual([sentence, true])
    }
  })

  test('they are read with ease, and never blame', () => {
    const said = statesOf(id).map((state) => french(state))
    expect(kandelMoles(said)).toBeGreaterThanOrEqual(limits[2].ease)
    expect(said.join(' ')).not.toMatch(/erreur|faux|incorrect|il faut que/i)
  })
})
