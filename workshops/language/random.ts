/**
 * Whole numbers that look random, the same ones for the same seed: a program judged twice meets the same chance.
 * Marsaglia's xorshift with 13, 17, 5 (G. Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (14), 2003),
 * which a board can do too.
 * @param seed any whole number; its lowest 32 bits count
 * @returns each call the next number, 1 to 4294967295
 */
export function randomNumbers(seed: number): () => number {
  // The method stays at 0 for ever if it begins there.
  let state = seed >>> 0 === 0 ? 1 : seed | 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}
