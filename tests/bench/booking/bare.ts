import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { openPool } from '../../../scheduler/storage/database.ts'

/** The statements that a booking comes to, in its two transactions, through `pg` alone: what a program without rules, pages or HTTP would do. */
export async function bookBare(client: pg.PoolClient, organisation: string, slot: string): Promise<void> {
  const booking = randomUUID()
  const [holdKey, fillKey] = [randomUUID(), randomUUID()]
  await client.query('begin')
  await client.query('insert into answered (organisation, key, asked_hash) values ($1, $2, $3) on conflict do nothing', [organisation, holdKey, 'x'])
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${organisation}/${slot}`])
  await client.query(slotOfStop, [organisation, slot])
  await client.query(
    `update booking set state = 'cancelled', held_until = null where organisation = $1 and slot = $2 and state = 'held' and held_until <= now() and waiting is null
      and not exists (select from waiting join slot on slot.organisation = waiting.organisation and slot.stop = waiting.stop where waiting.organisation = $1 and waiting.state = 'waiting' and slot.id = $2)`,
    [organisation, slot],
  )
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
  const { rows: [visit] } = await client.query<{ readonly stop: string }>(visitOfBooking, [organisation, booking])
  await client.query(addresseeOfBooking, [organisation, booking])
  const message = (event: string, inDays: number) => [randomUUID(), `${event}/${booking}`, event, visit?.stop, JSON.stringify(visit), inDays]
  await client.query(`${insertMessage} values ${rowOfMessage(3)} on conflict (organisation, event) do nothing returning id`, [organisation, booking, ...message('booked', 0)])
  await client.query(`select id from message where organisation = $1 and booking = $2 and kind in ('reminder-30', 'reminder-7', 'reminder-1') for update skip locked`, [organisation, booking])
  await client.query(
    `${insertMessage} values ${rowOfMessage(3)}, ${rowOfMessage(9)}, ${rowOfMessage(15)} on conflict (organisation, event) do update set facts = excluded.facts, due = excluded.due where message.state in ('waiting', 'dropped')`,
    [organisation, booking, ...message('reminder-30', 30), ...message('reminder-7', 7), ...message('reminder-1', 1)],
  )
  await client.query('update answered set answer = $3 where organisation = $1 and key = $2', [organisation, fillKey, '{}'])
  await client.query('commit')
}

const insertMessage = 'insert into message (organisation, id, event, kind, booking, stop, to_email, language, facts, due)'

/** @param first the number of its first parameter; the organisation and the booking are the first two of all */
const rowOfMessage = (first: number): string => {
  const [id, event, kind, stop, facts, days] = Array.from({ length: 6 }, (_, at) => `$${first + at}`)
  return `($1, ${id}, ${event}, ${kind}, $2, ${stop}, 'ecole1@example.org', 'fr', ${facts}, now() + make_interval(days => ${days}))`
}

const visitOfBooking = `select stop.id as stop, stop.commune_name, stop.place, stop.access, stop.days, stop.state, stop.changed, booking.state as booked, booking.levels, booking.is_ulis, booking.pupils,
    booking.workshop, booking.workshop_title, booking.language, booking.changed as rebooked, slot.range, slot.is_cancelled
  from booking join slot on slot.organisation = booking.organisation and slot.id = booking.slot join stop on stop.organisation = slot.organisation and stop.id = slot.stop
  where booking.organisation = $1 and booking.id = $2`

const addresseeOfBooking = `select booking.teacher_email, booking.language, booking.adults, booking.school_name, truck.zone
  from booking join slot on slot.organisation = booking.organisation and slot.id = booking.slot join truck on truck.organisation = slot.organisation and truck.id = slot.truck
  where booking.organisation = $1 and booking.id = $2`

const slotOfStop = `select slot.range, slot.length, slot.seats, slot.is_kept_aside, stop.state, stop.booking_opens, stop.booking_closes, truck.kiosks, truck.pupils_per_kiosk, truck.zone
  from slot join stop on stop.organisation = slot.organisation and stop.id = slot.stop join truck on truck.organisation = slot.organisation and truck.id = slot.truck
  where slot.organisation = $1 and slot.id = $2 and not slot.is_cancelled`

/** As many connections as the server has. */
export const barePool = (url: string): pg.Pool => openPool({ connectionString: url, max: 20 })
