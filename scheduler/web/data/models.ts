/** The pages of what is kept of somebody: to see, to take along, to erase. */
export type DataPage = MyDataPage | EraseMePage | ErasedPage | BookingErasedPage | DeskDataPage

/** What is kept, in the order in which it is shown. */
export const shownKinds = ['bookings', 'waiting', 'requests', 'messages', 'person', 'teammate', 'checks', 'shifts', 'sessions', 'deeds', 'towns'] as const

export type ShownKind = (typeof shownKinds)[number]

export const factNames = ['visit', 'commune', 'school', 'uai', 'teacher', 'who', 'phone', 'needs', 'message', 'levels', 'pupils', 'adults', 'workshop', 'state', 'made', 'about', 'due', 'name', 'roles', 'skills', 'home', 'reach', 'daysAMonth', 'weekDays', 'wishes', 'remark', 'conduct', 'check', 'seen', 'shiftRole', 'shiftState', 'travel', 'passkeys', 'since', 'until', 'address', 'browser', 'deed', 'contact'] as const

/** A fact as it is kept; the page says days and known words as one says them. */
export type Fact = { readonly name: (typeof factNames)[number]; readonly value: string }

export type KeptShown = { readonly kind: ShownKind; readonly items: readonly (readonly Fact[])[] }

export type MyDataPage = { readonly page: 'my-data'; readonly email: string; readonly kept: readonly KeptShown[] }

/** What has to be said before anything is erased. */
export type EraseProblem = { readonly field: 'sure' | 'cancelsComing'; readonly code: 'missing' }

/** What erasing takes away. */
export type EraseShown = { readonly email: string; readonly counts: readonly { readonly kind: ShownKind; readonly number: number }[]; /** Bookings whose class has still to come. */ readonly coming: number; readonly isLastCoordinator: boolean; /** What was ticked the last time. */ readonly ticked: readonly EraseProblem['field'][]; readonly problems: readonly EraseProblem[] }

export type EraseMePage = EraseShown & { readonly page: 'erase-me' }

export type ErasedPage = { readonly page: 'erased'; readonly cancelled: number }

/** A booking whose school or teacher was erased. */
export type BookingErasedPage = { readonly page: 'booking-erased' }

export type DeskDataPage = {
  readonly page: 'desk-data'
  /** As it was typed. */
  readonly email: string
  readonly problems: readonly (EraseProblem | { readonly field: 'email'; readonly code: 'missing' | 'not-email' })[]
  /** Undefined before an address was typed. */
  readonly found?: { readonly kept: readonly KeptShown[]; readonly erase: EraseShown }
  /** How many bookings to come were cancelled with the address that was just erased. */
  readonly erased?: number
}
