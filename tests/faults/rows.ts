import { aDoubleClickIsOneBooking } from './a-double-click-is-one-booking.ts'
import { aSignInLinkIsSafe } from './a-sign-in-link-is-safe.ts'
import { aSlotIsNeverSoldTwice } from './a-slot-is-never-sold-twice.ts'
import { erasedMeansErased } from './erased-means-erased.ts'
import { exportsAreSafe } from './exports-are-safe.ts'
import { firmwareSurvivesAnything } from './firmware-survives-anything.ts'
import { motorsStop } from './motors-stop.ts'
import { noOneSeesWhatIsNotTheirs } from './no-one-sees-what-is-not-theirs.ts'
import { noiseNeverHurts } from './noise-never-hurts.ts'
import { oneMailPerEvent } from './one-mail-per-event.ts'
import type { Row } from './row.ts'
import { theDatabaseAloneRefuses } from './the-database-alone-refuses.ts'
import { unpluggingNeverHurts } from './unplugging-never-hurts.ts'

/** Every row of `npm run faults`, in the order of `docs/trust.md`. */
export const rows: readonly Row[] = [unpluggingNeverHurts, noiseNeverHurts, motorsStop, firmwareSurvivesAnything, aSlotIsNeverSoldTwice, theDatabaseAloneRefuses, aDoubleClickIsOneBooking, noOneSeesWhatIsNotTheirs, aSignInLinkIsSafe, oneMailPerEvent, erasedMeansErased, exportsAreSafe]
