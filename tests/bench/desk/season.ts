import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { usualAccompaniment } from '../../../scheduler/domain/accompaniment.ts'
import type { TourId } from '../../../scheduler/domain/ids.ts'
import type { Instant } from '../../../scheduler/domain/time.ts'
import { makeSignIn } from '../../../scheduler/server/sign-in/make-sign-in.ts'
import type { Setting } from '../../../scheduler/server/setting.ts'
import { openDatabase } from '../../../scheduler/storage/database.ts'
import { migrations } from '../../../scheduler/storage/migrations/migrations.ts'
import { migrate } from '../../../scheduler/storage/postgres/migrate.ts'
import { addOrganisation, addTour, addTruck } from '../../../scheduler/storage/stops.ts'
import { aTruck } from '../../support/scheduler/builders.ts'

/** Sessions of a stop, which lasts a day: all of one morning. */
export const A_STOP = 4

/** Stops of the next days, the same however long the season is. */
const NEXT = 5

/**
 * A new database with so many sessions, each with a class, in stops of one day; a lead and a facilitator come to each.
 * Those of the next days are the same however many there are, and so is what waits for a coordinator; half of the others are over.
 */
export async function aSeasonOf(url: string, sessions: number): Promise<Setting> {
  await migrate(url, migrations)
  const database = openDatabase(url)
  const truck = aTruck()
  const { organisation } = truck
  const tour = randomUUID() as TourId
  await addOrganisation(database, { id: organisation, name: 'bench', email: '', isDemo: true })
  await addTruck(database, truck)
  await addTour(database, { organisation, id: tour, title: 'bench' })
  await sql`insert into stop (organisation, id, tour, truck, commune, commune_name, place, days, usual, state, booking_opens, booking_closes)
    select ${organisation}, md5('stop ' || n)::uuid, ${tour}, ${truck.id}, '37261', 'Tours', 'Place de la Mairie', daterange(current_date + at, current_date + at + 1), 'short', 'published', now() - interval '30 days', now() + interval '900 days'
    from (select n, case when n <= ${NEXT} then 1 + 2 * n when n % 2 = 0 then 45 + n else -10 - n end at from generate_series(1, ${sessions / A_STOP}::integer) n) placed`.execute(database)
  await sql`insert into slot (organisation, id, stop, truck, day, range, length, seats)
    select organisation, md5('slot ' || id || hour)::uuid, id, truck, lower(days), tstzrange(lower(days) + hour * interval '1 hour', lower(days) + (hour + 1) * interval '1 hour'), 'short', 24 from stop, generate_series(6, ${5 + A_STOP}::integer) hour`.execute(database)
  await sql`insert into booking (organisation, id, slot, seats, state, pupils, adults, levels, workshop, school_name)
    select organisation, md5('booking ' || id)::uuid, id, seats, case when day between current_date and current_date + 4 then 'asked' else 'confirmed' end, 24, 2, '{CM1}', 'la-veilleuse', 'École de démonstration 1' from slot`.execute(database)
  await sql`insert into person (organisation, id, name, email, email_verified) select ${organisation}, md5('person ' || n)::uuid, 'Bénévole ' || n, 'benevole' || n || '@example.org', true from generate_series(1, 40) n`.execute(database)
  await sql`insert into membership (organisation, person, role) select organisation, id, 'volunteer' from person`.execute(database)
  await sql`insert into teammate (organisation, person) select organisation, id from person`.execute(database)
  // Of forty, three wait for a check, and two have one that ends soon.
  await sql`insert into clearance (organisation, id, person, kind, seen, until)
    select ${organisation}, md5('check ' || n)::uuid, md5('person ' || n)::uuid, 'employer', current_date - 5000, current_date + case when n <= 2 then 20 else 5000 end from generate_series(1, 37) n`.execute(database)
  await sql`insert into shift (organisation, id, person, stop, day, half, role, place, range, state, clearance, cleared_from, cleared_until)
    select stop.organisation, md5(role || stop.id)::uuid, clearance.person, stop.id, lower(days), 'morning', role, 1, tstzrange(lower(days) + interval '5 hours 30 minutes', lower(days) + interval '10 hours'), 'accepted', clearance.id, seen, until
    from (select *, row_number() over (order by md5(id::text)) at from stop) stop
    cross join (values ('lead', 0), ('facilitator', 1)) roles (role, more)
    join clearance on clearance.id = md5('check ' || case when lower(days) between current_date and current_date + 4 then 1 + more else 3 + (2 * at + more) % 34 end)::uuid
    where lower(days) not between current_date + 5 and current_date + 12`.execute(database)
  await sql`insert into shift (organisation, id, person, stop, day, half, role, place, range, state)
    select organisation, md5('wish ' || id)::uuid, md5('person 30')::uuid, id, lower(days), 'morning', 'coder', 1, tstzrange(lower(days) + interval '6 hours', lower(days) + interval '10 hours'), 'proposed' from stop where lower(days) between current_date and current_date + 12`.execute(database)
  await sql`insert into request (organisation, id, commune, who, email, state) select ${organisation}, md5('request ' || n)::uuid, 'Loches', 'une mairie', 'mairie@example.org', case when n <= 4 then 'open' else 'answered' end from generate_series(1, ${sessions}::integer) n`.execute(database)
  await sql`insert into message (organisation, id, event, kind, booking, stop, to_email, language, facts, state, due, sent_at)
    select booking.organisation, md5('message ' || booking.id)::uuid, 'booked ' || booking.id, 'booked', booking.id, slot.stop, 'ecole1@example.org', 'fr', '{}', case when slot.day between current_date and current_date + 4 then 'failed' else 'sent' end, now(), case when slot.day between current_date and current_date + 4 then null else now() end from booking join slot on slot.id = booking.slot`.execute(database)
  await sql`analyze`.execute(database)
  const setting = { database, organisation, name: 'bench', email: '', address: 'http://127.0.0.1', isDemo: true, secret: 'a secret of the bench', accompaniment: usualAccompaniment, now: () => Date.now() as Instant }
  return { ...setting, signIn: makeSignIn(setting) }
}
