import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** The statements that a booking comes to, in its two transactions, through `pg` alone: what a program without rules, pages or HTTP would do. */
export async function bookBare(client: pg.PoolClient, organisation: string, slot: string): Promise<void> {
  const booking = randomUUID()
  const [holdKey, fillKey] = [randomUUID(), randomUUID()]
  await client.query('begin')
  await client.query('insert into answered (organisation, key, asked_hash) values ($1, $2, $3) on conflict do nothing', [organisation, holdKey, 'x'])
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${organisation}/${slot}`])
  await client.query(slotOfStop, [organisation, slot])
  await client.query(`update booking set state = 'cancelled', held_until = null where organisation = $1 and slot = $2 and state = 'held' and held_until <= now()`, [organisation, slot])
  await client.query(`select id from booking where organisation = $1 and slot = $2 and state <> 'cancelled'`, [organisation, slot])
  await client.query(`insert into booking (organisation, id, slot, seats, state, held_until) values ($1, $2, $3, 24, 'held', now() + interval '10 minutes')`, [organisation, booking, slot])
  await client.query('update answered set answer = $3 where organisation = $1 and key = $2', [organisation, holdKey, '{}'])
  await client.query('commit')
  await client.query('begin')
  await client.query('insert into answered (organisation, key, asked_hash) values ($1, $2, $3) on conflict do nothing', [organisation, fillKey, 'x'])
  await client.query('select slot, state, held_until from booking where organisation = $1 and id = $2 for update', [organisation, booking])
  await client.query(slotOfStop, [organisation, slot])
  await client.query(
    `update booking set state = 'confirmed', held_until = null, pupils = 24, adults = 2, levels = '{CM1}', workshop = 'la-veilleuse', workshop_title = 'La veilleuse',
      school_name = 'École de démonstration 1', teacher_name = 'une enseignante', teacher_email = 'ecole1@example.org' where organisation = $1 and id = $2`,
    [organisation, booking],
  )
  await client.query('update answered set answer = $3 where organisation = $1 and key = $2', [organisation, fillKey, '{}'])
  await client.query('commit')
}

const slotOfStop = `select slot.range, slot.length, slot.seats, slot.is_kept_aside, stop.state, stop.booking_opens, stop.booking_closes, truck.kiosks, truck.pupils_per_kiosk, truck.zone
  from slot join stop on stop.organisation = slot.organisation and stop.id = slot.stop join truck on truck.organisation = slot.organisation and truck.id = slot.truck
  where slot.organisation = $1 and slot.id = $2 and not slot.is_cancelled`

/** As many connections as the server has. */
export const barePool = (url: string): pg.Pool => new pg.Pool({ connectionString: url, max: 20 })
