import { workshopNamed } from '../../../../workshops/catalogue.ts'
import { shareOf } from '../../../domain/report.ts'
import type { Fill, Reached, SeasonReport } from '../../../domain/report.ts'
import type { Twice } from '../../../domain/report-parts.ts'
import type { Given } from '../../../domain/report-hours.ts'
import { shiftRoles } from '../../../domain/team/shift.ts'
import type { ShiftRole } from '../../../domain/team/shift.ts'
import { roleWords } from '../../team/role-words.ts'
import { monthInWords } from '../../words/days.ts'
import type { Locale } from '../../words/words.ts'
import type { Unit } from './figures.ts'
import { reportWords } from './words.ts'

/** A number, as it was and as it will be; undefined where there is nothing to be counted. */
export type Cell = Twice<number | undefined> & { readonly unit: Unit }

/** `of`: the line of which it is a part. */
export type Line = { readonly name: string; readonly of?: string; readonly cells: readonly Cell[] }

export const sections = ['overview', 'months', 'workshops', 'levels', 'grounds', 'fill', 'hours'] as const

export type Section = (typeof sections)[number]

/** A table of the report: on the page, on paper and in the file it is the same. */
export type ReportTable = { readonly section: Section; readonly title: string; /** What its lines are. */ readonly head: string; readonly note: string; /** What each of its cells counts. */ readonly columns: readonly string[]; readonly lines: readonly Line[] }

const cell = ({ past, toCome }: Twice<number | undefined>, unit: Unit = 'count'): Cell => ({ past, toCome, unit })

const each = <Value, Other>({ past, toCome }: Twice<Value>, of: (value: Value) => Other): Twice<Other> => ({ past: of(past), toCome: of(toCome) })

const reachedCells = (reached: Twice<Reached>): readonly Cell[] => [cell(each(reached, ({ classes }) => classes)), cell(each(reached, ({ pupils }) => pupils))]

/** Lines that say nothing are left out. */
const isSaid = ({ cells }: Line): boolean => cells.some(({ past, toCome }) => (past ?? 0) + (toCome ?? 0) > 0)

/** A workshop as it is called today; one that is no more, as its classes knew it. */
export const workshopName = ({ id, title }: SeasonReport['workshops'][number], locale: Locale): string => workshopNamed(id)?.title[locale] ?? title

export function reportTables(report: SeasonReport, locale: Locale): readonly ReportTable[] {
  const words = reportWords[locale]
  const { overview, levels, grounds } = words
  const reached = [words.classes, words.pupils]
  const count = (name: string, of: Twice<number>, part?: string): Line => ({ name, ...(part === undefined ? {} : { of: part }), cells: [cell(of)] })
  const share = (name: string, what: keyof Reached): Line => ({ name, cells: [cell({ past: ruralShare(report, 'past', what), toCome: ruralShare(report, 'toCome', what) }, 'share')] })
  return [
    {
      section: 'overview',
      title: overview.title,
      head: overview.title,
      note: overview.note,
      columns: [words.number],
      lines: [
        count(overview.pupils, each(report.reached, ({ pupils }) => pupils)),
        count(overview.classes, each(report.reached, ({ classes }) => classes)),
        ...[count(overview.ulis, each(report.ulis, ({ classes }) => classes), overview.classes)].filter(isSaid),
        count(overview.schools, report.schools.all),
        count(overview.firstTime, report.schools.firstTime, overview.schools),
        count(overview.towns, report.towns),
        ...[count(overview.ofNoSchool, report.ofNoSchool)].filter(isSaid),
        share(grounds.shareOfClasses, 'classes'),
        share(grounds.shareOfPupils, 'pupils'),
      ],
    },
    { section: 'months', title: words.months.title, head: words.months.head, note: '', columns: reached, lines: report.months.map(({ month, ...of }) => ({ name: monthInWords(month, locale), cells: reachedCells(of) })) },
    { section: 'workshops', title: words.workshops.title, head: words.workshops.head, note: '', columns: reached, lines: report.workshops.map((workshop) => ({ name: workshopName(workshop, locale), cells: reachedCells(workshop) })) },
    {
      section: 'levels',
      title: levels.title,
      head: levels.head,
      note: levels.note,
      columns: reached,
      lines: report.cycles.flatMap(({ cycle, levels: own, ...of }) => [
        { name: levels.cycle[cycle], cells: reachedCells(of) },
        ...own.map(({ level, ...part }) => ({ name: level === 'several' ? levels.several : level, of: levels.cycle[cycle], cells: reachedCells(part) })),
      ]),
    },
    {
      section: 'grounds',
      title: grounds.title,
      head: grounds.head,
      note: grounds.note,
      columns: [...reached, words.towns],
      lines: report.grounds.map(({ ground, ...of }) => ({ name: grounds[ground], cells: [...reachedCells(of), cell(each(of, ({ towns }) => towns))] })).filter((line, at) => at < 2 || isSaid(line)),
    },
    { section: 'fill', title: words.fill.title, head: words.fill.head, note: words.fill.note, columns: [words.number], lines: fillLines(report.fill, locale) },
    {
      section: 'hours',
      title: words.hours.title,
      head: words.hours.head,
      note: words.hours.note,
      columns: [words.minutes, words.people],
      lines: hoursLines(report.hours, locale),
    },
  ]
}

