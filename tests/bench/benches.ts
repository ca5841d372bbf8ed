import type { Bench } from './bench-shape.ts'
import { booking } from './booking.ts'
import { desk } from './desk.ts'
import { interpreter } from './interpreter.ts'
import { journal } from './journal.ts'
import { latency } from './latency.ts'
import { page } from './page.ts'
import { publicPages } from './public.ts'
import { workshop } from './workshop.ts'

/** Every bench of `npm run bench`, in the order of the list. */
export const benches: readonly Bench[] = [interpreter, latency, page, booking, publicPages, desk, journal, workshop]
