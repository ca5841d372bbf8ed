/** Randomness that a seed repeats exactly. */
export interface Random {
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number
  /** True in that share of the calls. */
  isTrue(share: number): boolean
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  bytes(length: number): number[]
}

/** 32-bit state, a Weyl sequence through a multiply-and-shift mix: neighbouring seeds give unrelated numbers. */
export function seededRandom(seed: number): Random {
  let state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    isTrue: (share) => next() < share,
    pick: (items) => items[below(items.length)] ?? items[0],
    bytes: (length) => Array.from({ length }, () => below(256)),
  }
}
