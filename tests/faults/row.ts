/** One promise and its proof. Every row of `npm run faults` is one file that exports one of these. */
export interface Row {
  /** The promise in kebab-case: `noise-never-hurts`. */
  readonly name: string
  /** The promise as one sentence. */
  readonly promise: string
  /** Cases run at each commit, by `npm test`. */
  readonly commitCount: number
  /** Cases run by `npm run faults`. */
  readonly fullCount: number
  /** `seeds` name the cases: each is one case, made from its seed alone. Calls `onProgress` now and then. */
  run(seeds: readonly number[], onProgress: (done: number, failed: number) => void): Promise<RowResult>
}

export interface RowResult {
  /** Cases in which the promise did not hold. */
  readonly failures: readonly { readonly seed: number; readonly what: string }[]
  /** What was measured, in one line. */
  readonly measured: string
  /** The same cases with the guard off: they must fail, or the row proves nothing. */
  readonly twin: { readonly didFail: boolean; readonly measured: string }
}

/** A row holds when no case failed and its twin did. */
export const didHold = (result: RowResult): boolean => result.failures.length === 0 && result.twin.didFail

/** The seeds of `count` cases: `seed`, `seed + 1`, ..., so that `--seed FAILED --count 1` runs one again. */
export const seedsFrom = (seed: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => seed + index)
