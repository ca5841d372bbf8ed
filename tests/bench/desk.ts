/*
 * Whether a coordinator's morning page stays as quick however long the season is: over HTTP, with 40 and with 4,000 sessions
 * in the database, asked in turn in the same run. What waits for her, and the sessions of the next thirty days, are the same.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeApp } from '../../scheduler/server/app.ts'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { addresses } from '../../scheduler/web/addresses.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { atMost } from './bench-shape.ts'
import type { Bench, Outcome } from './bench-shape.ts'
import { aSeasonOf } from './desk/season.ts'
import { databaseOn } from './public/second-database.ts'
import { median, percentile, rounded } from './statistics.ts'

const FEW = 40
const MANY = 4_000

/** Questions in turn, and those before that warm everything up. */
const QUESTIONS = 300
const WARMING = 50

/** Questions for the whole season, which is longer the more there is in it: shown, not judged. */
const SEASONS = 20

const MOST_TIMES = 1.3

type Served = { readonly ask: (path: string) => Promise<string>; end(): Promise<void> }

async function served(url: string, sessions: number): Promise<Served> {
  const setting = await aSeasonOf(url, sessions)
  const app = makeApp(setting, await builtWeb(), { logs: false })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const { cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })
  return {
    async ask(path) {
      const answer = await fetch(address + path, { headers: { cookie }, redirect: 'manual' })
      if (answer.status !== 200) throw new Error(`the page answers ${answer.status}`)
      return answer.text()
    },
    async end() {
      await app.close()
      await setting.database.destroy()
    },
  }
}

/** Milliseconds until a page is read whole. */
async function timed({ ask }: Served, path: string): Promise<number> {
  const start = performance.now()
  await ask(path)
  return performance.now() - start
}

const { today, season } = addresses.desk

/** What a page says waits for her. */
const countsIn = (html: string): string => [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, text = '']) => text).join('; ')

export const desk: Bench = {
  name: 'desk',
  shows: 'how long the page of what needs a coordinator today takes with 40 and with 4,000 sessions in the season',
  async run(say): Promise<Outcome> {
    const folder = await openTemporaryFolder()
    const server = await startEmbedded({ folder: join(folder, 'database'), say })
    try {
      const few = await served(await databaseOn(server.url, 'few'), FEW)
      const many = await served(await databaseOn(server.url, 'many'), MANY)
      const counts = [countsIn(await few.ask(today)), countsIn(await many.ask(today))] as const
      if (counts[0] !== counts[1]) throw new Error(`the pages do not say the same: ${counts.join(' / ')}`)
      say(counts[0])
      const times = { few: [] as number[], many: [] as number[] }
      const seasons = { few: [] as number[], many: [] as number[] }
      for (let at = 0; at < WARMING + QUESTIONS; at += 1) {
        const [short, long] = [await timed(few, today), await timed(many, today)]
        if (at < WARMING) continue
        times.few.push(short)
        times.many.push(long)
      }
      for (let at = 0; at < SEASONS; at += 1) {
        seasons.few.push(await timed(few, season))
        seasons.many.push(await timed(many, season))
      }
      await few.end()
      await many.end()
      const row = (name: string, of: (values: readonly number[]) => number) => [name, of(times.few).toFixed(2), of(times.many).toFixed(2)]
      const ratio = rounded(median(times.many) / median(times.few), 2)
      return {
        tables: [{ title: `Milliseconds until the page is read whole, ${QUESTIONS} questions`, columns: ['', `${FEW} sessions`, `${MANY} sessions`], rows: [row('median', median), row('95th percentile', (values) => percentile(values, 95)), ['the whole season, median', median(seasons.few).toFixed(2), median(seasons.many).toFixed(2)]] }],
        notes: [
          'Two databases of one embedded PostgreSQL, asked in turn, one question at a time; the schedulers run in the process that asks, and all of it shares this machine.',
          'The whole season draws and lists every stop of the school year: with more of them it is a longer page, and takes longer.',
          'The sessions of the next thirty days and what waits are the same in both; of the others half are over and half are to come, each with a class, two people who come, and a message that was sent.',
        ],
        judgements: [atMost('the page with many sessions, times the page with few', ratio, MOST_TIMES)],
        figures: { few: FEW, many: MANY, questions: QUESTIONS, says: counts[0], milliseconds: { few: rounded(median(times.few), 2), many: rounded(median(times.many), 2) }, wholeSeason: { few: rounded(median(seasons.few), 2), many: rounded(median(seasons.many), 2) } },
      }
    } finally {
      await server.end()
      await rm(folder, { recursive: true, force: true })
    }
  },
}
