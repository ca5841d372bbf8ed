import type { OwnUndo } from '../blocks/put-anew.ts'

/**
 * All that a creation has been, oldest first. The blocks remember their own changes since they were put on the table;
 * what was before that, a restart of the kiosk too, is gone back through here.
 */
export type Past<Work> = {
  readonly works: readonly Work[]
  /** Which of them is the creation now. */
  readonly at: number
  /** Which of them was put on the table: the blocks' own undo ends there. */
  readonly since: number
}

export const begun = <Work>(work: Work): Past<Work> => ({ works: [work], at: 0, since: 0 })

export function workNow<Work>({ works, at }: Past<Work>): Work {
  const work = works[at]
  if (work === undefined) throw new Error('a creation is always something')
  return work
}

/** What it was before it was opened, once that is known. */
export const withOlder = <Work>({ works, at, since }: Past<Work>, older: readonly Work[]): Past<Work> => ({ works: [...older, ...works], at: at + older.length, since: since + older.length })

/** The blocks were changed, or took a change back themselves. What was ahead is gone, but for what their own undo can bring forward. */
export function changed<Work>({ works, since }: Past<Work>, work: Work, { depth, hasAhead }: OwnUndo): Past<Work> {
  const at = since + depth
  return { works: [...works.slice(0, at), work, ...(hasAhead ? works.slice(at + 1) : [])], at, since }
}

/** Something else than the blocks was changed: from here on their own undo begins anew. */
export const turned = <Work>({ works, at }: Past<Work>, work: Work): Past<Work> => ({ works: [...works.slice(0, at + 1), work], at: at + 1, since: at + 1 })

export const canGoBack = ({ since }: Past<unknown>): boolean => since > 0
export const canGoForth = ({ works, at }: Past<unknown>): boolean => at < works.length - 1

/** To what it was before the blocks were put on the table. */
export const back = <Work>(past: Past<Work>): Past<Work> => (canGoBack(past) ? { ...past, at: past.since - 1, since: past.since - 1 } : past)

export const forth = <Work>(past: Past<Work>): Past<Work> => (canGoForth(past) ? { ...past, at: past.at + 1, since: past.at + 1 } : past)
