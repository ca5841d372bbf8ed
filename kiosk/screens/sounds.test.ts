import { expect, test } from 'vitest'
import { onVolume, setVolume, volumeNow } from './sounds.ts'

test('the volume is full until somebody sets it, is told to who listens, and never leaves 0 to 1', () => {
  const heard: number[] = []
  expect(volumeNow()).toBe(1)
  const end = onVolume(() => heard.push(volumeNow()))
  for (const chosen of [0.4, 0, 7, -1]) setVolume(chosen)
  end()
  setVolume(1)
  expect([heard, volumeNow()]).toEqual([[0.4, 0, 1, 0], 1])
})
