import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { halves } from '../../scheduler/domain/team/availability.ts'
import { checkKinds } from '../../scheduler/domain/team/clearance.ts'
import { dayAfter, daysFrom } from '../../scheduler/domain/time.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { accept, invite, propose, put, seekAnother } from '../../scheduler/server/team/acts.ts'
import { attemptTeam, takePlace } from '../../scheduler/server/team/take.ts'
import type { PlaceWanted, TeamOutcome } from '../../scheduler/server/team/take.ts'
import { migrations } from '../../scheduler/storage/migrations/migrations.ts'
import { backup, restore } from '../../scheduler/storage/postgres/backup.ts'
import { migrate } from '../../scheduler/storage/postgres/migrate.ts'
import { DatabaseRefusal } from '../../scheduler/storage/postgres/refusal.ts'
import { addCheck, checksKept, endCheck } from '../../scheduler/storage/team/checks.ts'
import { addShift, lockHalfDay } from '../../scheduler/storage/team/shifts.ts'
import { friday, monday } from '../support/scheduler/builders.ts'
import { checked, comes } from '../support/scheduler/team.ts'
import { seededRandom } from './random.ts'
import type { Random } from './random.ts'
import type { Row } from './row.ts'
import { emptied, onEveryServer, unchecked } from './team/season.ts'
import type { Season } from './team/season.ts'

/** A way to come to be in a team. The last ones go past all of our code. @returns whether she is in it now */
type Door = { readonly name: string; readonly enter: (season: Season, wanted: PlaceWanted, random: Random) => Promise<boolean> }

const isIn = async ({ setting: { database } }: Season, { person, day }: PlaceWanted): Promise<boolean> => (await database.selectFrom('shift').select('id').where('person', '=', person).where('day', '=', day).where('state', '=', 'accepted').executeTakeFirst()) !== undefined

/** By one of our acts: whoever is not cleared is told so. */
const byAct = (name: string, act: (season: Season, wanted: PlaceWanted) => Promise<TeamOutcome<object>>): Door => ({
  name,
  async enter(season, wanted) {
    const done = await act(season, wanted)
    if (!done.ok && !done.refusals.some(({ code }) => code === 'not-cleared')) throw new Error(`${name}: refused, but as ${done.refusals.map(({ code }) => code).join()}`)
    return isIn(season, wanted)
  },
})

/** Of what the database itself says: whether it let it pass. */
async function raw(season: Season, wanted: PlaceWanted, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !['cleared_on_that_day', 'cleared_by_a_check'].includes(error.constraint ?? '')) throw error
  }
  return isIn(season, wanted)
}

const halfDayRange = sql<string>`tstzrange('2027-03-15 07:30+00', '2027-03-15 10:10+00')`

/** A row as an import would write it, leaning on whatever check there is, however little it covers. */
const insert = ({ setting: { database, organisation }, stop }: Season, { person, day, half }: PlaceWanted, check: { readonly id: string; readonly seen: string; readonly until: string } | undefined) =>
  sql`insert into shift (organisation, id, person, stop, day, half, role, place, range, state, clearance, cleared_from, cleared_until)
    values (${organisation}, ${randomUUID()}, ${person}, ${stop}, ${day}, ${half}, 'coder', 1, ${halfDayRange}, 'accepted', ${check?.id ?? null}, ${check?.seen ?? null}, ${check?.until ?? null})`.execute(database)

