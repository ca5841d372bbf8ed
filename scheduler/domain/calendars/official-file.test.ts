import { describe, expect, test } from 'vitest'
import { schoolCalendarOf } from './school-calendar.ts'
import type { CommuneCode } from '../ids.ts'
import type { Day } from '../time.ts'
import { readOfficialFile } from './official-file.ts'
import { schoolHolidays } from './school-holidays.ts'

type Row = readonly [description: string, population: string, start: string, end: string, location: string, zone: string, schoolYear: string]

const names = ['description', 'population', 'start_date', 'end_date', 'location', 'zones', 'annee_scolaire']
const labels = ['Description', 'Population', 'Date de début', 'Date de fin', 'Académies', 'Zones', 'Année scolaire']

/** Midnights of Paris in universal time, in the words of the file. */
const zoneC: readonly Row[] = [
  ['Vacances de la Toussaint', '-', '2025-10-17T22:00:00+00:00', '2025-11-02T23:00:00+00:00', 'Paris', 'Zone C', '2025-2026'],
  ['Vacances de Noël', '-', '2025-12-19T23:00:00+00:00', '2026-01-04T23:00:00+00:00', 'Paris', 'Zone C', '2025-2026'],
  ["Vacances d'Hiver", '-', '2026-02-20T23:00:00+00:00', '2026-03-08T23:00:00+00:00', 'Paris', 'Zone C', '2025-2026'],
  ['Vacances de Printemps', '-', '2026-04-17T22:00:00+00:00', '2026-05-03T22:00:00+00:00', 'Paris', 'Zone C', '2025-2026'],
  ["Pont de l'Ascension", '-', '2026-05-13T22:00:00+00:00', '2026-05-17T22:00:00+00:00', 'Paris', 'Zone C', '2025-2026'],
  ["Vacances d'Été", 'Enseignants', '2026-07-03T22:00:00+00:00', '2026-08-30T22:00:00+00:00', 'Paris', 'Zone C', '2025-2026'],
  ["Vacances d'Été", 'Élèves', '2026-07-03T22:00:00+00:00', '2026-08-31T22:00:00+00:00', 'Paris', 'Zone C', '2025-2026'],
  ['Vacances de la Toussaint', '-', '2026-10-16T22:00:00+00:00', '2026-11-01T23:00:00+00:00', 'Paris', 'Zone C', '2026-2027'],
  ['Vacances de Noël', '-', '2026-12-18T23:00:00+00:00', '2027-01-03T23:00:00+00:00', 'Paris', 'Zone C', '2026-2027'],
  ["Vacances d'Hiver", '-', '2027-02-05T23:00:00+00:00', '2027-02-21T23:00:00+00:00', 'Paris', 'Zone C', '2026-2027'],
  ['Vacances de Printemps', '-', '2027-04-02T22:00:00+00:00', '2027-04-18T22:00:00+00:00', 'Paris', 'Zone C', '2026-2027'],
  ["Pont de l'Ascension", '-', '2027-05-06T22:00:00+00:00', '2027-05-06T22:00:00+00:00', 'Paris', 'Zone C', '2026-2027'],
  ["Début des Vacances d'Été", '-', '2027-07-02T22:00:00+00:00', '2027-07-02T22:00:00+00:00', 'Paris', 'Zone C', '2026-2027'],
]
const corsica: Row = ['Vacances de Noël', '-', '2025-12-19T23:00:00+00:00', '2026-01-04T23:00:00+00:00', 'Corse', 'Corse', '2025-2026']

const recordOf = (row: Row, keys: readonly string[]) => Object.fromEntries(keys.map((key, index) => [key, row[index]]))
const records = (rows: readonly Row[], keys = names) => rows.map((row) => recordOf(row, keys))
const json = (rows: readonly Row[]) => JSON.stringify(records(rows))
const text = (rows: readonly Row[], keys = names) => `\uFEFF${[keys, ...rows].map((cells) => cells.join(';')).join('\r\n')}\r\n`
const only = (schoolYear: string) => zoneC.filter((row) => row[6] === schoolYear)
const changed = (index: number, column: number, value: string) => zoneC.map((row, at): Row => (at === index ? (row.with(column, value) as unknown as Row) : row))

const taken = readOfficialFile(json([...zoneC, corsica]))

