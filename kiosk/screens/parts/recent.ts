/** What a part did or felt these last seconds, to be drawn as a line. */

/** `at`: ms of any one clock. */
export type Sample = { readonly at: number; readonly value: number }

/** How far back the line goes, ms. */
export const RECENT = 10_000

/** The samples with one more, without those that are too old to be drawn; the last of these stays, for the line comes from it. */
export function remember(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const firstRecent = samples.findIndex(({ at }) => at > sample.at - RECENT)
  const kept = firstRecent === -1 ? samples.slice(-1) : samples.slice(Math.max(0, firstRecent - 1))
  return [...kept, sample]
}

/** The height of the drawing stands for this much: the first that holds every sample. */
export function scaleOf(samples: readonly Sample[], scales: readonly number[]): number {
  const most = Math.max(0, ...samples.map(({ value }) => value))
  return scales.find((scale) => scale >= most) ?? most
}

/** The line as an SVG path, its newest sample at the right edge. */
export function lineOf(samples: readonly Sample[], { width, height, most }: { readonly width: number; readonly height: number; readonly most: number }): string {
  const newest = samples.at(-1)?.at ?? 0
  const points = samples.map(({ at, value }) => `${(width - ((newest - at) / RECENT) * width).toFixed(1)} ${(height - (value / most) * height).toFixed(1)}`)
  return points.length === 0 ? '' : `M${points.join('L')}`
}
