import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganisationId, StopId, TourId } from '../../../scheduler/domain/ids.ts'
import { instantAt } from '../../../scheduler/domain/time.ts'
import type { Day } from '../../../scheduler/domain/time.ts'
import { openDatabase } from '../../../scheduler/storage/database.ts'
import { migrations } from '../../../scheduler/storage/migrations/migrations.ts'
import { migrate } from '../../../scheduler/storage/postgres/migrate.ts'
import { addOrganisation, addStop, addTour, addTruck, publishStop } from '../../../scheduler/storage/stops.ts'
import { aStop, aTruck, paris } from '../../support/scheduler/builders.ts'

/** A new database with one stop whose slots are as many as asked for, an hour each, day and night. */
export async function manySlots(url: string, count: number): Promise<{ readonly organisation: OrganisationId; readonly slots: readonly string[] }> {
  await migrate(url, migrations)
  const database = openDatabase(url)
  const truck = aTruck()
  const { organisation } = truck
  const tour = randomUUID() as TourId
  const days = { first: '2027-01-04' as Day, last: '2028-01-04' as Day, usual: 'short', plans: {} } as const
  const stop = aStop(truck, { id: randomUUID() as StopId, tour, days, booking: { opens: instantAt('2026-01-01' as Day, 0, paris), closes: instantAt('2028-01-01' as Day, 0, paris) } })
  await addOrganisation(database, { id: organisation, name: 'bench', email: '', isDemo: true })
  await addTruck(database, truck)
  await addTour(database, { organisation, id: tour, title: 'bench' })
  await addStop(database, stop, { slots: [], none: [] })
  await publishStop(database, organisation, stop.id)
  await sql`insert into slot (organisation, id, stop, truck, day, range, length, seats)
    select ${organisation}, gen_random_uuid(), ${stop.id}, ${truck.id}, '2027-01-04', tstzrange('2027-01-04T00:00Z'::timestamptz + n * interval '1 hour', '2027-01-04T00:00Z'::timestamptz + (n + 1) * interval '1 hour'), 'short', 24
    from generate_series(1, ${count}::integer) n`.execute(database)
  await sql`analyze`.execute(database)
  const slots = await database.selectFrom('slot').select('id').execute()
  await database.destroy()
  return { organisation, slots: slots.map(({ id }) => id) }
}
