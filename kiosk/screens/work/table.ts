import type { OwnUndo } from '../blocks/put-anew.ts'
import type { SavedBlocks } from '../blocks/saved-blocks.ts'
import { besideEarly, emptyTable } from './new-creation.ts'
import type { Work } from './new-creation.ts'
import { back, begun, canGoBack, canGoForth, changed, forth, turned, withOlder, workNow } from './past.ts'
import type { Past } from './past.ts'

/** What lies before a child. `put`: the blocks that were last put there; another value puts others. */
export type Table = { readonly creation: string | undefined; readonly past: Past<Work>; readonly put: SavedBlocks }

/**
 * - `opened`: a creation came from the journal; `older`: what it was before.
 * - `blocks`: a child, or the blocks' own undo, changed them; `turned`: she picked another object or title.
 * - `back`, `forth`: past where the blocks' own undo ends.
 */
export type TableNews =
  | { readonly is: 'opened'; readonly creation: string; readonly work: Work }
  | { readonly is: 'older'; readonly creation: string; readonly works: readonly Work[] }
  | { readonly is: 'blocks'; readonly blocks: SavedBlocks; readonly own: OwnUndo }
  | { readonly is: 'turned'; readonly to: Partial<Pick<Work, 'title' | 'object'>> }
  | { readonly is: 'back' | 'forth' }

/** Nothing yet: the drawers stand, and the work is on its way. */
export const atFirst: Table = { creation: undefined, past: begun(emptyTable), put: emptyTable.blocks }

export function tableAfter(table: Table, news: TableNews): Table {
  const { creation, past } = table
  switch (news.is) {
    case 'opened':
      return onto({ creation: news.creation, past: begun(creation === undefined ? besideEarly(news.work, workNow(past).blocks) : news.work) })
    case 'older':
      return news.creation === creation ? { ...table, past: withOlder(past, news.works) } : table
    case 'blocks':
      return { ...table, past: changed(past, { ...workNow(past), blocks: news.blocks }, news.own) }
    case 'turned':
      return onto({ creation, past: turned(past, { ...workNow(past), ...news.to }) })
    case 'back':
      return canGoBack(past) ? onto({ creation, past: back(past) }) : table
    case 'forth':
      return canGoForth(past) ? onto({ creation, past: forth(past) }) : table
  }
}

/** The blocks are put on the table anew; a value of their own, for they may be the same again. */
const onto = ({ creation, past }: Pick<Table, 'creation' | 'past'>): Table => ({ creation, past, put: { ...workNow(past).blocks } })
