import { randomUUID } from 'node:crypto'
import { readCsv, writeCsv } from '../../scheduler/domain/csv.ts'
import type { Guard, Rows } from '../../scheduler/domain/csv.ts'
import { tablesOut } from '../../scheduler/server/desk/lists/tables-out.ts'
import { reportRows } from '../../scheduler/server/desk/report/report-file.ts'
import { reportOf } from '../../scheduler/server/desk/report/season-report.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import type { Database } from '../../scheduler/storage/database.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { aSeason } from '../support/scheduler/builders.ts'
import { formulasIn } from './exports/spreadsheet.ts'
import { seededRandom } from './random.ts'
import type { Random } from './random.ts'
import type { Row } from './row.ts'

/** What people type who mean harm, or only a telephone number. */
const beginnings = ['=', '+', '-', '@', '\t', '\r', '\n', "'=", "''+", ' =', '\u00a0=', '\t=', '＝', '=cmd|', '"=', ';=', '\r\n=', "'", ''] as const

const ends = ['1+1', 'HYPERLINK("https://example.org";"ici")', "'/C calc'!A0", '33 2 47 00 00 00', 'une école', '";=1+1', '\r\n=1+1\r\n', ''] as const

/** One case in so many goes through a database and the coordinator's own table, which takes longer. */
const WITH_DATABASE = 10

const signs = ['=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ';', ',', ' ', 'a', 'é', '😀', '＝'] as const

function cell(random: Random): string {
  if (random.isTrue(0.5)) return random.pick(beginnings) + random.pick(ends)
  return Array.from({ length: random.below(12) }, () => random.pick(signs)).join('')
}

const table = (random: Random): Rows => {
  const width = 1 + random.below(5)
  return Array.from({ length: 1 + random.below(5) }, () => Array.from({ length: width }, () => cell(random)))
}

/** What is wrong with a file that was made of a table. */
function wrongs(rows: Rows, file: string): readonly string[] {
  const read = readCsv(file, ';').lines?.map(({ cells }) => cells)
  return [
    ...formulasIn(file).map((formula) => `a formula: ${JSON.stringify(formula)}`),
    ...(JSON.stringify(read) === JSON.stringify(rows) ? [] : [`${JSON.stringify(rows)} came back as ${JSON.stringify(read)}`]),
  ]
}

/** Somebody asks for the truck in such words; the coordinator downloads the table. */
async function wrongsOfRequest({ database, setting }: Season, random: Random): Promise<readonly string[]> {
  const typed = { commune: cell(random) || 'x', who: cell(random) || 'x', email: 'ecole1@example.org', phone: cell(random), message: cell(random) }
  const id = randomUUID()
  await database.insertInto('request').values({ organisation: setting.organisation, id, ...typed }).execute()
  const rows = await tablesOut.demandes(setting)
  await database.deleteFrom('request').where('id', '=', id).execute()
  const [, row = []] = rows
  const isThere = [typed.commune, typed.who, typed.phone, typed.message].every((text) => row.includes(text))
  return [...(isThere ? [] : [`${JSON.stringify(typed)} is not in ${JSON.stringify(row)}`]), ...wrongs(rows, writeCsv(rows))]
}

/** A class booked a workshop that is none of ours, called in such words; the coordinator downloads the report. */
async function wrongsOfReport({ database, setting }: Season, random: Random): Promise<readonly string[]> {
  const { organisation } = setting
  const title = cell(random) || 'x'
  const { id: slot, seats } = await database.selectFrom('slot').select(['id', 'seats']).where('organisation', '=', organisation).orderBy('range').executeTakeFirstOrThrow()
  const id = randomUUID()
  await database.insertInto('booking').values({ organisation, id, slot, seats, state: 'confirmed', held_until: null, levels: ['CM1'], pupils: 20, adults: 2, workshop: 'none-of-ours', workshop_title: title, school_name: cell(random) || 'x' }).execute()
  const rows = reportRows((await reportOf(setting, undefined)).report, 'fr')
  await database.deleteFrom('booking').where('id', '=', id).execute()
  return [...(rows.flat().includes(title) ? [] : [`${JSON.stringify(title)} is not in the report`]), ...wrongs(rows, writeCsv(rows))]
}

type Season = { readonly database: Database; readonly setting: Setting }

const unguarded: Guard = (text) => text

export const exportsAreSafe: Row = {
  name: 'exports-are-safe',
  promise: 'No cell of a table for a spreadsheet is a formula, whatever was typed; read back, every cell is what it was.',
  commitCount: 300,
  fullCount: 20_000,
  async run(seeds, onProgress) {
    const servers = await testServers()
    const [server] = servers
    if (!server) throw new Error('no PostgreSQL')
    const { database, setting } = await aSeason(await server.url())
    try {
      const failures: { seed: number; what: string }[] = []
      let formulas = 0
      for (const [done, seed] of seeds.entries()) {
        const random = seededRandom(seed)
        const rows = table(random)
        failures.push(...[...wrongs(rows, writeCsv(rows)), ...(seed % WITH_DATABASE === 0 ? [...(await wrongsOfRequest({ database, setting }, random)), ...(await wrongsOfReport({ database, setting }, random))] : [])].map((what) => ({ seed, what })))
        if (formulasIn(writeCsv(rows, unguarded)).length > 0) formulas += 1
        onProgress(done + 1, failures.length)
      }
      return {
        failures,
        measured: `${failures.length} failures in ${seeds.length} tables and ${seeds.filter((seed) => seed % WITH_DATABASE === 0).length} requests for the truck and reports`,
        twin: { didFail: formulas > 0, measured: `without the guard ${formulas} of ${seeds.length} tables hold formulas` },
      }
    } finally {
      await database.destroy()
      await Promise.all(servers.map((one) => one.end()))
    }
  },
}
