import type { WorkshopPlace } from '../../../workshops/session/workshop-place.ts'
import type { OwnUndo } from '../blocks/put-anew.ts'
import type { SavedBlocks } from '../blocks/saved-blocks.ts'
import { besideEarly, emptyTable } from './new-creation.ts'
import type { Work } from './new-creation.ts'
import { back, begun, canGoBack, canGoForth, changed, forth, turned, withOlder, workNow } from './past.ts'
import type { Past } from './past.ts'

/** What lies before a child. `put`: the blocks that were last put there; another value puts others. `place`: where she is in a workshop, which no undo changes. */
export type Table = { readonly creation: string | undefined; readonly past: Past<Work>; readonly put: SavedBlocks; readonly place: WorkshopPlace | undefined }

/**
 * - `opened`: a creation came from the journal; `older`: what it was before.
 * - `blocks`: a child, or the blocks' own undo, changed them; `turned`: she picked another object or title.
 * - `moved`: she is elsewhere in the workshop, which may bring other blocks.
 * - `back`, `forth`: past where the blocks' own undo ends.
 */
export type TableNews =
  | { readonly is: 'opened'; readonly creation: string; readonly work: Work }
  | { readonly is: 'older'; readonly creation: string; readonly works: readonly Work[] }
  | { readonly is: 'blocks'; readonly blocks: SavedBlocks; readonly own: OwnUndo }
  | { readonly is: 'turned'; readonly to: Partial<Pick<Work, 'title' | 'object'>> }
  | { readonly is: 'moved'; readonly to: WorkshopPlace; readonly brings: SavedBlocks | undefined }
  | { readonly is: 'back' | 'forth' }

/** Nothing yet: the drawers stand, and the work is on its way. */
export const atFirst: Table = { creation: undefined, past: begun(emptyTable), put: emptyTable.blocks, place: undefined }

export function tableAfter(table: Table, news: TableNews): Table {
  const { creation, past, place } = table
  switch (news.is) {
    case 'opened':
      return onto({ creation: news.creation, past: begun(creation === undefined ? besideEarly(news.work, workNow(past).blocks) : news.work), place: news.work.workshop })
    case 'older':
      return news.creation === creation ? { ...table, past: withOlder(past, news.works) } : table
    case 'blocks':
      return { ...table, past: changed(past, { ...workNow(past), blocks: news.blocks }, news.own) }
    case 'turned':
      return onto({ creation, past: turned(past, { ...workNow(past), ...news.to }), place })
    case 'moved':
      return news.brings ? onto({ creation, past: turned(past, { ...workNow(past), blocks: news.brings }), place: news.to }) : { ...table, place: news.to }
    case 'back':
      return canGoBack(past) ? onto({ creation, past: back(past), place }) : table
    case 'forth':
      return canGoForth(past) ? onto({ creation, past: forth(past), place }) : table
  }
}

/** The blocks are put on the table anew; a value of their own, for they may be the same again. */
const onto = ({ creation, past, place }: Omit<Table, 'put'>): Table => ({ creation, past, put: { ...workNow(past).blocks }, place })
