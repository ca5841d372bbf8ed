import { expect, test } from 'vitest'
import { synthesizer } from './synthesizer.ts'

test('a text is said, each of its words marked where it stands, and the same way each time', async () => {
  const text = 'Pose une question à l’œil : « si lumière vue < 30 ».'
  const { samples, rate, words } = (await synthesizer('fr'))(text)
  expect(words.map(([, from, to]) => text.slice(from, to))).toEqual(['Pose', 'une', 'question', 'à', 'l’œil', 'si', 'lumière', 'vue', '<', '30'])
  expect(samples.length / 2 / rate).toBeGreaterThan(3)
  expect((await synthesizer('fr'))(text).samples.equals(samples)).toBe(true)
})
