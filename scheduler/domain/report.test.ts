import { describe, expect, test } from 'vitest'
import type { PersonId } from './ids.ts'
import { isRural, seasonReport, shareOf } from './report.ts'
import type { ClassesAlike, SeasonCounted } from './report.ts'
import type { ShiftGiven } from './report-hours.ts'
import type { SchoolVisits } from './report-schools.ts'
import type { Day } from './time.ts'

const alike = (over: Partial<ClassesAlike> = {}): ClassesAlike => ({ isOver: true, commune: '37261', month: '2027-03', levels: ['CM1'], isUlis: false, workshop: { id: 'la-veilleuse', title: 'La veilleuse' }, classes: 1, pupils: 20, seats: 24, ofNoSchool: 0, ...over })

const visits = (over: Partial<SchoolVisits> = {}): SchoolVisits => ({ uai: undefined, name: 'École Jules-Ferry', commune: '37261', first: '2027-03-15' as Day, came: true, comes: false, ...over })

const shift = (over: Partial<ShiftGiven> = {}): ShiftGiven => ({ isOver: true, role: 'coder', person: 'one' as PersonId, minutes: 180, ...over })

const noSlots = { offered: 0, keptAside: 0, awaiting: 0 }

/** Tours is a town, Le Grand-Pressigny is not; nobody knows of Nulle-Part. */
const inhabitants: Readonly<Record<string, number>> = { '37261': 137_000, '37113': 890 }

const counted = (over: Partial<SeasonCounted> = {}): SeasonCounted => ({ season: { begins: '2026-08-01' as Day, ends: '2027-07-31' as Day }, classes: [], slots: { past: noSlots, toCome: noSlots }, schools: [], shifts: [], populationOf: (commune) => inhabitants[commune], ...over })

const reportOf = (over: Partial<SeasonCounted> = {}) => seasonReport(counted(over))

const none = { classes: 0, pupils: 0 }

test('a season in which nothing happened is all of nothing', () => {
  const nobody = { minutes: 0, people: 0, shifts: 0, ofErased: 0, roles: [] }
  expect(reportOf()).toEqual({
    reached: { past: none, toCome: none },
    schools: { all: { past: 0, toCome: 0 }, firstTime: { past: 0, toCome: 0 } },
    ofNoSchool: { past: 0, toCome: 0 },
    towns: { past: 0, toCome: 0 },
    cycles: [],
    ulis: { past: none, toCome: none },
    workshops: [],
    months: [],
    grounds: (['rural', 'other', 'unknown'] as const).map((ground) => ({ ground, past: { ...none, towns: 0 }, toCome: { ...none, towns: 0 } })),
    fill: { past: { ...noSlots, booked: 0, seats: 0, pupils: 0 }, toCome: { ...noSlots, booked: 0, seats: 0, pupils: 0 } },
    hours: { past: nobody, toCome: nobody },
  })
})

test('what is over and what is to come are counted apart, and a town to which the truck comes again is one town', () => {
  const { reached, towns, ofNoSchool } = reportOf({ classes: [alike({ classes: 3, pupils: 61, ofNoSchool: 1 }), alike({ month: '2027-04' }), alike({ isOver: false, month: '2027-05', commune: '37113', pupils: 18 }), alike({ isOver: false, month: '2027-05' })] })
  expect({ reached, towns, ofNoSchool }).toEqual({ reached: { past: { classes: 4, pupils: 81 }, toCome: { classes: 2, pupils: 38 } }, towns: { past: 1, toCome: 2 }, ofNoSchool: { past: 1, toCome: 0 } })
})

describe('levels', () => {
  const past = (classes: number, pupils: number) => ({ past: { classes, pupils }, toCome: none })

  test('a class of one cycle is in it, by its level; a mixed one is not split', () => {
    expect(reportOf({ classes: [alike({ levels: ['CM2', 'CM1'], pupils: 22 }), alike({ levels: ['6e'] }), alike({ levels: ['CP'], pupils: 15 }), alike({ levels: ['CM1'], classes: 2, pupils: 50 })] }).cycles).toEqual([
      { cycle: 2, ...past(1, 15), levels: [{ level: 'CP', ...past(1, 15) }] },
      { cycle: 3, ...past(4, 92), levels: [{ level: 'CM1', ...past(2, 50) }, { level: '6e', ...past(1, 20) }, { level: 'several', ...past(1, 22) }] },
    ])
  })

  test('a class of two cycles is of several, a ULIS group without a level is one of its own, and every class is somewhere', () => {
    const { cycles, ulis } = reportOf({ classes: [alike({ levels: ['GS', 'CP'] }), alike({ levels: [], isUlis: true, pupils: 9 }), alike({ levels: ['2de'], isUlis: true, pupils: 30 })] })
    expect({ cycles, ulis }).toEqual({
      cycles: [
        { cycle: 'lycée', ...past(1, 30), levels: [{ level: '2de', ...past(1, 30) }] },
        { cycle: 'several', ...past(1, 20), levels: [] },
        { cycle: 'ulis', ...past(1, 9), levels: [] },
      ],
      ulis: past(2, 39),
    })
  })
})

test('months go from the first with a class to the last, over the turn of the year, an empty one among them', () => {
  const { months } = reportOf({ classes: [alike({ month: '2027-02', isOver: false }), alike({ month: '2026-11' })] })
  expect(months).toEqual([
    { month: '2026-11', past: { classes: 1, pupils: 20 }, toCome: none },
    { month: '2026-12', past: none, toCome: none },
    { month: '2027-01', past: none, toCome: none },
    { month: '2027-02', past: none, toCome: { classes: 1, pupils: 20 } },
  ])
})