const doors: readonly Door[] = [
  byAct('the page that puts her there', ({ setting, coordinator }, wanted) => put(setting, wanted, coordinator)),
  byAct('asked, and says yes', async ({ setting, coordinator }, wanted) => {
    const asked = await invite(setting, wanted, coordinator)
    return asked.ok ? accept(setting, asked.shift, wanted.person) : asked
  }),
  byAct('proposes herself, and the coordinator says yes', async ({ setting }, wanted) => {
    const asked = await propose(setting, wanted)
    return asked.ok ? accept(setting, asked.shift, 'coordinator') : asked
  }),
  byAct('takes over from somebody', async (season, wanted) => {
    const other = await unchecked(season, 90)
    await checked(season.setting, other)
    const hers = await comes(season.setting, other, wanted.role, wanted)
    await seekAnother(season.setting, hers, other, true)
    return put(season.setting, wanted, season.coordinator)
  }),
  {
    name: 'an import that leans on no check',
    enter: (season, wanted) => raw(season, wanted, () => insert(season, wanted, undefined)),
  },
  {
    name: 'an import that leans on the check she has, or on one that is made up',
    async enter(season, wanted, random) {
      const [check] = await checksKept(season.setting.database, season.setting.organisation, wanted.person)
      const madeUp = random.below(2) === 0 || !check
      return raw(season, wanted, () => insert(season, wanted, madeUp ? { id: check?.id ?? randomUUID(), seen: dayAfter(wanted.day, -1), until: dayAfter(wanted.day, 1) } : check))
    },
  },
  {
    name: 'a state that is changed by hand',
    async enter(season, wanted) {
      const { database, organisation } = season.setting
      const id = await addShift(database, organisation, { ...wanted, range: { from: Date.parse('2027-03-15T07:30Z') as never, until: Date.parse('2027-03-15T10:10Z') as never } }, { is: 'proposed' })
      return raw(season, wanted, () => database.updateTable('shift').set({ state: 'accepted' }).where('id', '=', id).execute())
    },
  },
]

/** Checks of somebody, and whether one counts on a day: by a rule of its own, day by day. */
function checksOf(random: Random, day: Day): { readonly checks: readonly { readonly seen: Day; readonly until: Day }[]; readonly counts: boolean } {
  const checks = Array.from({ length: random.below(3) }, () => {
    const seen = dayAfter(day, random.below(61) - 50)
    return { seen, until: dayAfter(seen, random.below(50)) }
  })
  return { checks, counts: checks.some(({ seen, until }) => daysFrom(seen, until).includes(day)) }
}

type Case = { readonly door: Door; readonly counts: boolean; readonly entered: boolean }

async function one(season: Season, seed: number, random = seededRandom(seed)): Promise<Case> {
  await emptied(season)
  const { database, organisation } = season.setting
  const door = doors[seed % doors.length]
  if (!door) throw new Error('there is no door')
  const [day = monday] = daysFrom(monday, friday).slice(random.below(5))
  const person = await unchecked(season, 1)
  const { checks, counts } = checksOf(random, day)
  for (const { seen, until } of checks) await addCheck(database, organisation, person, { kind: checkKinds[random.below(3)] ?? 'employer', seen, until }, season.coordinator)
  const wanted: PlaceWanted = { stop: season.stop, day, half: halves[0], role: 'coder', person }
  return { door, counts, entered: await door.enter(season, wanted, random) }
}

/** Somebody is in a team, and then her check counts no longer: shortened by hand, taken away by hand, or ended by our own function while her shift leans on it. */
async function stillIn(season: Season, seed: number): Promise<boolean> {
  await emptied(season)
  const { database, organisation } = season.setting
  const person = await unchecked(season, 1)
  await checked(season.setting, person)
  await comes(season.setting, person, 'coder', { stop: season.stop, day: monday, half: 'morning' })
  const [check] = await checksKept(database, organisation, person)
  if (!check) throw new Error('no check was kept')
  const wanted: PlaceWanted = { stop: season.stop, day: monday, half: 'morning', role: 'coder', person }
  const ways = [
    () => database.updateTable('clearance').set({ until: dayAfter(monday, -1) }).where('id', '=', check.id).execute(),
    () => database.deleteFrom('clearance').where('id', '=', check.id).execute(),
    () => database.transaction().execute((transaction) => endCheck(transaction, organisation, check.id, '2027-02-01' as Day)),
    () => database.updateTable('clearance').set({ person: season.coordinator }).where('id', '=', check.id).execute(),
  ]
  await raw(season, wanted, () => (ways[seed % ways.length] ?? ways[0])?.() ?? Promise.resolve())
  const counts = (await checksKept(database, organisation, person)).some(({ seen, until }) => seen <= monday && monday <= until)
  return (await isIn(season, wanted)) && !counts
}

