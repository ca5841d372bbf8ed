import type { Raw } from './saved-block.ts'

/** Makes a creation of one format into one of the next. */
export type Step = (older: Raw) => Raw

/** The first makes format 1 into 2, and so on: the format this code writes is one more than there are steps. A step that was published is never changed. */
export const steps: readonly Step[] = []

/** A creation as today's kiosk would have written it; one of today is left as it is. */
export function broughtUp(creation: Raw, version: number, made: readonly Step[] = steps): Raw {
  return made.slice(version - 1).reduce((older, step) => step(older), creation)
}
