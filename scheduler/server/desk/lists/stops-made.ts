import { randomUUID } from 'node:crypto'
import type { OrganisationId, PersonId, StopId } from '../../../domain/ids.ts'
import type { StopRead } from '../../../domain/stops-file.ts'
import { once } from '../../../storage/answered.ts'
import type { Database } from '../../../storage/database.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import type { StopKept } from '../../../storage/season.ts'
import { keepSlots } from '../../../storage/slot-changes.ts'
import { keepStop, lockRoad } from '../../../storage/stop-changes.ts'
import { withinWalls } from '../../../storage/walls.ts'
import type { LineTrouble, StopDrafted } from '../../../web/desk/lists/models.ts'
import type { Setting } from '../../setting.ts'
import { planOf } from '../stops/plan.ts'

/** What a file of stops comes to: drafts, or all that stands in their way. */
export type StopsMade = { readonly drafts: readonly StopDrafted[]; readonly troubles: readonly LineTrouble[] }

/** Works out the drafts as if they were made; nothing is kept. */
export const tryStops = (setting: Setting, stops: readonly StopRead[]): Promise<StopsMade> => within(setting, (transaction) => makeAll(transaction, setting, stops), () => false)

/** Makes all drafts, or none. The same wish twice makes them once. */
export function makeStops(setting: Setting, stops: readonly StopRead[], { wish, person, text }: { readonly wish: string; readonly person: PersonId; readonly text: string }): Promise<StopsMade> {
  const { organisation } = setting
  const act = async (transaction: Database): Promise<StopsMade> => {
    const first = await once(transaction, { organisation, key: wish, asked: { stopsOf: text } }, async () => {
      const made = await makeAll(transaction, setting, stops)
      await noteDeed(transaction, organisation, person, 'stops-imported')
      return made
    })
    return first.is === 'another-wish' ? { drafts: [], troubles: [{ line: 1, column: '', code: 'broken-file', detail: '' }] } : first.answer
  }
  return within(setting, act, ({ troubles }) => troubles.length === 0)
}

async function within({ database }: Setting, act: (transaction: Database) => Promise<StopsMade>, isToKeep: (made: StopsMade) => boolean): Promise<StopsMade> {
  const done = await withinWalls(async () => {
    const transaction = await database.startTransaction().execute()
    try {
      const made = await act(transaction)
      await (isToKeep(made) ? transaction.commit() : transaction.rollback()).execute()
      return made
    } catch (error) {
      await transaction.rollback().execute()
      throw error
    }
  })
  return done.ok ? done.answer : { drafts: [], troubles: [{ line: 1, column: '', code: done.wall === 'one_place_at_a_time' ? 'truck-elsewhere' : 'slots-overlap', detail: '' }] }
}

/** One after the other in the order of their days, so that each knows the stop before. */
async function makeAll(transaction: Database, setting: Setting, stops: readonly StopRead[]): Promise<StopsMade> {
  const { organisation } = setting
  await lockRoad(transaction, organisation, [...new Set(stops.map(({ truck }) => truck.id))])
  const drafts: StopDrafted[] = []
  const troubles: LineTrouble[] = []
  for (const read of stops.toSorted((one, other) => (one.first < other.first ? -1 : one.first > other.first ? 1 : one.line - other.line))) {
    const after = draftOf(organisation, read)
    const { own, next, inTheWay } = await planOf(transaction, setting, { before: undefined, after, along: false, drives: new Map() })
    if (inTheWay) troubles.push({ line: read.line, column: 'premier_jour', code: 'truck-elsewhere', detail: inTheWay.communeName })
    else if (next[0]) troubles.push({ line: read.line, column: 'premier_jour', code: 'before-another', detail: next[0].stop.communeName })
    else if (own) {
      await keepStop(transaction, { ...own.stop, none: own.slots.none })
      await keepSlots(transaction, own.stop, own.rearranged)
      drafts.push({ line: read.line, commune: read.commune.name, place: read.place, truck: read.truck.name, tour: read.tour.title, first: read.first, last: read.last, slots: own.slots.slots.length, daysWithout: new Set(own.slots.none.map(({ day }) => day)).size, isDriveUnknown: own.from !== undefined && read.drive === undefined })
    }
  }
  return { drafts: drafts.sort(byLine), troubles: troubles.sort(byLine) }
}

const byLine = (one: { readonly line: number }, other: { readonly line: number }) => one.line - other.line

const draftOf = (organisation: OrganisationId, { tour, truck, commune, place, access, townContact, first, last, usual, drive, booking }: StopRead): StopKept => ({ organisation, id: randomUUID() as StopId, tour: tour.id, truck: truck.id, commune: commune.code, communeName: commune.name, place, access, townContact, days: { first, last, usual, plans: {} }, drive, state: 'draft', booking, cancelledBecause: '', changed: 0, none: [] })
