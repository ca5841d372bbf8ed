/** Samples a second of every Opus stream, whatever it was made from. */
const RATE = 48_000

/** How long an Ogg Opus file sounds, ms; undefined for a file that is none. Ogg: RFC 3533; Opus in it: RFC 7845. */
export function opusDuration(file: Buffer): number | undefined {
  let samples = 0
  let preSkip: number | undefined
  for (let at = 0; at < file.length; ) {
    if (file.toString('latin1', at, at + 4) !== 'OggS') return undefined
    const segments = file.readUInt8(at + 26)
    const body = at + 27 + segments
    const length = file.subarray(at + 27, body).reduce((sum, segment) => sum + segment, 0)
    if (preSkip === undefined) {
      if (file.toString('latin1', body, body + 8) !== 'OpusHead') return undefined
      preSkip = file.readUInt16LE(body + 10)
    }
    samples = Math.max(samples, Number(file.readBigInt64LE(at + 6)))
    at = body + length
  }
  return preSkip === undefined ? undefined : ((samples - preSkip) * 1_000) / RATE
}