describe('what is taken', () => {
  const period = (name: string, from: string, until: string | undefined) => ({ name, zones: ['C'], from, until, isConfirmed: true })

  test('the days of two years of zone C, in Paris; not those of the teachers, nor of Corsica', () => {
    expect(taken).toEqual({
      table: {
        periods: [
          period('Vacances de la Toussaint', '2025-10-18', '2025-11-03'),
          period('Vacances de Noël', '2025-12-20', '2026-01-05'),
          period("Vacances d'Hiver", '2026-02-21', '2026-03-09'),
          period('Vacances de Printemps', '2026-04-18', '2026-05-04'),
          period("Pont de l'Ascension", '2026-05-14', '2026-05-18'),
          period("Vacances d'Été", '2026-07-04', '2026-09-01'),
          period('Vacances de la Toussaint', '2026-10-17', '2026-11-02'),
          period('Vacances de Noël', '2026-12-19', '2027-01-04'),
          period("Vacances d'Hiver", '2027-02-06', '2027-02-22'),
          period('Vacances de Printemps', '2027-04-03', '2027-04-19'),
          period("Pont de l'Ascension", '2027-05-06', '2027-05-08'),
          period("Début des Vacances d'Été", '2027-07-03', undefined),
        ],
        known: { A: [], B: [], C: [{ first: '2025-10-18', last: '2027-07-03' }] },
      },
      leftOut: [],
      passedOver: { teachers: 1, elsewhere: { Corse: 1 } },
    })
  })

  test.each([
    ['a list of records', json([...zoneC, corsica])],
    ['a page of results', JSON.stringify({ total_count: 14, results: records([...zoneC, corsica]) })],
    ['older records with their fields', JSON.stringify({ nhits: 14, records: records([...zoneC, corsica]).map((fields) => ({ recordid: '1', fields })) })],
    ['text under names', text([...zoneC, corsica])],
    ['text under labels', text([...zoneC, corsica], labels)],
    ['records under labels', JSON.stringify(records([...zoneC, corsica], labels))],
    ['dates with the hours of Paris', json([...zoneC, corsica].map((row) => row.map((cell) => cell.replace(/T22:00:00\+00:00/, 'T23:30:00+01:00')) as unknown as Row))],
  ])('the same is read from %s', (_form, content) => {
    expect(readOfficialFile(content)).toEqual(taken)
  })

  test('every school day of Paris is the same by the file and by our own table, but that the file is confirmed', () => {
    const table = taken.problems ? undefined : taken.table
    if (!table) throw new Error('the file was refused')
    const days = Array.from({ length: 730 }, (_, index) => new Date(Date.UTC(2025, 9, 1 + index)).toISOString().slice(0, 10) as Day)
    const openOf = (holidays: typeof table) => {
      const calendar = schoolCalendarOf('75056' as CommuneCode, { holidays, overrides: [] })
      return days.filter((day) => calendar(day).is === 'open')
    }
    expect(openOf(table)).toEqual(openOf(schoolHolidays))
    expect(schoolCalendarOf('75056' as CommuneCode, { holidays: table, overrides: [] })('2027-03-15' as Day)).toEqual({ is: 'open', isConfirmed: true })
  })

  test('the académies of a zone, and zones that agree, make one period', () => {
    const others = zoneC.flatMap((row) => ['Zone A', 'Zone B'].map((zone) => row.with(5, zone) as unknown as Row))
    const read = readOfficialFile(json([...zoneC, ...zoneC, ...others]))
    expect(read.problems ?? read.table.periods.map(({ zones }) => zones.join(''))).toEqual(Array(12).fill('ABC'))
  })

  test('a summer that is told with its end and without is told with its end', () => {
    const open: Row = ["Début des Vacances d'Été", '-', '2026-07-03T22:00:00+00:00', '2026-07-03T22:00:00+00:00', 'Paris', 'Zone C', '2025-2026']
    const read = readOfficialFile(json([open, ...only('2025-2026')]))
    expect(read.problems ?? [read.table.known.C, read.leftOut]).toEqual([[{ first: '2025-10-18', last: '2026-08-31' }], []])
  })

  test('the pupils’ return begins a year whose summer before is not told', () => {
    const back: Row = ['Rentrée scolaire des élèves', 'Élèves', '2026-08-31T22:00:00+00:00', '2026-08-31T22:00:00+00:00', 'Paris', 'Zone C', '2026-2027']
    const teachersBack: Row = ['Prérentrée', '-', '2026-08-30T22:00:00+00:00', '2026-08-30T22:00:00+00:00', 'Paris', 'Zone C', '2026-2027']
    const read = readOfficialFile(json([teachersBack, back, ...only('2026-2027')]))
    expect(read.problems ?? [read.table.known.C, read.table.periods.length, read.passedOver]).toEqual([[{ first: '2026-09-01', last: '2027-07-03' }], 6, { teachers: 1, elsewhere: {} }])
  })
})

describe('a year that is not told well is not known, and said', () => {
  test('when some of its holidays are not told', () => {
    const read = readOfficialFile(json(zoneC.filter((row) => !(row[0] === "Vacances d'Hiver" && row[6] === '2026-2027'))))
    expect(read.problems ?? [read.table.known.C, read.table.periods.length, read.leftOut]).toEqual([
      [{ first: '2025-10-18', last: '2026-08-31' }],
      6,
      [{ zone: 'C', schoolYear: '2026-2027', missing: ['hiver'] }],
    ])
  })

  test('when two rows give other dates', () => {
    const other: Row = ["Vacances d'Hiver", '-', '2026-02-13T23:00:00+00:00', '2026-03-01T23:00:00+00:00', 'Créteil', 'Zone C', '2025-2026']
    const read = readOfficialFile(json([...zoneC, other]))
    expect(read.problems ?? [read.table.known.C, read.table.periods.length, read.leftOut]).toEqual([
      [{ first: '2026-10-17', last: '2027-07-03' }],
      6,
      [{ zone: 'C', schoolYear: '2025-2026', contradicting: [14, 3] }],
    ])
  })

  test('a year between two others that is not there leaves a hole in what is known', () => {
    const later = only('2026-2027').map((row) => row.map((cell) => cell.replace('2027', '2028').replace('2026', '2027')) as unknown as Row)
    const read = readOfficialFile(json([...only('2025-2026'), ...later]))
    expect(read.problems ?? read.table.known.C).toEqual([
      { first: '2025-10-18', last: '2026-08-31' },
      { first: '2027-10-17', last: '2028-07-03' },
    ])
  })
})