/** The columns in which something is kept of a check: there is no room for a document. */
const columns = ['id', 'kind', 'noted', 'organisation', 'person', 'seen', 'seen_by', 'until']

async function columnsKept({ setting: { database } }: Season): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns where table_name = 'clearance' order by 1`.execute(database)
  return rows.map(({ name }) => name)
}

export const aVolunteerIsClearedOnThatDate: Row = {
  name: 'a-volunteer-is-cleared-on-that-date',
  promise: 'Nobody is in a team on a day on which no check of hers counts: by no page, no take-over, no import, nor by a check that ends later.',
  commitCount: 42,
  fullCount: 700,
  run: (seeds, onProgress) =>
    onEveryServer(5, async (seasons) => {
      const failures: { seed: number; what: string }[] = []
      let cleared = 0
      for (const [done, seed] of seeds.entries()) {
        for (const season of seasons) {
          const { door, counts, entered } = await one(season, seed)
          if (entered && !counts) failures.push({ seed, what: `${season.server}: by ${door.name} she is in a team without a check that counts` })
          if (counts && !entered && !door.name.includes('import') && !door.name.includes('by hand')) failures.push({ seed, what: `${season.server}: cleared, and turned away by ${door.name}` })
          if (counts) cleared += 1
          if (seed % 7 === 0 && (await stillIn(season, Math.floor(seed / 7)))) failures.push({ seed, what: `${season.server}: her check ended, and she is still in the team` })
          const kept = await columnsKept(season)
          if (kept.join() !== columns.join()) failures.push({ seed, what: `${season.server}: of a check ${kept.join()} are kept` })
        }
        onProgress(done + 1, failures.length)
      }
      const twin = await withoutGuards(seasons)
      return {
        failures,
        measured: `${failures.length} failures of ${seeds.length} cases at ${doors.length} doors (${cleared} of them of somebody cleared), on each of ${seasons.map(({ server }) => server).join(' and ')}`,
        twin: { didFail: twin.entered === twin.tried, measured: `without the rule and the database’s wall ${twin.entered} of ${twin.tried} who are not cleared come; the rule alone away, none does, and a backup with them is not restored` },
      }
    }),
}

/** The rule alone away: the database refuses. The wall away, too: she is in. */
async function withoutGuards(seasons: readonly Season[]): Promise<{ readonly tried: number; readonly entered: number }> {
  let entered = 0
  for (const season of seasons) {
    const { database } = season.setting
    await emptied(season)
    const person = await unchecked(season, 1)
    const wanted: PlaceWanted = { stop: season.stop, day: monday, half: 'morning', role: 'coder', person }
    const careless = () => attemptTeam(database, (transaction) => takePlace(transaction, season.setting, wanted, { lock: lockHalfDay, rules: () => [] }))
    await careless()
    if (await isIn(season, wanted)) throw new Error('the rule away, the database let her in')
    await sql`alter table shift drop constraint cleared_on_that_day`.execute(database)
    await careless()
    if (await isIn(season, wanted)) entered += 1
    if (!(await restoringRefuses(season))) throw new Error('a backup brought somebody back who is not cleared')
  }
  return { tried: seasons.length, entered }
}

/** A backup of a database whose wall was away, with somebody in it who is not cleared: where the wall stands, it is not restored. */
async function restoringRefuses({ url, fresh }: Season): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'camion-cleared-'))
  try {
    const file = join(folder, 'backup.gz')
    await backup(url, file)
    const empty = await fresh()
    await migrate(empty, migrations)
    return await restore(empty, file).then(() => false, (error: unknown) => error instanceof DatabaseRefusal)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
