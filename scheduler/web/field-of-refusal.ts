import type { BookField } from './fields.ts'
import type { RefusalShown } from './page-models.ts'

/** Beside which field a refusal is said; `slot` is the slot itself, which no field can mend. */
export const fieldOfRefusal = {
  'stop-not-published': 'slot',
  'stop-cancelled': 'slot',
  'slot-kept-aside': 'slot',
  'slot-past': 'slot',
  'booking-not-open': 'slot',
  'booking-closed': 'slot',
  'no-pupils': 'pupils',
  'too-many-pupils': 'pupils',
  'too-few-adults': 'adults',
  'no-level': 'levels',
  'unknown-workshop': 'workshop',
  'workshop-not-for-level': 'workshop',
  'seats-changed': 'pupils',
} as const satisfies Record<RefusalShown['code'], BookField | 'slot'>
