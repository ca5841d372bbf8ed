import type { CommunePlace } from '../domain/communes.ts'
import { kilometresBetween } from '../domain/distance.ts'
import type { StopId } from '../domain/ids.ts'
import { dayAt } from '../domain/time.ts'
import type { Instant } from '../domain/time.ts'
import { communeCoded } from '../storage/communes/known.ts'
import type { StopSeen } from '../storage/stops.ts'
import { communesToCome, stopsSeenById } from '../storage/tour-seen.ts'
import type { Setting } from './setting.ts'

/** A stop and how far it is, as the crow flies; approximate when one of the two places is. */
export type NearStop = { readonly stop: StopSeen; readonly kilometres: number; readonly isApproximate: boolean }

/** The day it is for the pages, wherever the truck is. */
export const today = ({ now }: Setting) => dayAt(now(), 'Europe/Paris')

/** The published stops to come that are nearest to a place. @param most of the stops to come, those looked at: all, unless it is said */
export async function stopsNear(setting: Setting, place: CommunePlace, limit: number, { but, most }: { readonly but?: StopId; readonly most?: number } = {}): Promise<readonly NearStop[]> {
  const { database, organisation } = setting
  const near = (await communesToCome(database, organisation, today(setting), most))
    .filter(({ id }) => id !== but)
    .flatMap(({ id, commune }) => {
      const at = communeCoded(commune)?.at
      return at ? [{ id, kilometres: kilometresBetween(place, at), isApproximate: place.isApproximate || at.isApproximate }] : []
    })
    .sort((one, other) => one.kilometres - other.kilometres)
    .slice(0, limit)
  const stops = new Map((await stopsSeenById(database, organisation, near.map(({ id }) => id), setting.now())).map((stop) => [stop.id, stop]))
  return near.flatMap(({ id, ...far }) => {
    const stop = stops.get(id)
    return stop ? [{ stop, ...far }] : []
  })
}

/** Whether a class finds a slot there now. */
export const isBookable = ({ freeSlots, booking, isCancelled }: StopSeen, now: Instant): boolean => freeSlots > 0 && !isCancelled && booking.opens <= now && now < booking.closes

/** How many of the next stops are looked at for those near one that is full. */
const LOOKED_AT = 500

/** Where a class that finds no slot at a stop can still book: the nearest stops with a free slot and booking open. */
export async function bookableNear(setting: Setting, { id, commune }: Pick<StopSeen, 'id' | 'commune'>, limit: number): Promise<readonly NearStop[]> {
  const at = communeCoded(commune)?.at
  if (!at) return []
  const now = setting.now()
  const near = await stopsNear(setting, at, 6 * limit, { but: id, most: LOOKED_AT })
  return near.filter(({ stop }) => isBookable(stop, now)).slice(0, limit)
}
