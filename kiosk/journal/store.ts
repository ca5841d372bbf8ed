import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { CrewPicture } from '../common/crews.ts'
import type { Crew, Summary } from '../common/work-calls.ts'
import type { EventKind } from './event-kind.ts'
import { statementsOf } from './statements.ts'
import { sumOfVersion } from './sums.ts'

/** How many versions of a creation are kept. */
export const VERSIONS_KEPT = 20

/** How many events. */
export const EVENTS_KEPT = 1_000

type Version = { readonly version: number; readonly at: number; readonly title: string; readonly object: string; readonly work: string }
/** Something that was written: the same, done to a database with the same content, leaves the same. */
export type Done = { readonly sql: string; readonly values: readonly (string | number | null)[] }

type CrewRow = { readonly id: number; readonly picture: CrewPicture; readonly handed_over: number }

/** What is in the journal, read and written. Each function is one deed; whoever calls makes a transaction of several. */
export class Store {
  readonly #statement: (sql: string) => StatementSync
  readonly #onDone: (done: Done) => void

  /** @param onDone hears of all that is written, so that it can be written elsewhere too */
  constructor(database: DatabaseSync, onDone: (done: Done) => void = () => {}) {
    this.#statement = statementsOf(database)
    this.#onDone = onDone
  }

  visit(): { readonly id: number; readonly day: string } | undefined {
    return this.#one('SELECT id, day FROM visit ORDER BY id DESC LIMIT 1') as { id: number; day: string } | undefined
  }

  /** The newest moment kept of the visit; 0 when nothing is. */
  newestMoment(): number {
    const { at } = this.#one('SELECT max(coalesce((SELECT max(at) FROM version), 0), coalesce((SELECT max(begun_at) FROM visit), 0)) AS at') as { at: number }
    return at
  }

  beginVisit(day: string, at: number): void {
    this.#do('INSERT INTO visit (day, begun_at) VALUES (?, ?)', day, at)
  }

  /** With its crews, creations and versions. */
  endVisits(): void {
    this.#do('UPDATE seat SET crew = NULL, creation = NULL')
    this.#do('DELETE FROM visit')
  }

  crewOf(visit: number, picture: CrewPicture): CrewRow | undefined {
    return this.#one('SELECT id, picture, handed_over FROM crew WHERE visit = ? AND picture = ?', visit, picture) as CrewRow | undefined
  }

  crews(visit: number): readonly CrewRow[] {
    return this.#all('SELECT id, picture, handed_over FROM crew WHERE visit = ? ORDER BY id', visit) as CrewRow[]
  }

  addCrew(visit: number, picture: CrewPicture): void {
    this.#do('INSERT INTO crew (visit, picture) VALUES (?, ?)', visit, picture)
  }

  /** With what it made. */
  removeCrew(crew: number): void {
    this.#do('DELETE FROM crew WHERE id = ?', crew)
  }

  setHandedOver(crew: number, isHandedOver: boolean): void {
    this.#do('UPDATE crew SET handed_over = ? WHERE id = ?', Number(isHandedOver), crew)
  }

  seat(): { readonly crew: number | null; readonly picture: CrewPicture | null; readonly creation: string | null } {
    return this.#one('SELECT seat.crew, picture, creation FROM seat LEFT JOIN crew ON crew.id = seat.crew') as { crew: number | null; picture: CrewPicture | null; creation: string | null }
  }

  setSeat(crew: number | null, creation: string | null): void {
    this.#do('UPDATE seat SET crew = ?, creation = ?', crew, creation)
  }

  addCreation(id: string, crew: number, isFromElsewhere: boolean): void {
    this.#do('INSERT INTO creation (id, crew, from_elsewhere) VALUES (?, ?, ?)', id, crew, Number(isFromElsewhere))
  }

  isFromElsewhere(creation: string): boolean {
    return this.#one('SELECT 1 FROM creation WHERE id = ? AND from_elsewhere = 1', creation) !== undefined
  }

  crewThatMade(creation: string): number | undefined {
    return (this.#one('SELECT crew FROM creation WHERE id = ?', creation) as { crew: number } | undefined)?.crew
  }

  creationsOf(crew: number): Summary[] {
    const summaries = this.#all(
      `SELECT id, newest.title, newest.object, newest.at, (SELECT count(*) FROM version WHERE creation = id) AS versions
       FROM creation JOIN version AS newest ON newest.creation = id AND newest.version = (SELECT max(version) FROM version WHERE creation = id)
       WHERE crew = ? ORDER BY newest.at, id`,
      crew,
    ) as Summary[]
    return summaries.map((summary) => ({ ...summary }))
  }

  newest(creation: string): Version | undefined {
    return this.#one('SELECT version, at, title, object, work FROM version WHERE creation = ? ORDER BY version DESC LIMIT 1', creation) as Version | undefined
  }

  version(creation: string, version: number): Version | undefined {
    return this.#one('SELECT version, at, title, object, work FROM version WHERE creation = ? AND version = ?', creation, version) as Version | undefined
  }

  versions(creation: string): { version: number; at: number }[] {
    return (this.#all('SELECT version, at FROM version WHERE creation = ? ORDER BY version', creation) as { version: number; at: number }[]).map((version) => ({ ...version }))
  }

  /** With their content, oldest first. */
  wholeVersions(creation: string): readonly Version[] {
    return this.#all('SELECT version, at, title, object, work FROM version WHERE creation = ? ORDER BY version', creation) as Version[]
  }

  /** It takes the place of the oldest when there are as many as are kept. */
  addVersion(creation: string, { version, at, title, object, work }: Version): void {
    const sum = sumOfVersion({ creation, version, at, title, object, work })
    this.#do(
      `INSERT INTO version (creation, place, version, at, title, object, work, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (creation, place) DO UPDATE SET version = excluded.version, at = excluded.at, title = excluded.title, object = excluded.object, work = excluded.work, sum = excluded.sum`,
      creation, version % VERSIONS_KEPT, version, at, title, object, work, sum,
    )
  }

  visitCrews(visit: number): Crew[] {
    return this.crews(visit).map(({ id, picture, handed_over }) => ({ picture, isHandedOver: handed_over === 1, creations: this.creationsOf(id) }))
  }

  noteEvent(at: number, kind: EventKind): void {
    this.#do('INSERT INTO event (at, kind) VALUES (?, ?)', at, kind)
    this.#do('DELETE FROM event WHERE id <= (SELECT max(id) FROM event) - ?', EVENTS_KEPT)
  }

  /** The newest first. */
  events(): readonly { readonly at: number; readonly kind: string }[] {
    return (this.#all('SELECT at, kind FROM event ORDER BY id DESC') as { at: number; kind: string }[]).map((event) => ({ ...event }))
  }

  #all(sql: string, ...values: Done['values']): readonly unknown[] {
    return this.#statement(sql).all(...values)
  }

  #one(sql: string, ...values: Done['values']): unknown {
    return this.#statement(sql).get(...values)
  }

  #do(sql: string, ...values: Done['values']): void {
    this.#statement(sql).run(...values)
    this.#onDone({ sql, values })
  }
}
