/** One bench of `npm run bench`: a file that exports one of these. */
export interface Bench {
  /** As it is typed: `interpreter`. */
  readonly name: string
  /** What it shows, in one line. */
  readonly shows: string
  /** @throws Trouble, with one line, when this machine lacks something it needs */
  run(say: (line: string) => void): Promise<Outcome>
}

export interface Outcome {
  readonly tables: readonly Table[]
  /** What a reader must know to believe the figures: how it was done, what is fair and what is not. */
  readonly notes: readonly string[]
  readonly judgements: readonly Judgement[]
  /** Everything that was measured, as it goes into the results. JSON values only. */
  readonly figures: Readonly<Record<string, unknown>>
}

/** The first cell of a row says whose figures follow. */
export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A figure against its target. */
export interface Judgement {
  readonly what: string
  readonly measured: number
  readonly target: string
  readonly isMet: boolean
}

export const atLeast = (what: string, measured: number, target: number): Judgement =>
  ({ what, measured, target: `at least ${target}`, isMet: measured >= target })

export const atMost = (what: string, measured: number, target: number): Judgement =>
  ({ what, measured, target: `at most ${target}`, isMet: measured <= target })
