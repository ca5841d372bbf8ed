/** Numbers worth a single tap, by the place of `workshops/language/blocks.ts` that they fill. */
const picksOf: Readonly<Record<string, readonly number[]>> = {
  TIMES: [2, 4, 10],
  TENTHS: [5, 10, 20],
  PERCENT: [0, 50, 100],
  DEGREES: [0, 90, 180],
  LEVEL: [20, 50, 80],
  BPM: [60, 120, 180],
  BY: [-1, 1, 10],
  FROM_END: [10, 100, 400],
  TO_END: [10, 100, 180],
}

const usual = [0, 10, 100]

export const picksFor = (place: string | undefined): readonly number[] => (place === undefined ? usual : (picksOf[place] ?? usual))
