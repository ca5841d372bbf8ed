import * as z from 'zod'
import type { Commune } from '../../domain/communes.ts'
import type { StopId } from '../../domain/ids.ts'
import { communeCoded, communeTyped } from '../../storage/communes/known.ts'
import { partOfTour } from '../../storage/tour-seen.ts'
import type { NearShown, TourPage } from '../../web/page-models.ts'
import { communeChoice } from '../communes/commune-choice.ts'
import { stopsNear, today } from '../near-stops.ts'
import type { Setting } from '../setting.ts'
import { stopInTour, stopNear } from './shown.ts'

/** More would make the page heavy; the others are on pages of their own. */
const STOPS_OF_PAGE = 60

/** The nearest stops are few: who wants more reads the list. */
const NEAREST = 6

/** What an address of the tour may say besides its language; other programs add to addresses what is theirs. */
const asked = z.object({ apres: z.uuid().optional(), pres: z.string().max(80).optional(), commune: z.string().regex(/^[0-9AB]{5}$/).optional() })

/** A part of the tour, and the stops near a commune when one was asked for; undefined when the address leads nowhere. */
export async function tourPage(setting: Setting, query: unknown): Promise<TourPage | undefined> {
  const { success, data } = asked.safeParse(query)
  if (!success) return undefined
  const { database, organisation, now } = setting
  const from = today(setting)
  const part = await partOfTour(database, organisation, { from, now: now(), after: data.apres as StopId | undefined, limit: STOPS_OF_PAGE })
  if (!part) return undefined
  const stops = part.stops.map(stopInTour).sort((one, other) => (one.first < other.first ? -1 : one.first > other.first ? 1 : 0))
  return { page: 'tour', today: from, stops, isLaterPart: data.apres !== undefined, after: part.isLast ? undefined : part.stops.at(-1)?.id, near: await near(setting, data) }
}

async function near(setting: Setting, { pres, commune: code }: z.output<typeof asked>): Promise<NearShown | undefined> {
  const coded = code === undefined ? undefined : communeCoded(code)
  if (coded) return around(setting, coded, coded.name)
  const typed = (pres ?? code ?? '').replaceAll('\0', '').trim()
  if (typed === '') return undefined
  const meant = communeTyped(typed)
  if (meant.is === 'none') return { asked: typed, is: 'none' }
  return meant.is === 'several' ? { asked: typed, is: 'several', communes: meant.communes.map(communeChoice) } : around(setting, meant.commune, typed)
}

async function around(setting: Setting, commune: Commune, typed: string): Promise<NearShown> {
  const known = { asked: typed, commune: communeChoice(commune) }
  return commune.at ? { ...known, is: 'found', stops: (await stopsNear(setting, commune.at, NEAREST)).map(stopNear) } : { ...known, is: 'no-place' }
}
