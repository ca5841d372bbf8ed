import * as z from 'zod/mini'
import { checksumOf } from './checksum.ts'

/** The format this code writes. Newer ones are refused. */
export const ROAD_BOOK_VERSION = 1

/**
 * What the truck takes along for one day of a stop: who comes when, how many, which workshop.
 * It goes by hand, on a key that may get lost: it names no person and no school, and leaves out what a class needs, for that may tell of a child.
 */
export type RoadBook = {
  readonly isDemo: boolean
  readonly stop: { readonly id: string; readonly commune: string; readonly place: string }
  /** In the calendar of the place: `2027-03-15`. */
  readonly day: string
  /** The clock of the place, an IANA time zone. */
  readonly zone: string
  /** How many the truck has. */
  readonly kiosks: number
  /** In the order of the clock. */
  readonly slots: readonly RoadBookSlot[]
}

export type RoadBookSlot = {
  /** On the clock of the place: `09:00`. */
  readonly begin: string
  readonly end: string
  /** `long`: two half groups, who take turns. */
  readonly length: 'short' | 'long'
  /** `not-ready`: a class has booked it that can't come aboard as things stand: the team of the day is not complete. */
  readonly is: 'free' | 'kept-aside' | 'not-ready' | ClassAboard
}

/** A class, as a number of pupils of some levels. */
export type ClassAboard = {
  readonly levels: readonly string[]
  readonly isUlis: boolean
  readonly pupils: number
  /** The teacher among them. */
  readonly adults: number
  /** Its title as the class chose it, in the class's language. */
  readonly workshop: { readonly id: string; readonly title: string }
  /** Whether the head of the school has agreed. */
  readonly isConfirmed: boolean
}

/**
 * Why a file is not a road book that can be used:
 * - `not-json`: the text is not JSON: it is cut, or something else. `detail` says where.
 * - `not-a-road-book`: JSON of another kind. `detail` names the first place that is not as it should be.
 * - `newer`: written by a newer scheduler. `detail` is its version.
 * - `damaged`: all is in its place, but it is not what was written. `detail` is empty.
 */
export type RoadBookProblem = { readonly reason: 'not-json' | 'not-a-road-book' | 'newer' | 'damaged'; readonly detail: string }

export type ReadRoadBook = { readonly roadBook: RoadBook; readonly problem?: undefined } | { readonly problem: RoadBookProblem }

/** A road book as it is saved: for people too, a slot a line is easily found. */
export const writeRoadBook = (roadBook: RoadBook): string => `${JSON.stringify({ format: 'camion-road-book', version: ROAD_BOOK_VERSION, ...plain(roadBook), checksum: checksumIn(roadBook) }, undefined, 2)}\n`

/** Reads the text of a saved one. */
export function readRoadBook(text: string): ReadRoadBook {
  const refuse = (reason: RoadBookProblem['reason'], detail: string): ReadRoadBook => ({ problem: { reason, detail } })
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refuse('not-json', error instanceof Error ? error.message : '')
  }
  const known = opening.safeParse(value)
  if (!known.success) return refuse('not-a-road-book', placeOf(known.error.issues))
  if (known.data.version > ROAD_BOOK_VERSION) return refuse('newer', String(known.data.version))
  const { data, error } = saved.safeParse(value)
  if (error) return refuse('not-a-road-book', placeOf(error.issues))
  const roadBook = plain(data)
  const outOfOrder = roadBook.slots.findIndex(({ begin, end }, at) => end <= begin || begin < (roadBook.slots[at - 1]?.end ?? ''))
  if (outOfOrder >= 0) return refuse('not-a-road-book', `slots[${outOfOrder}].begin`)
  return data.checksum === checksumIn(roadBook) ? { roadBook } : refuse('damaged', '')
}

const opening = z.object({ format: z.literal('camion-road-book'), version: z.int().check(z.minimum(1)) })

/** One line, as it may go to a screen. */
const line = z.string().check(z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u))
const word = line.check(z.minLength(1))
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))
const count = z.int().check(z.minimum(1), z.maximum(1000))

const classAboard = z.strictObject({ levels: z.array(word), isUlis: z.boolean(), pupils: count, adults: count, workshop: z.strictObject({ id: word, title: word }), isConfirmed: z.boolean() })

const saved = z.strictObject({
  ...opening.shape,
  isDemo: z.boolean(),
  stop: z.strictObject({ id: word, commune: word, place: line }),
  day: z.iso.date(),
  zone: word,
  kiosks: count,
  slots: z.array(z.strictObject({ begin: clock, end: clock, length: z.enum(['short', 'long']), is: z.union([z.literal('free'), z.literal('kept-aside'), z.literal('not-ready'), classAboard]) })),
  checksum: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
})

/** The same values always in the same order: how a file is indented changes nothing. */
function plain({ isDemo, stop, day, zone, kiosks, slots }: RoadBook): RoadBook {
  return {
    isDemo,
    stop: { id: stop.id, commune: oneLine(stop.commune), place: oneLine(stop.place) },
    day,
    zone,
    kiosks,
    slots: slots.map(({ begin, end, length, is }) => ({ begin, end, length, is: typeof is === 'string' ? is : plainClass(is) })),
  }
}

const plainClass = ({ levels, isUlis, pupils, adults, workshop, isConfirmed }: ClassAboard): ClassAboard => ({ levels, isUlis, pupils, adults, workshop: { id: workshop.id, title: oneLine(workshop.title) }, isConfirmed })

const oneLine = (text: string) => text.toWellFormed().replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')

const checksumIn = (roadBook: RoadBook): string => checksumOf(JSON.stringify(plain(roadBook)))

type Issue = { readonly code?: string | undefined; readonly path: readonly PropertyKey[]; readonly keys?: readonly string[]; readonly errors?: readonly (readonly Issue[])[] }

/** Where the first thing is that is wrong: `slots[2].is.pupils`. */
function placeOf([issue]: readonly Issue[]): string {
  if (!issue) return 'format'
  // Of several forms that a value may have, the one that went furthest was meant.
  const [deepest] = (issue.errors ?? []).flatMap((issues) => issues.slice(0, 1)).toSorted((one, other) => depth(other) - depth(one))
  const path = [...issue.path, ...(deepest?.path ?? []), ...(deepest?.keys ?? issue.keys ?? []).slice(0, 1)]
  return path.reduce<string>((place, step) => (typeof step === 'number' ? `${place}[${step}]` : `${place}${place === '' ? '' : '.'}${String(step)}`), '') || 'format'
}

const depth = ({ path, keys = [] }: Issue): number => path.length + keys.length
