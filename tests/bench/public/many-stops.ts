import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { TourId } from '../../../scheduler/domain/ids.ts'
import { openDatabase } from '../../../scheduler/storage/database.ts'
import { migrations } from '../../../scheduler/storage/migrations/migrations.ts'
import { migrate } from '../../../scheduler/storage/postgres/migrate.ts'
import { addOrganisation, addTour, addTruck } from '../../../scheduler/storage/stops.ts'
import { aTruck } from '../../support/scheduler/builders.ts'

/** What a page of the tour shows, and more than it. */
const NEXT = 100

/** `next`: the stop that comes first. */
export type ManyStops = { readonly next: string }

/**
 * A new database with so many published stops of two days, each of a truck of its own, with four slots, one of them booked.
 * The next hundred are the same however many there are; of the others half are over, half are to come after them.
 */
export async function manyStops(url: string, count: number): Promise<ManyStops> {
  await migrate(url, migrations)
  const database = openDatabase(url)
  const truck = aTruck()
  const { organisation } = truck
  const tour = randomUUID() as TourId
  await addOrganisation(database, { id: organisation, name: 'bench', email: '', isDemo: true })
  await addTruck(database, truck)
  await addTour(database, { organisation, id: tour, title: 'bench' })
  await sql`insert into truck (organisation, id, name, kiosks, pupils_per_kiosk, hours, set_up, pack_up, reset, zone)
    select organisation, md5('truck ' || n)::uuid, 'truck ' || n, kiosks, pupils_per_kiosk, hours, set_up, pack_up, reset, zone from truck, generate_series(1, ${count}::integer) n`.execute(database)
  await sql`insert into stop (organisation, id, tour, truck, commune, commune_name, place, days, usual, state, booking_opens, booking_closes)
    select ${organisation}, md5('stop ' || n)::uuid, ${tour}, md5('truck ' || n)::uuid, (array['37261', '37132', '37003', '37072', '41018', '2A004'])[1 + n % 6], (array['Tours', 'Loches', 'Amboise', 'Chinon', 'Blois', 'Ajaccio'])[1 + n % 6],
      'Place de la Mairie', daterange(current_date + at, current_date + at + 2), 'short', 'published', now() - interval '30 days', now() + interval '900 days'
    from (select n, case when n <= ${NEXT} then 1 + n when n % 2 = 0 then ${NEXT + 5} + n % 700 else -10 - n % 700 end at from generate_series(1, ${count}::integer) n) placed`.execute(database)
  await sql`insert into slot (organisation, id, stop, truck, day, range, length, seats)
    select organisation, md5('slot ' || id || hour)::uuid, id, truck, lower(days), tstzrange(lower(days) + hour * interval '1 hour', lower(days) + (hour + 1) * interval '1 hour'), 'short', 24 from stop, generate_series(8, 11) hour`.execute(database)
  await sql`insert into booking (organisation, id, slot, seats, state, pupils, adults, workshop, school_name)
    select organisation, md5('booking ' || id)::uuid, id, seats, 'confirmed', 24, 2, 'la-veilleuse', 'École de démonstration 1' from slot where extract(hour from lower(range)) = 8`.execute(database)
  await sql`analyze`.execute(database)
  const { id } = await database.selectFrom('stop').select('id').where(sql<boolean>`lower(days) > current_date`).orderBy('days').executeTakeFirstOrThrow()
  await database.destroy()
  return { next: id }
}
