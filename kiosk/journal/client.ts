import type { NewsListener } from '../common/carrier.ts'
import { openJournal } from './journal.ts'
import type { Journal } from './journal.ts'

/** The journal as its host sees it. */
export const startJournal = (folder: string, onNews: NewsListener): Journal => openJournal({ folder, now: Date.now, onNews })