test('the workshop that most pupils take is first', () => {
  const theremin = { id: 'le-theremine', title: 'Le thérémine' }
  expect(reportOf({ classes: [alike(), alike({ workshop: theremin, isOver: false, pupils: 12 }), alike({ workshop: theremin, pupils: 11 })] }).workshops).toEqual([
    { ...theremin, past: { classes: 1, pupils: 11 }, toCome: { classes: 1, pupils: 12 } },
    { id: 'la-veilleuse', title: 'La veilleuse', past: { classes: 1, pupils: 20 }, toCome: none },
  ])
})

describe('rural', () => {
  test('is a commune with fewer than 2,000 inhabitants; nobody can say so of one that nobody counted', () => {
    expect([0, 1_999, 2_000, 137_000, undefined].map(isRural)).toEqual([true, true, false, false, undefined])
  })

  test('classes are counted where the truck stood, and none is lost whose commune is not known', () => {
    const place = (classes: number, pupils: number, towns: number) => ({ classes, pupils, towns })
    expect(reportOf({ classes: [alike(), alike({ commune: '37113', classes: 2, pupils: 31 }), alike({ commune: '99999', pupils: 7 }), alike({ commune: '37113', isOver: false })] }).grounds).toEqual([
      { ground: 'rural', past: place(2, 31, 1), toCome: place(1, 20, 1) },
      { ground: 'other', past: place(1, 20, 1), toCome: place(0, 0, 0) },
      { ground: 'unknown', past: place(1, 7, 1), toCome: place(0, 0, 0) },
    ])
  })
})

test('how full: of the slots offered those that are booked, of their seats those that are taken', () => {
  expect(reportOf({ classes: [alike({ classes: 2, pupils: 40, seats: 48 }), alike({ isOver: false })], slots: { past: { offered: 5, keptAside: 1, awaiting: 0 }, toCome: { offered: 4, keptAside: 0, awaiting: 2 } } }).fill).toEqual({
    past: { offered: 5, keptAside: 1, awaiting: 0, booked: 2, seats: 48, pupils: 40 },
    toCome: { offered: 4, keptAside: 0, awaiting: 2, booked: 1, seats: 24, pupils: 20 },
  })
  expect([shareOf(2, 5), shareOf(0, 5), shareOf(0, 0)]).toEqual([0.4, 0, undefined])
})

describe('schools', () => {
  const schoolsOf = (...schools: readonly SchoolVisits[]) => reportOf({ schools }).schools
  const of = (past: number, toCome: number, firstPast: number, firstToCome: number) => ({ all: { past, toCome }, firstTime: { past: firstPast, toCome: firstToCome } })

  test('come for the first time when their first visit ever is in the season', () => {
    expect(schoolsOf(visits(), visits({ name: 'École Paul-Bert', first: '2026-07-31' as Day }), visits({ name: 'École du Parc', first: '2026-08-01' as Day }))).toEqual(of(3, 0, 2, 0))
  })

  test('of another season are not counted', () => {
    expect(schoolsOf(visits({ first: '2025-10-10' as Day, came: false }))).toEqual(of(0, 0, 0, 0))
  })

  test('that came and come again are in both times, and come first only once', () => {
    expect(schoolsOf(visits({ comes: true }), visits({ name: 'École Paul-Bert', came: false, comes: true }))).toEqual(of(1, 2, 1, 1))
  })

  test('are the same by their number, however they are called', () => {
    expect(schoolsOf(visits({ uai: '0370001A' }), visits({ uai: '0370001A', name: 'Jules Ferry', commune: '37113', first: '2025-05-05' as Day, came: false }))).toEqual(of(1, 0, 0, 0))
  })

  test('are the same by name and commune, however it is written, and another in another commune', () => {
    expect(schoolsOf(visits(), visits({ name: 'ECOLE  Jules Ferry' }), visits({ commune: '37113' }))).toEqual(of(2, 0, 2, 0))
  })

  test('that gave their number another time are known without it; where two schools of that name have one, nobody can say which it is', () => {
    expect(schoolsOf(visits(), visits({ uai: '0370001A', first: '2025-05-05' as Day, came: false }))).toEqual(of(1, 0, 0, 0))
    expect(schoolsOf(visits(), visits({ uai: '0370001A' }), visits({ uai: '0370002B' }))).toEqual(of(3, 0, 3, 0))
  })
})

describe('hours', () => {
  test('are added up by role; who has two roles is one person', () => {
    expect(reportOf({ shifts: [shift(), shift({ role: 'lead', minutes: 90 }), shift({ person: 'two' as PersonId }), shift({ isOver: false, minutes: 60 })] }).hours).toEqual({
      past: { minutes: 450, people: 2, shifts: 3, ofErased: 0, roles: [{ role: 'lead', minutes: 90, people: 1, shifts: 1 }, { role: 'coder', minutes: 360, people: 2, shifts: 2 }] },
      toCome: { minutes: 60, people: 1, shifts: 1, ofErased: 0, roles: [{ role: 'coder', minutes: 60, people: 1, shifts: 1 }] },
    })
  })

  test('of somebody who was erased stay; she is nobody to be counted', () => {
    expect(reportOf({ shifts: [shift(), shift({ person: undefined, minutes: 120 })] }).hours.past).toEqual({ minutes: 300, people: 1, shifts: 2, ofErased: 120, roles: [{ role: 'coder', minutes: 300, people: 1, shifts: 2 }] })
  })
})
