import type { EventKind } from './event-kind.ts'

/* What the journal's thread and its host say beside the calls. */

export type Said = { readonly is: 'open' | 'in-use' }

export type Wish = { readonly note: EventKind } | { readonly end: true }
