import type { RoadBook } from '../../workshops/session/road-book.ts'
import * as z from './parsing.ts'
import { roadBookProblems } from './road-book-problems.ts'
import { givable, usual } from './station-calls.ts'
import { noStick, stickTrouble } from './work-calls.ts'

/* What the facilitator asks of the kiosk for the day: its road book, what this station is given, how it is set, its machine. All of it behind the PIN. */

const nothing = z.null()

const classAboard = z.object({
  levels: z.array(z.string()),
  isUlis: z.boolean(),
  pupils: z.number(),
  adults: z.number(),
  workshop: z.object({ id: z.string(), title: z.string() }),
  isConfirmed: z.boolean(),
})

/** As the kiosk has read it: see `workshops/session/road-book.ts`. */
const roadBook: z.ZodMiniType<RoadBook> = z.object({
  isDemo: z.boolean(),
  stop: z.object({ id: z.string(), commune: z.string(), place: z.string() }),
  day: z.string(),
  zone: z.string(),
  kiosks: z.number(),
  slots: z.array(z.object({ begin: z.string(), end: z.string(), length: z.enum(['short', 'long']), is: z.union([z.literal('free'), z.literal('kept-aside'), z.literal('not-ready'), classAboard]) })),
})

/** `isKept` false: the disk did not take it, and it holds until the kiosk is started again. */
const held = z.object({ ok: z.literal(true), isKept: z.boolean() })

const done = z.object({ ok: z.literal(true) })

/** `not-aboard`: nothing here would start it again, or may switch it off: it is a kiosk on somebody's own machine. */
const notAboard = 'not-aboard'

export const dayCalls = {
  /** The road books on the stick; `day` and `commune` are empty for one that can't be used. */
  roadBooksOnStick: {
    input: nothing,
    answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), files: z.array(z.object({ file: z.string(), day: z.string(), commune: z.string(), problem: z.nullable(z.enum(roadBookProblems)) })) }), noStick]),
  },
  /** Takes a road book of the stick for this kiosk's, in the place of the one it has. */
  openRoadBook: { input: z.string(), answer: z.discriminatedUnion('ok', [held, z.object({ ok: z.literal(false), reason: z.enum([...stickTrouble, ...roadBookProblems]) })]) },
  /** The road book of this kiosk, and what day the kiosk believes it is. */
  roadBook: { input: nothing, answer: z.nullable(z.object({ book: roadBook, today: z.string() })) },
  forgetRoadBook: { input: nothing, answer: nothing },
  /** What this station is to do from now on; null: free play. `unknown`: there is no such workshop, or it has no such step. */
  give: { input: z.nullable(givable), answer: z.discriminatedUnion('ok', [held, z.object({ ok: z.literal(false), reason: z.enum(['unknown']) })]) },
  setUsual: { input: usual, answer: held },
  /** Ends the kiosk so that the machine starts it again. */
  restart: { input: nothing, answer: z.discriminatedUnion('ok', [done, z.object({ ok: z.literal(false), reason: z.enum([notAboard]) })]) },
  /** Switches the machine off. `refused`: it was asked and did not. */
  switchOff: { input: nothing, answer: z.discriminatedUnion('ok', [done, z.object({ ok: z.literal(false), reason: z.enum([notAboard, 'refused']) })]) },
} as const
