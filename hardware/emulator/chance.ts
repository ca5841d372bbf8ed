/** Marsaglia's xorshift with 13, 17, 5 (G. Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (14), 2003). */
function step(state: number): number {
  state ^= state << 13
  state ^= state >>> 17
  return state ^ (state << 5)
}

/**
 * What is left to chance in the world around a board: numbers that look random, 0 ≤ n < 1, the same ones for the
 * same seed and name. Each name has its own, so what one part draws never changes what another does.
 * @param seed any whole number; its lowest 32 bits count
 */
export function chance(seed: number, name: string): () => number {
  // FNV-1a over seed and name, then some steps: seeds and names that are near each other begin far apart.
  let state = 0x811c_9dc5 ^ seed
  for (const character of name) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x0100_0193)
  // The method stays at 0 for ever if it begins there.
  if (state === 0) state = 1
  for (let turn = 0; turn < 16; turn += 1) state = step(state)
  return () => {
    state = step(state)
    return (state >>> 0) / 2 ** 32
  }
}
