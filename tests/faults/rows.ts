import { noiseNeverHurts } from './noise-never-hurts.ts'
import type { Row } from './row.ts'

/** Every row of `npm run faults`, in the order of `docs/trust.md`. */
export const rows: readonly Row[] = [noiseNeverHurts]
