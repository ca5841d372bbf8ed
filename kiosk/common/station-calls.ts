import * as z from './parsing.ts'

/* What a screen asks of the kiosk itself, and of the door before what is the facilitator's. */

const nothing = z.null()

/** How a PIN was refused: `left` tries before a wait, or `wait` seconds before the next try. */
const unlocked = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), left: z.number(), wait: z.number() })])
export type Unlocked = z.infer<typeof unlocked>

/** `already-chosen`: there is a PIN; only the facilitator changes it. */
const chosen = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), reason: z.enum(['already-chosen', 'too-short', 'not-digits', 'too-easy', 'not-on-disk']) })])
export type ChosenPin = z.infer<typeof chosen>

export const stationCalls = {
  /** Opens the facilitator's menu on this page, until `lock`, a while without a call behind the PIN, or the page's end. */
  unlock: { input: z.string(), answer: unlocked },
  lock: { input: nothing, answer: nothing },
  /** The first PIN of a kiosk that has none. */
  choosePin: { input: z.string(), answer: chosen },
  /** The PIN of another kiosk, from the stick, for a kiosk that has none. */
  pinFromStick: { input: nothing, answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), reason: z.enum(['already-chosen', 'no-stick', 'stick-failed', 'no-pin-on-stick', 'not-on-disk']) })]) },
} as const

/** What a station is to do: a workshop, at one of its steps or (null) from its beginning. */
export const givable = z.object({ workshop: z.string(), step: z.nullable(z.string()) })
export type Givable = z.infer<typeof givable>

/** A giving; `turn` counts them, so that the same given once more is news. */
const given = z.object({ ...givable.shape, turn: z.number() })
export type Given = z.infer<typeof given>

/** The dimmest a screen is made: it is still read. */
export const DIMMEST = 20

/**
 * How this kiosk is set for the next crews.
 * - `locale` null: nobody has chosen one, and each crew begins in the language of the crew before.
 * - `volume`, `brightness`: out of 100.
 */
export const usual = z.object({
  locale: z.nullable(z.enum(['fr', 'en'])),
  mood: z.enum(['pictures', 'words']),
  volume: z.int().check(z.minimum(0), z.maximum(100)),
  brightness: z.int().check(z.minimum(DIMMEST), z.maximum(100)),
})
export type Usual = z.infer<typeof usual>

export const stationNews = {
  /** `hasPin`: the facilitator has chosen one. `isLockedDown`: this is a kiosk aboard, which a child can't leave; it asks for a PIN before anything else. */
  station: z.object({
    hasPin: z.boolean(),
    isLockedDown: z.boolean(),
    /** What the facilitator has given this station, until the visit's end; null: free play. */
    given: z.nullable(given),
    usual,
  }),
} as const
