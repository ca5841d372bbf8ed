import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCsv } from '../../scheduler/domain/csv.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import { reportOf } from '../../scheduler/server/desk/report/season-report.ts'
import { textIn } from '../../scheduler/server/print/test-support/pdf-read.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { erase } from '../../scheduler/storage/personal-data/erase.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { aSeason } from '../support/scheduler/builders.ts'
import { aReportedSeason, atNoon } from '../support/scheduler/reported-season.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** A coordinator tells what her season came to: the numbers of a season that was counted by hand. */

const [servers, web] = await Promise.all([testServers(), builtWeb()])
afterAll(() => Promise.all(servers.map((server) => server.end())))

const none = { classes: 0, pupils: 0 }
const past = (classes: number, pupils: number) => ({ past: { classes, pupils }, toCome: none })
const toCome = (classes: number, pupils: number) => ({ past: none, toCome: { classes, pupils } })

/** Half an hour before the first class of a half day until the end of its last: 8:30 to 11:10, 13:00 to 15:40. */
const HALF_DAY = 160

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let app: FastifyInstance
  let setting: Setting
  let cookie: string

  beforeAll(async () => {
    const season = await aReportedSeason(await server.url())
    setting = { ...season.setting, now: () => atNoon }
    app = makeApp(setting, web, { logs: false })
    ;({ cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] }))
    return async () => {
      await app.close()
      await setting.database.destroy()
    }
  })

  const get = (url: string) => app.inject({ url, headers: { cookie } })
  const deeds = async () => (await setting.database.selectFrom('audit').select('what').where('what', '=', 'report-downloaded').execute()).length

  test('the season comes to what was counted by hand', async () => {
    expect((await reportOf(setting, undefined)).report).toEqual({
      reached: { past: { classes: 5, pupils: 24 + 20 + 18 + 10 + 15 }, toCome: { classes: 2, pupils: 16 + 14 } },
      // Schools 1, 2 and 4, of which school 1 came the season before; school 4 comes again, school 5 for the first time.
      schools: { all: { past: 3, toCome: 2 }, firstTime: { past: 2, toCome: 1 } },
      ofNoSchool: { past: 1, toCome: 0 },
      towns: { past: 2, toCome: 1 },
      cycles: [
        { cycle: 2, past: { classes: 2, pupils: 33 }, toCome: { classes: 1, pupils: 16 }, levels: [{ level: 'CP', ...past(1, 18) }, { level: 'CE1', ...past(1, 15) }, { level: 'CE2', ...toCome(1, 16) }] },
        { cycle: 3, past: { classes: 2, pupils: 44 }, toCome: { classes: 1, pupils: 14 }, levels: [{ level: 'CM1', ...past(1, 24) }, { level: 'CM2', ...toCome(1, 14) }, { level: 'several', ...past(1, 20) }] },
        { cycle: 'ulis', ...past(1, 10), levels: [] },
      ],
      ulis: past(1, 10),
      workshops: [
        { id: 'la-veilleuse', title: 'La veilleuse', past: { classes: 4, pupils: 24 + 18 + 10 + 15 }, toCome: { classes: 1, pupils: 14 } },
        { id: 'le-theremine', title: 'Le thérémine', past: { classes: 1, pupils: 20 }, toCome: { classes: 1, pupils: 16 } },
      ],
      months: [{ month: '2027-03', past: { classes: 5, pupils: 87 }, toCome: { classes: 2, pupils: 30 } }],
      grounds: [
        { ground: 'rural', past: { classes: 1, pupils: 15, towns: 1 }, toCome: { classes: 2, pupils: 30, towns: 1 } },
        { ground: 'other', past: { classes: 4, pupils: 72, towns: 1 }, toCome: { ...none, towns: 0 } },
        { ground: 'unknown', past: { ...none, towns: 0 }, toCome: { ...none, towns: 0 } },
      ],
      fill: {
        // In Tours seven slots without the one cancelled and the one kept aside, and two in the country; there five more are to come.
        past: { offered: 5 + 2, keptAside: 1, awaiting: 1, booked: 5, seats: 5 * 24, pupils: 87 },
        toCome: { offered: 5, keptAside: 0, awaiting: 0, booked: 2, seats: 2 * 24, pupils: 30 },
      },
      hours: {
        past: { minutes: HALF_DAY + 150, people: 2, shifts: 2, ofErased: 0, roles: [{ role: 'lead', minutes: 150, people: 1, shifts: 1 }, { role: 'coder', minutes: HALF_DAY, people: 1, shifts: 1 }] },
        toCome: { minutes: HALF_DAY, people: 1, shifts: 1, ofErased: 0, roles: [{ role: 'coder', minutes: HALF_DAY, people: 1, shifts: 1 }] },
      },
    })
  })

  test('the season before has its own numbers; one that never was is the one that is now', async () => {
    const { season, report } = await reportOf(setting, '2025-2026')
    expect({ season, reached: report.reached, schools: report.schools, months: report.months }).toEqual({ season: '2025-2026', reached: past(1, 21), schools: { all: { past: 1, toCome: 0 }, firstTime: { past: 1, toCome: 0 } }, months: [{ month: '2026-05', ...past(1, 21) }] })
    for (const asked of ['1999-2000', '', "'; drop table stop", '2027-2026']) expect((await reportOf(setting, asked)).season).toBe('2026-2027')
  })

  test('the page shows it in both languages, and leads to the other season, the paper and the table', async () => {
    const { statusCode, body } = await get('/bureau/bilan')
    expect(statusCode).toBe(200)
    for (const told of ['Bilan de la saison 2026-2027', 'au 22 mars 2027', '<strong>87</strong> élèves à bord', '<strong>20\u00a0%</strong> des classes en commune rurale', '<strong>71\u00a0%</strong> des créneaux réservés', '<strong>5\u00a0h\u00a010</strong>', 'href="/bureau/bilan?saison=2025-2026"', 'href="/bureau/bilan.pdf?saison=2026-2027"', 'href="/bureau/bilan.csv?saison=2026-2027"', 'moins de 2\u00a0000 habitants', 'aria-label="Élèves par mois. mars 2027\u00a0: 87, et 30 à venir."']) expect(body).toContain(told)
    const english = (await get('/bureau/bilan?langue=en')).body
    for (const told of ['Report of the season 2026-2027', '<strong>20%</strong> of the classes in a rural town', '<strong>5\u00a0h 10\u00a0min</strong>']) expect(english).toContain(told)
    expect((await get('/bureau/bilan?saison=2025-2026')).body).not.toContain('À venir')
  })

  test('the table holds every number once, and says to the journal that it was taken', async () => {
    const before = await deeds()
    const answer = await get('/bureau/bilan.csv?saison=2026-2027')
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="bilan-2026-2027.csv"'])
    const lines = readCsv(answer.body, ';').lines?.map(({ cells }) => cells.join(' | ').replaceAll('\u00a0', ' '))
    expect(lines).toEqual([
      'Section | Ligne | Mesure | Réalisé | À venir',
      'Élèves, classes, écoles, communes | Élèves | Nombre | 87 | 30',
      'Élèves, classes, écoles, communes | Classes | Nombre | 5 | 2',
      'Élèves, classes, écoles, communes | Classes – dont classes avec un groupe ULIS | Nombre | 1 | 0',
      'Élèves, classes, écoles, communes | Écoles | Nombre | 3 | 2',
      'Élèves, classes, écoles, communes | Écoles – dont écoles venues pour la première fois | Nombre | 2 | 1',
      'Élèves, classes, écoles, communes | Communes | Nombre | 2 | 1',
      'Élèves, classes, écoles, communes | Classes dont l’école a été effacée | Nombre | 1 | 0',
      'Élèves, classes, écoles, communes | Part rurale des classes | % | 20 | 100',
      'Élèves, classes, écoles, communes | Part rurale des élèves | % | 17 | 100',
      'Élèves par mois | mars 2027 | Classes | 5 | 2',
      'Élèves par mois | mars 2027 | Élèves | 87 | 30',
      'Élèves par atelier | La veilleuse | Classes | 4 | 1',
      'Élèves par atelier | La veilleuse | Élèves | 67 | 14',
      'Élèves par atelier | Le thérémine | Classes | 1 | 1',
      'Élèves par atelier | Le thérémine | Élèves | 20 | 16',
      ...[['Cycle 2', 2, 33, 1, 16], ['Cycle 2 – CP', 1, 18, 0, 0], ['Cycle 2 – CE1', 1, 15, 0, 0], ['Cycle 2 – CE2', 0, 0, 1, 16], ['Cycle 3', 2, 44, 1, 14], ['Cycle 3 – CM1', 1, 24, 0, 0], ['Cycle 3 – CM2', 0, 0, 1, 14], ['Cycle 3 – plusieurs niveaux', 1, 20, 0, 0], ['ULIS, sans autre niveau', 1, 10, 0, 0]].flatMap(([name, ...of]) => [`Classes par cycle et par niveau | ${name ?? ''} | Classes | ${of[0] ?? ''} | ${of[2] ?? ''}`, `Classes par cycle et par niveau | ${name ?? ''} | Élèves | ${of[1] ?? ''} | ${of[3] ?? ''}`]),
      'Part rurale | Communes rurales | Classes | 1 | 2',
      'Part rurale | Communes rurales | Élèves | 15 | 30',
      'Part rurale | Communes rurales | Communes | 1 | 1',
      'Part rurale | Autres communes | Classes | 4 | 0',
      'Part rurale | Autres communes | Élèves | 72 | 0',
      'Part rurale | Autres communes | Communes | 1 | 0',
      'Remplissage | Créneaux proposés | Nombre | 7 | 5',
      'Remplissage | Créneaux réservés (confirmés) | Nombre | 5 | 2',
      'Remplissage | Taux de remplissage des créneaux | % | 71 | 40',
      'Remplissage | Places des créneaux réservés | Nombre | 120 | 48',
      'Remplissage | Élèves sur ces places | Nombre | 87 | 30',
      'Remplissage | Taux de remplissage des places | % | 73 | 63',
      'Remplissage | Réservations sans l’accord de la direction (non comptées) | Nombre | 1 | 0',
      'Remplissage | Créneaux gardés de côté (non comptés) | Nombre | 1 | 0',
      'Heures données | Responsable de la journée | Minutes | 150 | 0',
      'Heures données | Responsable de la journée | Personnes | 1 | 0',
      'Heures données | Codeuse ou codeur | Minutes | 160 | 160',
      'Heures données | Codeuse ou codeur | Personnes | 1 | 1',
      'Heures données | Total | Minutes | 310 | 160',
      'Heures données | Total | Personnes | 2 | 1',
    ])
    expect(await deeds()).toBe(before + 1)
  })

  test('the paper holds the same numbers, and says to the journal that it was taken', async () => {
    const before = await deeds()
    const answer = await get('/bureau/bilan.pdf?saison=2026-2027')
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([200, 'application/pdf', 'attachment; filename="bilan-2026-2027.pdf"'])
    const text = textIn(answer.rawPayload)
    for (const told of ['Bilan de la saison 2026-2027', 'Association de démonstration', '87 élèves à bord', 'Créneaux 5 sur 7, 71 %', 'Places 87 sur 120, 73 %', 'Communes rurales : 15 élèves, 17 %', 'La veilleuse 4 67 1 14', 'Démonstration : rien de ce bilan n’est réel']) expect(text).toContain(told)
    expect(textIn((await get('/bureau/bilan.pdf?langue=en&saison=2025-2026')).rawPayload)).toContain('Report of the season 2025-2026')
    expect(await deeds()).toBe(before + 2)
  })

  test('nobody but a coordinator sees it', async () => {
    const { cookie: other } = await signedIn(setting, { email: 'animation@example.org', roles: ['facilitator'] })
    for (const url of ['/bureau/bilan', '/bureau/bilan.pdf', '/bureau/bilan.csv']) expect([url, (await app.inject({ url })).statusCode, (await app.inject({ url, headers: { cookie: other } })).statusCode]).toEqual([url, 303, 404])
  })

  test('before anything took place all is to come; where nobody booked, it is said', async () => {
    const winter = makeApp({ ...setting, now: () => (atNoon - 60 * 24 * 3_600_000) as typeof atNoon }, web, { logs: false })
    const { body } = await winter.inject({ url: '/bureau/bilan', headers: { cookie } })
    expect([body.includes('Aucune classe n’est encore venue cette saison'), body.includes('<strong>0</strong> élève à bord<span class="more"> + 117 à venir</span>')]).toEqual([true, true])
    await winter.close()
    const empty = await aSeason(await server.url())
    const desk = makeApp(empty.setting, web, { logs: false })
    const hers = await signedIn(empty.setting, { email: 'coordination@example.org', roles: ['coordinator'] })
    const nothing = await desk.inject({ url: '/bureau/bilan', headers: { cookie: hers.cookie } })
    expect([nothing.statusCode, nothing.body.includes('Rien à raconter pour l’instant'), nothing.body.includes('<table')]).toEqual([200, true, false])
    expect((await desk.inject({ url: '/bureau/bilan.pdf', headers: { cookie: hers.cookie } })).statusCode).toBe(200)
    await desk.close()
    await empty.setting.database.destroy()
  })

  test('the hours of who was erased stay, and she is nobody to be counted', async () => {
    await setting.database.transaction().execute((transaction) => erase(transaction, { organisation: setting.organisation, email: 'animatrice1@example.org', now: new Date(atNoon) }))
    expect((await reportOf(setting, undefined)).report.hours.past).toEqual({ minutes: HALF_DAY + 150, people: 1, shifts: 2, ofErased: 150, roles: [{ role: 'lead', minutes: 150, people: 0, shifts: 1 }, { role: 'coder', minutes: HALF_DAY, people: 1, shifts: 1 }] })
    expect((await get('/bureau/bilan')).body).toContain('dont personnes effacées depuis')
  })

  test('the classes of a school that was erased stay, and it is no school any more', async () => {
    await setting.database.transaction().execute((transaction) => erase(transaction, { organisation: setting.organisation, email: 'ecole@example.org', now: new Date(atNoon) }))
    const { reached, schools, ofNoSchool } = (await reportOf(setting, undefined)).report
    expect({ reached: reached.past, schools: schools.all, ofNoSchool }).toEqual({ reached: { classes: 5, pupils: 87 }, schools: { past: 0, toCome: 0 }, ofNoSchool: { past: 5, toCome: 2 } })
  })
})
