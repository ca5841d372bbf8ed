import { expect, test } from 'vitest'
import { synthesizer } from './synthesizer.ts'

test('a text is said, and each of its words marked where it stands', async () => {
  const text = 'Pose une question à l’œil : « si lumière vue < 30 ».'
  const { samples, rate, words } = (await synthesizer('fr'))(text)
  expect(words.map(([, from, to]) => text.slice(from, to))).toEqual(['Pose', 'une', 'question', 'à', 'l’œil', 'si', 'lumière', 'vue', '<', '30'])
  expect(samples.length / 2 / rate).toBeGreaterThan(3)
})
