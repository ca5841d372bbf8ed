import type { CDPSession, Page } from 'playwright-core'
import { percentile } from '../journal/percentile.ts'
import { nodesShown } from './in-the-page.ts'

/** What a page holds once what nobody holds is swept: bytes, all its nodes, those it does not show, what listens. */
export type PageMemory = { readonly heap: number; readonly nodes: number; readonly hidden: number; readonly listeners: number }

export async function memoryOf(page: Page, screen: CDPSession): Promise<PageMemory> {
  for (let times = 0; times < 2; times += 1) await screen.send('HeapProfiler.collectGarbage')
  const { metrics } = await screen.send('Performance.getMetrics')
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0
  const nodes = metric('Nodes')
  return { heap: metric('JSHeapUsedSize'), nodes, hidden: nodes - (await page.evaluate(nodesShown)), listeners: metric('JSEventListeners') }
}

const middle = (values: readonly number[]): number => percentile(values, 0.5)

/** How much more there is in the last tenth than in the first tenth after a warm-up of a tenth: 0.1 is a tenth more. */
export function growthOf(values: readonly number[]): number {
  const tenth = Math.max(1, Math.round(values.length / 10))
  const warm = values.slice(values.length > 2 ? tenth : 0)
  const first = middle(warm.slice(0, tenth))
  return first === 0 ? 0 : middle(warm.slice(-tenth)) / first - 1
}

/** The growth of most sittings, from early in each to its end. */
export const growthWithin = (sittings: readonly { readonly early: number; readonly late: number; readonly of: number }[]): number => middle(sittings.map(({ early, late, of }) => (late - early) / of))
