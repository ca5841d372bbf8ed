/*
 * How many bookings a second the scheduler takes over HTTP, beside the same statements through `pg` alone, on the same database server
 * in the same run. A booking is what a school does: a slot held, the form filled in; two questions, two transactions.
 */
import { rm } from 'node:fs/promises'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { atLeast, atMost } from './bench-shape.ts'
import type { Bench, Outcome } from './bench-shape.ts'
import { barePool, bookBare } from './booking/bare.ts'
import { manySlots } from './booking/many-slots.ts'
import { bookOverHttp, serveOn } from './booking/over-http.ts'
import { median, rounded } from './statistics.ts'

const CLIENTS = 50

/** Bookings in a round, of which there are so many of each kind, in turn. */
const BOOKINGS = 500
const ROUNDS = 5

const LEAST_SHARE = 0.25

/** All clients at once, each taking the next slot as soon as it has booked one. Answers bookings a second, and how many failed. */
async function round(slots: readonly string[], book: (slot: string) => Promise<void>): Promise<{ readonly perSecond: number; readonly failed: number }> {
  const left = [...slots]
  let failed = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (let slot = left.pop(); slot !== undefined; slot = left.pop()) await book(slot).catch(() => (failed += 1))
    }),
  )
  return { perSecond: (slots.length / (performance.now() - start)) * 1_000, failed }
}

export const booking: Bench = {
  name: 'booking',
  shows: `how many bookings a second ${CLIENTS} schools make over HTTP, beside the same statements through pg alone`,
  async run(say): Promise<Outcome> {
    await builtWeb()
    const folder = await openTemporaryFolder()
    const server = await startEmbedded({ folder: join(folder, 'database'), say })
    try {
      const { organisation, slots } = await manySlots(server.url, 2 * BOOKINGS * (ROUNDS + 1))
      const scheduler = await serveOn(server.url, folder)
      const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
      const pool = barePool(server.url)
      const overHttp = (slot: string) => bookOverHttp(scheduler.address, agent, slot)
      const bare = async (slot: string) => {
        const client = await pool.connect()
        await bookBare(client, organisation, slot).finally(() => client.release())
      }
      const rounds: { http: { perSecond: number; failed: number }; bare: { perSecond: number; failed: number } }[] = []
      for (let at = 0; at <= ROUNDS; at += 1) {
        const own = slots.slice(2 * BOOKINGS * at, 2 * BOOKINGS * (at + 1))
        const both = { http: await round(own.slice(0, BOOKINGS), overHttp), bare: await round(own.slice(BOOKINGS), bare) }
        // The first warms everything up.
        if (at > 0) rounds.push(both)
        say(`round ${at} of ${ROUNDS}: ${both.http.perSecond.toFixed(0)} over HTTP, ${both.bare.perSecond.toFixed(0)} bare`)
      }
      agent.destroy()
      await scheduler.end()
      await pool.end()
      const [http, alone] = [median(rounds.map((one) => one.http.perSecond)), median(rounds.map((one) => one.bare.perSecond))]
      const failed = rounds.reduce((sum, one) => sum + one.http.failed + one.bare.failed, 0)
      return {
        tables: [{ title: `Bookings a second, median of ${ROUNDS} rounds of ${BOOKINGS}`, columns: ['', 'a second'], rows: [['over HTTP', http.toFixed(0)], ['bare', alone.toFixed(0)]] }],
        notes: ['The embedded PostgreSQL, fsync on; clients, scheduler and database share this machine.', 'A booking is two questions and two transactions, each with its wish kept; the bare one runs the same statements on as many connections.'],
        judgements: [atLeast('over HTTP, of the bare', rounded(http / alone, 2), LEAST_SHARE), atMost('bookings that failed', failed, 0)],
        figures: { clients: CLIENTS, bookings: BOOKINGS, rounds },
      }
    } finally {
      await server.end()
      await rm(folder, { recursive: true, force: true })
    }
  },
}
