import { sql } from 'kysely'
import { usualAccompaniment } from '../../scheduler/domain/accompaniment.ts'
import type { SlotId } from '../../scheduler/domain/ids.ts'
import { moveBooking } from '../../scheduler/storage/booking-changes.ts'
import { attempt, holdSlot } from '../../scheduler/storage/bookings.ts'
import type { Outcome } from '../../scheduler/storage/bookings.ts'
import { lockSlot } from '../../scheduler/storage/slots-offered.ts'
import type { SlotLock } from '../../scheduler/storage/slots-offered.ts'
import { inWinter } from '../support/scheduler/builders.ts'
import { aBookingId, classesIn, CLIENTS, freeAll, onEveryServer } from './bookings/season.ts'
import type { Season } from './bookings/season.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'

/** How many of a round's clients have a slot of their own and want to move. */
const MOVERS = 8

type Round = { readonly winners: number; readonly classes: number; readonly odd: readonly string[] }

/** One slot, and all clients who want it at once: some hold it, some move a class to it. */
async function round(season: Season, seed: number, lock: SlotLock): Promise<Round> {
  const random = seededRandom(seed)
  await freeAll(season)
  const [wanted, ...others] = season.slots.toSorted(() => random.below(3) - 1)
  if (wanted === undefined) throw new Error('the season has no slots')
  const movers = await Promise.all(others.slice(0, MOVERS).map((slot) => holdAlone(season, slot)))
  const moves = movers.map((booking) => () => attempt(season.database, (transaction) => moveBooking(transaction, { organisation: season.organisation, booking, to: wanted, accompaniment: usualAccompaniment, workshop: undefined, now: inWinter }, lock)))
  const holds = Array.from({ length: CLIENTS - MOVERS }, () => () => hold(season, wanted, lock))
  const outcomes: Outcome<object>[] = await Promise.all([...moves, ...holds].toSorted(() => random.below(3) - 1).map((ask) => ask()))
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusals.map(({ code }) => code).join()]))
  return { winners: outcomes.filter(({ ok }) => ok).length, classes: await classesIn(season, wanted), odd: refused.filter((code) => code !== 'slot-taken') }
}

const hold = ({ database, organisation }: Season, slot: SlotId, lock: SlotLock) => attempt(database, (transaction) => holdSlot(transaction, { organisation, slot, booking: aBookingId(), now: inWinter }, lock))

async function holdAlone({ database, organisation }: Season, slot: SlotId) {
  const booking = aBookingId()
  await attempt(database, (transaction) => holdSlot(transaction, { organisation, slot, booking, now: inWinter }))
  return booking
}

const noLock: SlotLock = () => Promise.resolve()

const isRight = ({ winners, classes, odd }: Round) => winners === 1 && classes === 1 && odd.length === 0

/** Of the twin, which is slow enough to be seen in a few. */
const TWIN_ROUNDS = 10

export const aSlotIsNeverSoldTwice: Row = {
  name: 'a-slot-is-never-sold-twice',
  promise: 'Of fifty who want one slot at once, to book it or to move to it, one has it and each of the others is told that it is taken.',
  commitCount: 6,
  fullCount: 200,
  run: (seeds, onProgress) =>
    onEveryServer(async (seasons) => {
      const failures: { seed: number; what: string }[] = []
      for (const [done, seed] of seeds.entries()) {
        for (const season of seasons) {
          for (const [name, lock] of [['locked', lockSlot], ['by the database alone', noLock]] as const) {
            const one = await round(season, seed, lock)
            if (!isRight(one)) failures.push({ seed, what: `${season.server}, ${name}: ${JSON.stringify(one)}` })
          }
        }
        onProgress(done + 1, failures.length)
      }
      let overbooked = 0
      for (const season of seasons) {
        await sql`drop index one_booking_a_slot`.execute(season.database)
        for (const seed of seeds.slice(0, TWIN_ROUNDS)) if ((await round(season, seed, noLock)).classes > 1) overbooked += 1
      }
      const twins = seasons.length * Math.min(TWIN_ROUNDS, seeds.length)
      return {
        failures,
        measured: `${failures.length} of ${seeds.length} rounds of ${CLIENTS} clients failed, on each of ${seasons.map(({ server }) => server).join(' and ')}, with the lock and without it`,
        twin: { didFail: overbooked > 0, measured: `without the lock and the database’s own wall ${overbooked} of ${twins} rounds overbook` },
      }
    }),
}
