import { expect, test } from 'vitest'
import { opusDuration } from './ogg-opus.ts'

/** A page of one segment, ended at so many samples. */
function page(samples: number, body: Buffer): Buffer {
  const head = Buffer.alloc(28)
  head.write('OggS', 'latin1')
  head.writeBigInt64LE(BigInt(samples), 6)
  head.writeUInt8(1, 26)
  head.writeUInt8(body.length, 27)
  return Buffer.concat([head, body])
}

const opusHead = Buffer.concat([Buffer.from('OpusHead', 'latin1'), Buffer.from([1, 1, 0x38, 1, 0, 0, 0, 0, 0, 0, 0])])

test('it sounds from what is skipped to the end of its last page', () => {
  expect(opusDuration(Buffer.concat([page(0, opusHead), page(48_312, Buffer.alloc(9))]))).toBe(1_000)
})

test('a file of another kind has no duration', () => {
  expect(opusDuration(Buffer.from('RIFF and so on, a sound of another kind'))).toBeUndefined()
  expect(opusDuration(page(0, Buffer.from('\u0001vorbis, another', 'latin1')))).toBeUndefined()
})