/** Of all classes, or pupils, those that came aboard in the country. */
export const ruralShare = ({ grounds, reached }: SeasonReport, time: keyof Twice<unknown>, what: keyof Reached): number | undefined => shareOf(grounds.find(({ ground }) => ground === 'rural')?.[time][what] ?? 0, reached[time][what])

function fillLines(fill: Twice<Fill>, locale: Locale): readonly Line[] {
  const words = reportWords[locale].fill
  const line = (name: string, of: (fill: Fill) => number | undefined, unit: Unit = 'count'): Line => ({ name, cells: [cell(each(fill, of), unit)] })
  return [
    line(words.offered, ({ offered }) => offered),
    line(words.booked, ({ booked }) => booked),
    line(words.rate, ({ booked, offered }) => shareOf(booked, offered), 'share'),
    line(words.seats, ({ seats }) => seats),
    line(words.pupils, ({ pupils }) => pupils),
    line(words.seatRate, ({ pupils, seats }) => shareOf(pupils, seats), 'share'),
    ...[line(words.awaiting, ({ awaiting }) => awaiting), line(words.keptAside, ({ keptAside }) => keptAside)].filter(isSaid),
  ]
}

function hoursLines(hours: SeasonReport['hours'], locale: Locale): readonly Line[] {
  const words = reportWords[locale].hours
  const none: Given = { minutes: 0, people: 0, shifts: 0 }
  const line = (name: string, of: Twice<Given>, part?: string): Line => ({ name, ...(part === undefined ? {} : { of: part }), cells: [cell(each(of, ({ minutes }) => minutes), 'minutes'), cell(each(of, ({ people }) => people))] })
  const inRole = (role: ShiftRole): Line => line(roleWords[locale].name[role], each(hours, ({ roles }) => roles.find((one) => one.role === role) ?? none))
  const ofErased: Line = { name: words.ofErased, of: words.total, cells: [cell(each(hours, (given) => given.ofErased), 'minutes'), cell({ past: undefined, toCome: undefined })] }
  return [...shiftRoles.map(inRole).filter(isSaid), line(words.total, hours), ...[ofErased].filter(isSaid)]
}

/** Whether there is anything to be told. */
export const hasAnything = ({ reached, hours }: SeasonReport): boolean => reached.past.classes + reached.toCome.classes + hours.past.shifts + hours.toCome.shifts > 0

/** Whether the season is not over yet. */
export const hasToCome = ({ fill, hours }: SeasonReport): boolean => fill.toCome.offered + fill.toCome.keptAside + hours.toCome.shifts > 0
