import { aDoubleClickIsOneBooking } from './a-double-click-is-one-booking.ts'
import { aSlotIsNeverSoldTwice } from './a-slot-is-never-sold-twice.ts'
import { firmwareSurvivesAnything } from './firmware-survives-anything.ts'
import { motorsStop } from './motors-stop.ts'
import { noiseNeverHurts } from './noise-never-hurts.ts'
import type { Row } from './row.ts'
import { theDatabaseAloneRefuses } from './the-database-alone-refuses.ts'
import { unpluggingNeverHurts } from './unplugging-never-hurts.ts'

/** Every row of `npm run faults`, in the order of `docs/trust.md`. */
export const rows: readonly Row[] = [unpluggingNeverHurts, noiseNeverHurts, motorsStop, firmwareSurvivesAnything, aSlotIsNeverSoldTwice, theDatabaseAloneRefuses, aDoubleClickIsOneBooking]
