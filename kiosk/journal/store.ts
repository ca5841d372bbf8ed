import type { DatabaseSync } from 'node:sqlite'
import type { CrewPicture } from '../common/crews.ts'
import type { Crew, Summary } from '../common/work-calls.ts'

/** How many versions of a creation are kept. */
export const VERSIONS_KEPT = 20

type Version = { readonly version: number; readonly at: number; readonly title: string; readonly object: string; readonly work: string }
type CrewRow = { readonly id: number; readonly picture: CrewPicture; readonly handed_over: number }

/** What is in the journal, read and written. Each function is one deed; whoever calls makes a transaction of several. */
export class Store {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  visit(): { readonly id: number; readonly day: string } | undefined {
    return this.#one('SELECT id, day FROM visit ORDER BY id DESC LIMIT 1')
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
    return this.#one('SELECT id, picture, handed_over FROM crew WHERE visit = ? AND picture = ?', visit, picture)
  }

  crews(visit: number): readonly CrewRow[] {
    return this.#all('SELECT id, picture, handed_over FROM crew WHERE visit = ? ORDER BY id', visit)
  }

  addCrew(visit: number, picture: CrewPicture): void {
    this.#do('INSERT INTO crew (visit, picture) VALUES (?, ?)', visit, picture)
  }

  setHandedOver(crew: number, isHandedOver: boolean): void {
    this.#do('UPDATE crew SET handed_over = ? WHERE id = ?', Number(isHandedOver), crew)
  }

  seat(): { readonly crew: number | null; readonly picture: CrewPicture | null; readonly creation: string | null } {
    return this.#one('SELECT seat.crew, picture, creation FROM seat LEFT JOIN crew ON crew.id = seat.crew') ?? { crew: null, picture: null, creation: null }
  }

  setSeat(crew: number | null, creation: string | null): void {
    this.#do('UPDATE seat SET crew = ?, creation = ?', crew, creation)
  }

  addCreation(id: string, crew: number): void {
    this.#do('INSERT INTO creation (id, crew) VALUES (?, ?)', id, crew)
  }

  crewThatMade(creation: string): number | undefined {
    return this.#one<{ crew: number }>('SELECT crew FROM creation WHERE id = ?', creation)?.crew
  }

  creationsOf(crew: number): Summary[] {
    return this.#all<Summary & { readonly id: string }>(
      `SELECT id, newest.title, newest.object, newest.at, (SELECT count(*) FROM version WHERE creation = id) AS versions
       FROM creation JOIN version AS newest ON newest.creation = id AND newest.version = (SELECT max(version) FROM version WHERE creation = id)
       WHERE crew = ? ORDER BY newest.at, id`,
      crew,
    ).map((summary) => ({ ...summary }))
  }

  newest(creation: string): Version | undefined {
    return this.#one('SELECT version, at, title, object, work FROM version WHERE creation = ? ORDER BY version DESC LIMIT 1', creation)
  }

  version(creation: string, version: number): Version | undefined {
    return this.#one('SELECT version, at, title, object, work FROM version WHERE creation = ? AND version = ?', creation, version)
  }

  versions(creation: string): { version: number; at: number }[] {
    return this.#all<{ version: number; at: number }>('SELECT version, at FROM version WHERE creation = ? ORDER BY version', creation).map((version) => ({ ...version }))
  }

  /** The oldest goes when there are more than are kept. */
  addVersion(creation: string, { version, at, title, object, work }: Version): void {
    this.#do('INSERT INTO version (creation, version, at, title, object, work) VALUES (?, ?, ?, ?, ?, ?)', creation, version, at, title, object, work)
    this.#do('DELETE FROM version WHERE creation = ? AND version <= ?', creation, version - VERSIONS_KEPT)
  }

  visitCrews(visit: number): Crew[] {
    return this.crews(visit).map(({ id, picture, handed_over }) => ({ picture, isHandedOver: handed_over === 1, creations: this.creationsOf(id) }))
  }

  #all<Row>(sql: string, ...values: readonly (string | number | null)[]): Row[] {
    return this.#database.prepare(sql).all(...values) as Row[]
  }

  #one<Row>(sql: string, ...values: readonly (string | number | null)[]): Row | undefined {
    return this.#all<Row>(sql, ...values)[0]
  }

  #do(sql: string, ...values: readonly (string | number | null)[]): void {
    this.#database.prepare(sql).run(...values)
  }
}
