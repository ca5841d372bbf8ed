import type { NewsListener } from '../common/carrier.ts'
import { openJournal } from './journal.ts'
import type { Journal } from './journal.ts'

/** Another process keeps its work in this folder. */
export type InUse = 'folder-in-use'

/** The journal as its host sees it. */
export const startJournal = (folder: string, onNews: NewsListener): Promise<Journal | InUse> => Promise.resolve(openJournal({ folder, now: Date.now, onNews }))
