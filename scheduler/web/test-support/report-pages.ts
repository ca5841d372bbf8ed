import { seasonReport } from '../../domain/report.ts'
import type { ClassesAlike, SeasonCounted } from '../../domain/report.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { Day } from '../../domain/time.ts'
import type { DeskReportPage } from '../desk/report/models.ts'

/** Some classes, as the tests of pages and papers count them. */
export const someClasses = (over: Partial<ClassesAlike> = {}): ClassesAlike => ({ isOver: true, commune: '37261', month: '2027-03', levels: ['CM1'], isUlis: false, workshop: { id: 'la-veilleuse', title: 'La veilleuse' }, classes: 2, pupils: 41, seats: 48, ofNoSchool: 0, ...over })

const noSlots = { offered: 0, keptAside: 0, awaiting: 0 }

const nothing: SeasonCounted = { season: { begins: '2026-08-01' as Day, ends: '2027-07-31' as Day }, classes: [], slots: { past: noSlots, toCome: noSlots }, schools: [], shifts: [], populationOf: (commune) => ({ '37261': 137_000, '37113': 890 })[commune] }

/** The report of what was counted. */
export const aReport = (over: Partial<SeasonCounted> = {}) => seasonReport({ ...nothing, ...over })

/** Half of a season is over. */
export const halfOfASeason: Partial<SeasonCounted> = {
  classes: [
    someClasses({ month: '2026-11', classes: 8, pupils: 171, seats: 192 }),
    someClasses({ month: '2027-01', commune: '37113', levels: ['CE1', 'CE2'], workshop: { id: 'le-theremine', title: 'Le thérémine' }, classes: 5, pupils: 88, seats: 120, ofNoSchool: 1 }),
    someClasses({ commune: '99999', levels: [], isUlis: true, classes: 1, pupils: 9, seats: 24 }),
    someClasses({ isOver: false, month: '2027-04', commune: '37113', levels: ['CM2', '6e'], workshop: { id: 'un-atelier-d-autrefois', title: 'Un atelier d’autrefois dont le nom est long' }, classes: 12, pupils: 1_204, seats: 1_440 }),
  ],
  slots: { past: { offered: 22, keptAside: 2, awaiting: 1 }, toCome: { offered: 24, keptAside: 0, awaiting: 3 } },
  schools: [{ uai: undefined, name: 'École de démonstration 1', commune: '37261', first: '2026-11-03' as Day, came: true, comes: true }],
  shifts: [
    { isOver: true, role: 'coder', person: '1' as PersonId, minutes: 160 },
    { isOver: true, role: 'lead', person: undefined, minutes: 155 },
    { isOver: false, role: 'welcome', person: '1' as PersonId, minutes: 120 },
  ],
}

const page = { page: 'desk-report', season: '2026-2027', seasons: ['2025-2026', '2026-2027'], today: '2027-03-22' as Day } as const

/** The report of a season, in all its states. */
export const reportSamples = {
  'desk-report': { ...page, report: aReport(halfOfASeason) },
  'desk-report-over': { ...page, report: aReport({ classes: [someClasses()], slots: { past: { ...noSlots, offered: 4 }, toCome: noSlots } }) },
  'desk-report-to-come': { ...page, seasons: ['2026-2027'], report: aReport({ classes: [someClasses({ isOver: false })], slots: { past: noSlots, toCome: { ...noSlots, offered: 4 } } }) },
  'desk-report-empty': { ...page, report: aReport() },
} as const satisfies Readonly<Record<string, DeskReportPage>>