describe('what is refused', () => {
  test.each([
    ['a date that is none', changed(2, 2, '2026-02-30T23:00:00+00:00'), { line: 3, why: 'not-a-day', detail: '2026-02-30T23:00:00+00:00' }],
    ['an hour of nowhere', changed(2, 3, '2026-03-09T00:00:00'), { line: 3, why: 'not-a-day', detail: '2026-03-09T00:00:00' }],
    ['a date as spreadsheets write it', changed(0, 2, '18/10/2025'), { line: 1, why: 'not-a-day', detail: '18/10/2025' }],
    ['an end before the beginning', changed(0, 3, '2025-10-10T22:00:00+00:00'), { line: 1, why: 'ends-before-it-begins', detail: '2025-10-18 – 2025-10-11' }],
    ['a zone that we don’t know', changed(1, 5, 'Zone D'), { line: 2, why: 'unknown-zone', detail: 'Zone D' }],
    ['several zones at once', changed(1, 5, 'A, B'), { line: 2, why: 'unknown-zone', detail: 'A, B' }],
    ['no zone', changed(1, 5, ''), { line: 2, why: 'unknown-zone', detail: '' }],
    ['people that we don’t know', changed(1, 1, 'Parents'), { line: 2, why: 'unknown-population', detail: 'Parents' }],
    ['a school year of two years', changed(1, 6, '2025-2027'), { line: 2, why: 'not-a-school-year', detail: '2025-2027' }],
    ['holidays without a name', changed(1, 0, ''), { line: 2, why: 'no-description', detail: '' }],
    ['nothing of our zones', [corsica], { line: 1, why: 'no-holidays', detail: '' }],
  ])('%s', (_name, rows, problem) => {
    expect(readOfficialFile(json(rows))).toEqual({ problems: [problem] })
  })

  test('all bad rows are named at once, by their line in the text', () => {
    expect(readOfficialFile(text(zoneC.with(4, changed(4, 2, 'x')[4] as Row).with(7, changed(7, 5, 'Zone Z')[7] as Row)))).toEqual({
      problems: [
        { line: 6, why: 'not-a-day', detail: 'x' },
        { line: 9, why: 'unknown-zone', detail: 'Zone Z' },
      ],
    })
  })

  test.each([
    ['broken JSON', '[{"description": ', [{ line: 1, why: 'not-json', detail: expect.any(String) as string }]],
    ['JSON of another kind', '{"error_code": "ODSQLError"}', [{ line: 1, why: 'not-records', detail: '' }]],
    ['a record that is none', '[1]', [{ line: 1, why: 'not-records', detail: '' }]],
    ['a number for a text', JSON.stringify([{ ...records(zoneC)[0], end_date: 20_251_103 }]), [{ line: 1, why: 'not-a-text', detail: 'end' }]],
    ['a record without a zone', JSON.stringify([{ ...records(zoneC)[0], zones: null }]), [{ line: 1, why: 'column-missing', detail: 'zones' }]],
    ['one page of several', JSON.stringify({ total_count: 198, results: records(zoneC) }), [{ line: 1, why: 'part-only', detail: '198' }]],
    ['a text without all columns', text(zoneC, names.with(1, 'location').with(5, 'x')), [{ line: 1, why: 'column-missing', detail: 'population' }, { line: 1, why: 'column-missing', detail: 'zones' }]],
    ['a line cut short', `${text(zoneC)}Vacances de Noël;-`, [{ line: 15, why: 'cells', detail: '2' }]],
    ['a quote left open', `${text(zoneC)}"Vacances de Noël;-`, [{ line: 15, why: 'quote-not-closed', detail: '' }]],
    ['an empty file', '', ['description', 'population', 'start_date', 'end_date', 'zones', 'annee_scolaire'].map((detail) => ({ line: 1, why: 'column-missing', detail }))],
  ])('%s', (_name, content, problems) => {
    expect(readOfficialFile(content)).toEqual({ problems })
  })

  test('a record of an older export may be without a population', () => {
    const bare = records(zoneC).map((record) => Object.fromEntries(Object.entries(record).filter(([key, value]) => key !== 'population' || value !== '-')))
    const read = readOfficialFile(JSON.stringify(bare))
    expect(read.problems ?? read.table).toEqual(taken.problems ?? taken.table)
  })
})
