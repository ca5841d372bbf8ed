import { workshopNamed } from '../../workshops/catalogue.ts'
import type { Givable } from './station-calls.ts'

/** Whether this kiosk has that workshop, and the workshop that step: what was kept or booked may be older or newer than the catalogue. */
export function isGivable({ workshop, step }: Givable): boolean {
  const steps = workshopNamed(workshop)?.steps
  return steps !== undefined && (step === null || steps.some(({ id }) => id === step))
}
