/*
 * Whether the public pages stay as quick however many stops there are: the tour page and a stop's page over HTTP,
 * with 200 and with 20,000 stops in the database, asked in turn in the same run. The stops that the pages show are the same.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { atMost } from './bench-shape.ts'
import type { Bench, Outcome } from './bench-shape.ts'
import { serveOn } from './booking/over-http.ts'
import { manyStops } from './public/many-stops.ts'
import type { ManyStops } from './public/many-stops.ts'
import { databaseOn } from './public/second-database.ts'
import { median, rounded } from './statistics.ts'

const FEW = 200
const MANY = 20_000

/** Questions of each kind, in turn, and those before that warm everything up. */
const QUESTIONS = 300
const WARMING = 50

const MOST_TIMES = 1.3

type Served = { readonly stops: number; readonly address: string; readonly stop: string; end(): Promise<void> }

async function served(url: string, folder: string, stops: number): Promise<Served> {
  const made: ManyStops = await manyStops(url, stops)
  return { stops, stop: made.next, ...(await serveOn(url, folder)) }
}

/** Milliseconds until a page is read whole. */
async function asked(url: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(url)
  await answer.text()
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`)
  return performance.now() - start
}

const pages = { tour: () => '/', stop: ({ stop }: Served) => `/etapes/${stop}` } as const

export const publicPages: Bench = {
  name: 'public',
  shows: 'how long the tour page and a stop’s page take with 200 and with 20,000 stops in the database',
  async run(say): Promise<Outcome> {
    await builtWeb()
    const folder = await openTemporaryFolder()
    const server = await startEmbedded({ folder: join(folder, 'database'), say })
    try {
      const few = await served(await databaseOn(server.url, 'few'), join(folder, 'few'), FEW)
      say(`${FEW} stops are there`)
      const many = await served(await databaseOn(server.url, 'many'), join(folder, 'many'), MANY)
      say(`${MANY} stops are there`)
      const times = { tour: { few: [] as number[], many: [] as number[] }, stop: { few: [] as number[], many: [] as number[] } }
      for (let at = 0; at < WARMING + QUESTIONS; at += 1) {
        for (const name of ['tour', 'stop'] as const) {
          const [short, long] = [await asked(few.address + pages[name](few)), await asked(many.address + pages[name](many))]
          if (at < WARMING) continue
          times[name].few.push(short)
          times[name].many.push(long)
        }
      }
      await few.end()
      await many.end()
      const row = (name: 'tour' | 'stop') => [name, median(times[name].few).toFixed(2), median(times[name].many).toFixed(2)]
      const ratio = (name: 'tour' | 'stop') => rounded(median(times[name].many) / median(times[name].few), 2)
      return {
        tables: [{ title: `Milliseconds until a page is read whole, median of ${QUESTIONS}`, columns: ['page', `${FEW} stops`, `${MANY} stops`], rows: [row('tour'), row('stop')] }],
        notes: [
          'Two schedulers on two databases of one embedded PostgreSQL, asked in turn, one question at a time; all of it shares this machine.',
          'The next 60 stops, which the tour page shows, are the same in both; of the others half are over and half are to come, each with four slots, one of which is booked.',
        ],
        judgements: [atMost('tour page, times the time with few', ratio('tour'), MOST_TIMES), atMost('a stop’s page, times the time with few', ratio('stop'), MOST_TIMES)],
        figures: { few: FEW, many: MANY, questions: QUESTIONS, milliseconds: { tour: { few: rounded(median(times.tour.few), 2), many: rounded(median(times.tour.many), 2) }, stop: { few: rounded(median(times.stop.few), 2), many: rounded(median(times.stop.many), 2) } } },
      }
    } finally {
      await server.end()
      await rm(folder, { recursive: true, force: true })
    }
  },
}
