import type { PassingKind } from '../../domain/personal-data.ts'
import type { Instant } from '../../domain/time.ts'
import { openDatabase } from '../../storage/database.ts'
import { purge } from '../../storage/personal-data/purge.ts'
import type { Purged } from '../../storage/personal-data/purge.ts'
import { repeated } from '../repeated.ts'
import type { Setting } from '../setting.ts'

const DAY = 24 * 60 * 60_000

/** Takes away each day what is kept no longer, the first time at once; a day on which it failed is made up for on the next. @returns what stops it */
export const purgeDaily = ({ database, now }: Pick<Setting, 'database' | 'now'>, failed: (error: unknown) => void): (() => Promise<void>) => repeated(() => purge(database, now()).then(() => DAY), DAY, failed)

/** The same once, now. @returns what it took away, a line for each kind */
export async function purgeAtOnce(url: string): Promise<string> {
  const database = openDatabase(url)
  try {
    const purged = await purge(database, Date.now() as Instant)
    return purged ? purgedInWords(purged) : 'Another process is at it this moment.'
  } finally {
    await database.destroy()
  }
}

const purgedInWords = (purged: Purged): string =>
  Object.entries(purged)
    .map(([kind, count]) => `${names[kind as PassingKind].padEnd(40)} ${count}`)
    .join('\n')

const names: Readonly<Record<PassingKind, string>> = {
  session: 'sign-ins that ended',
  'sign-in': 'links and codes to sign in with',
  tried: 'attempts noted',
  answered: 'fingerprints of forms',
  hold: 'holds that nobody filled in',
  message: 'messages',
  cancelled: 'cancelled bookings emptied',
  booking: 'bookings emptied',
  waiting: 'places in waiting lists',
  request: 'requests',
  'town-contact': 'contacts in towns',
  person: 'persons',
  shift: 'shifts emptied',
  clearance: 'checks',
  deed: 'deeds',
}
