import type { Scene } from './wishes.ts'

/* What is run in the page itself: each function stands alone, with nothing around it. */

export type Point = { readonly x: number; readonly y: number }

/** How long (ms) the page took from a finger to the paint that answers it. */
export type Answered = { readonly finger: number; readonly took: number }

/** What a child does next: undefined when nothing of it is on the screen. */
export type Next = { readonly what: string; readonly how: 'tap' | 'slide' | 'drag'; readonly at: Point; readonly to: Point }

declare global {
  interface Window {
    answered?: Answered[]
    removed?: Node[]
  }
}

/** Notes every finger that the page took 16 ms or longer to answer with a paint. */
export function noteAnswers(): void {
  const answered: Answered[] = []
  window.answered = answered
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) if (entry.interactionId > 0) answered.push({ finger: entry.interactionId, took: entry.duration })
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

/** A leak, put in for the twin: the page keeps every node that it takes away. */
export function keepWhatIsRemoved(): void {
  const removed: Node[] = []
  window.removed = removed
  new MutationObserver((changes) => {
    for (const { removedNodes } of changes) removed.push(...removedNodes)
  }).observe(document, { childList: true, subtree: true })
}

/** After the next paint, one of the wishes that can be done here, and what was answered since the last look. `which` and `where`: from 0 to 1. */
export async function lookAround({ scenes, which, where, there }: { readonly scenes: readonly Scene[]; readonly which: number; readonly where: number; readonly there: number }): Promise<{ readonly next: Next | undefined; readonly answered: readonly Answered[] }> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const answered = window.answered?.splice(0) ?? []
  const scene = scenes.find(({ when }) => document.querySelector(when))
  const blocks = document.querySelectorAll('.blocklySvg > .blocklyWorkspace > .blocklyBlockCanvas .blocklyDraggable').length
  const middle = (element: Element): Point => {
    const { left, top, width, height } = element.getBoundingClientRect()
    if (element.matches('.blocklyMainBackground')) return { x: left + width * where, y: top + height * there }
    return element.matches('.blocklyDraggable') ? { x: left + Math.min(width / 2, 24), y: top + Math.min(height / 2, 24) } : { x: left + width / 2, y: top + height / 2 }
  }
  const canBeTouched = (element: Element, under: string | undefined): boolean => {
    if (element.matches('[disabled], [data-disabled]')) return false
    const { x, y } = middle(element)
    const hit = document.elementFromPoint(x, y)
    return hit !== null && (under === undefined ? element.contains(hit) : hit.closest(under) !== null)
  }
  const shares = (scene?.wishes ?? []).flatMap((wish) => (document.querySelector(wish.at) ? [{ wish, share: wish.weight * (wish.perBlocks === undefined ? 1 : blocks / wish.perBlocks) }] : []))
  let chance = which
  while (shares.length > 0) {
    let left = chance * shares.reduce((sum, { share }) => sum + share, 0)
    const index = Math.max(0, shares.findIndex(({ share }) => (left -= share) < 0))
    const [chosen] = shares.splice(index, 1)
    if (!chosen) break
    const { what, at, under, how = 'tap' } = chosen.wish
    const able = [...document.querySelectorAll(at)].filter((element) => canBeTouched(element, under))
    const element = able[Math.floor(where * able.length)]
    if (element) {
      const from = middle(element)
      const to = how === 'drag' ? { x: 380 + there * 300, y: 160 + where * 350 } : { x: from.x + (there - 0.5) * 160, y: from.y + (where - 0.5) * 60 }
      return { next: { what, how, at: from, to }, answered }
    }
    chance = there
  }
  return { next: undefined, answered }
}

/** Where the first of these that a finger can reach is; undefined when none is. */
export async function firstOf(selectors: readonly string[]): Promise<Point | undefined> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) {
      const { left, top, width, height } = element.getBoundingClientRect()
      const at = { x: left + width / 2, y: top + height / 2 }
      const hit = document.elementFromPoint(at.x, at.y)
      if (hit && element.contains(hit) && !element.matches('[disabled], [data-disabled]')) return at
    }
  }
  return undefined
}

/** How many nodes the page shows: those beyond are held by something else. */
export function nodesShown(): number {
  const walker = document.createTreeWalker(document)
  let count = 1
  while (walker.nextNode()) count += 1
  return count
}
