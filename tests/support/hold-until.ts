import type { Locator } from 'playwright-core'

/** How long (ms) a hand looks before it tries once more. */
const LOOK = 1_000

/** Holds, and holds again until it is seen: the facilitator's door comes with the page's second file of script, and nothing on the page shows it. */
export async function holdUntil(what: Locator, hold: () => Promise<void>): Promise<void> {
  const isSeen = () => what.waitFor({ timeout: LOOK }).then(() => true, () => false)
  do await hold()
  while (!(await isSeen()))
}
