import { sql } from 'kysely'
import { instantAt } from '../../scheduler/domain/time.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { eraseAddress } from '../../scheduler/server/data/erase-address.ts'
import { takings } from '../../scheduler/storage/personal-data/erase.ts'
import { paris } from '../support/scheduler/builders.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { tablesSaying, wordsInBackup } from './erasing/found.ts'
import { emptied, onEveryServer } from './erasing/season.ts'
import { hoursGiven, leftOfHer, volunteers } from './erasing/volunteer.ts'
import type { Season } from './erasing/season.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'

/** After the first class came, before the last one does. */
const midweek = instantAt('2027-03-16' as Day, 12 * 60, paris)

/** Words that nobody else uses: who types them leaves them in every place that takes a name, an address, a number or a remark. */
function canaryOf(seed: number) {
  const random = seededRandom(seed)
  const letters = (count: number) => Array.from({ length: count }, () => 'bcdfghjklmnpqrstvwxz'[random.below(20)] ?? '').join('')
  const number = `0199${String(random.below(1_000_000)).padStart(6, '0')}`
  return { name: `Zibeline ${letters(8)}`, email: `${letters(8)}@example.org`, phone: number, needs: `un besoin ${letters(10)}`, school: `École ${letters(10)}`, message: `un message ${letters(10)}` }
}

type Canary = ReturnType<typeof canaryOf>

async function send({ app }: Season, url: string, fields: Readonly<Record<string, string>>, cookie = ''): Promise<{ readonly status: number; readonly to: string }> {
  const { statusCode, headers } = await app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded', cookie }, payload: new URLSearchParams(fields).toString() })
  return { status: statusCode, to: headers.location ?? '' }
}

/** Fills in every public form: two classes, a place in line, a request, a link to sign in with; and waits for the mails. Then those of a volunteer. */
async function leaveTraces(season: Season, { name, email, phone, needs, school, message }: Canary, seed: number): Promise<readonly string[]> {
  const before = season.mails.received.length
  const form = { schoolName: school, teacher: name, email: email.toUpperCase(), levels: 'CM1', pupils: '24', adults: '2', needs, workshop: 'la-veilleuse', headAgrees: 'yes' }
  const done: [string, number][] = []
  for (const slot of [season.slots[0] ?? '', season.slots.at(-1) ?? '']) {
    const held = await send(season, `/creneaux/${slot}/tenir`, { key: `hold ${slot} ${seed}` })
    done.push(['book', (await send(season, held.to, { ...form, key: `book ${slot} ${seed}` })).status])
  }
  done.push(['wait', (await send(season, `/etapes/${season.stop}/attente`, { ...form, key: `wait ${seed}` })).status])
  done.push(['ask', (await send(season, '/demander', { commune: 'Tours', who: name, email, phone, message, key: `ask for ${seed}` })).status])
  done.push(['link', (await send(season, '/connexion', { email })).status])
  await season.mails.until(before + 4)
  return [...done.flatMap(([what, status]) => (status < 400 ? [] : [`${what} answered ${status}`])), ...(await volunteers(season, { name, email, phone, needs, message }))]
}

/** What came aboard, by stop, level and workshop: nobody's name. */
async function statistics({ setting: { database } }: Season): Promise<string> {
  const { rows } = await sql`select slot.stop, levels, workshop, count(*) as classes, sum(pupils) as pupils, sum(adults) as adults from booking join slot on slot.id = booking.slot where workshop is not null group by 1, 2, 3 order by 1, 2, 3`.execute(database)
  return JSON.stringify(rows)
}

/** What is wrong once somebody has erased herself from her page. */
async function wrongs(season: Season, seed: number): Promise<readonly string[]> {
  await emptied(season)
  const canary = canaryOf(seed)
  const words = Object.values(canary)
  const refused = await leaveTraces(season, canary, seed)
  const traces = await tablesSaying(season.setting.database, words)
  const { cookie } = await signedIn(season.setting, { email: canary.email, roles: [] })
  season.setNow(midweek)
  const before = [await statistics(season), await hoursGiven(season)].join()
  const { status } = await send(season, '/mes-donnees/effacer', { sure: 'yes', cancelsComing: 'yes' }, cookie)
  const left = await tablesSaying(season.setting.database, words)
  const saved = await wordsInBackup(season.url, words)
  const after = [await statistics(season), await hoursGiven(season)].join()
  const missing = ['public.booking', 'public.message', 'public.waiting', 'public.request', 'public.person', 'public.teammate', 'public.shift'].filter((table) => !traces.includes(table))
  return [
    ...refused,
    ...(missing.length === 0 ? [] : [`nothing was typed into ${missing.join(', ')}`]),
    ...(status === 200 ? [] : [`erasing answered ${status}`]),
    ...left.map((table) => `${table} still says it`),
    ...saved.map((word) => `the next backup says ${word}`),
    ...(await leftOfHer(season)),
    ...(before === after ? [] : [`the statistics were ${before} and are ${after}`]),
  ]
}

/** Tables that an erasing which forgets them must leave something in. */
const forgettable = ['bookings', 'messages', 'waiting', 'requests', 'shifts', 'persons'] as const

/** How many of the tables that an erasing forgot were found, in turn. */
async function foundWhenForgotten(season: Season): Promise<readonly string[]> {
  const found: string[] = []
  for (const [index, forgotten] of forgettable.entries()) {
    await emptied(season)
    const canary = canaryOf(1_000_000 + index)
    await leaveTraces(season, canary, 1_000_000 + index)
    season.setNow(midweek)
    const steps = Object.entries(takings).flatMap(([name, step]) => (name === forgotten ? [] : [step]))
    await eraseAddress(season.setting, { email: canary.email, cancelsComing: true }, steps)
    const left = await tablesSaying(season.setting.database, Object.values(canary))
    const saved = await wordsInBackup(season.url, Object.values(canary))
    if (left.length > 0 && saved.length > 0) found.push(forgotten)
  }
  return found
}

export const erasedMeansErased: Row = {
  name: 'erased-means-erased',
  promise: 'Who erases herself is in no table and not in the next backup; the statistics stay.',
  commitCount: 2,
  fullCount: 50,
  run: (seeds, onProgress) =>
    onEveryServer(async (seasons) => {
      const failures: { seed: number; what: string }[] = []
      for (const [done, seed] of seeds.entries()) {
        for (const season of seasons) failures.push(...(await wrongs(season, seed)).map((what) => ({ seed, what: `${season.server}: ${what}` })))
        onProgress(done + 1, failures.length)
      }
      const [season] = seasons
      const found = season ? await foundWhenForgotten(season) : []
      return {
        failures,
        measured: `${failures.length} traces of ${seeds.length} persons who filled in every form and erased themselves, on each of ${seasons.map(({ server }) => server).join(' and ')}`,
        twin: { didFail: found.length === forgettable.length, measured: `an erasing that forgets ${forgettable.join(', ')}, one at a time, was found ${found.length} times of ${forgettable.length}` },
      }
    }),
}
